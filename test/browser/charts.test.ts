import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { advanceWidth, dark, light } from '@sextant/charts';
import { type Language, languages } from '@sextant/words';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn, strained } from '../../packages/charts/test/drawn.ts';
import { fontStyle, openBrowser } from './chromium.ts';
import { faultsOf } from './faults.ts';

/** Pictures of every chart are written where this names a folder. */
const folder = process.env.SEXTANT_SCREENSHOTS;
const widths = [360, 640, 920];
const themes = { light, dark };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  browser = await openBrowser();
  page = await browser.newPage({ deviceScaleFactor: 1.5 });
  await page.setContent(`<html><style>${fontStyle()}body{margin:20px}</style><body></body></html>`);
}, 60_000);
afterAll(() => browser.close());

function figures(width: number, theme: keyof typeof themes, language: Language, draw = drawn): string {
  const { document } = parseHTML('<html><body></body></html>');
  return draw({ document, width, textWidth: advanceWidth, language, theme: themes[theme] })
    .map((figure) => `<div style="width:${width}px;margin:0 0 32px">${figure.outerHTML}</div>`)
    .join('');
}

async function show(html: string, language: string, surface: string): Promise<void> {
  await page.evaluate(
    ({ html, language, surface }) => {
      document.documentElement.lang = language;
      document.body.style.background = surface;
      document.body.innerHTML = html;
      return document.fonts.ready.then(() => undefined);
    },
    { html, language, surface },
  );
}

describe.each(languages)('charts in a real browser (%s)', (language) => {
  describe.each(widths)('%i px', (width) => {
    test.each(['light', 'dark'] as const)('%s: no label overlaps, is clipped or too faint', async (theme) => {
      const { surface } = themes[theme];
      await page.setViewportSize({ width: width + 40, height: 900 });
      await show(figures(width, theme, language), language, surface);
      for (const [i, figure] of (await page.locator('figure').all()).entries()) {
        if (folder !== undefined)
          await figure.screenshot({ path: join(folder, `${language}-${width}-${theme}-${i}.png`) });
      }
      expect(await page.evaluate(faultsOf, surface)).toEqual([]);
    });
  });
});

test.each(languages)(
  'many channels, a long name and no money strain the layout and do not break it (%s)',
  async (language) => {
    for (const width of [340, 560, 1100]) {
      await page.setViewportSize({ width: width + 40, height: 900 });
      await show(figures(width, 'light', language, strained), language, light.surface);
      for (const [i, figure] of (await page.locator('figure').all()).entries()) {
        if (folder !== undefined)
          await figure.screenshot({ path: join(folder, `strained-${language}-${width}-${i}.png`) });
      }
      expect(await page.evaluate(faultsOf, light.surface), `${width} px`).toEqual([]);
    }
  },
);

test('a planted overlap, a clip, a faint text and a variable are found', async () => {
  const text = (x: number, fill: string) => `<text x="${x}" y="40" font-size="11" fill="${fill}">label</text>`;
  const figure = (inside: string) => `<figure class="planted"><svg width="200" height="60">${inside}</svg></figure>`;
  const faults = async (inside: string) => {
    await show(figure(inside), 'en', light.surface);
    return page.evaluate(faultsOf, light.surface);
  };
  expect(await faults(text(10, '#14191F') + text(100, '#14191F'))).toEqual([]);
  expect(await faults(text(10, '#14191F') + text(20, '#14191F'))).toEqual([expect.stringContaining('overlaps')]);
  expect(await faults(text(190, '#14191F'))).toEqual([expect.stringContaining('clipped')]);
  expect(await faults(text(10, '#808996'))).toEqual([expect.stringContaining('too faint')]);
  expect(await faults('<rect fill="var(--line)"/>')).toEqual([expect.stringContaining('variable')]);
});

test('advance widths agree with what the browser measures', async () => {
  const samples = [
    'Break-even 1.9',
    '$25.3M (22.8–27.9)',
    '₩1억 1,860만',
    '−0.1 to 1.5',
    '위 한도에 닿음, 써 본 적 없는 수준',
    '네이버 검색·유튜브',
  ];
  const cases = samples.flatMap((text) => ([400, 600] as const).map((weight) => ({ text, weight })));
  const measured = await page.evaluate((all) => {
    document.body.innerHTML = all
      .map(
        ({ weight }) =>
          `<span style="font:${weight} 11px Pretendard;font-variant-numeric:tabular-nums;white-space:pre"></span><br>`,
      )
      .join('');
    return [...document.querySelectorAll('span')].map((span, i) => {
      span.textContent = all[i]?.text ?? '';
      return span.getBoundingClientRect().width;
    });
  }, cases);
  for (const [i, { text, weight }] of cases.entries()) {
    // Kerning is not counted: it only brings letters nearer, by at most a few hundredths.
    const ours = advanceWidth(text, 11, weight);
    expect((measured[i] ?? 0) - ours, `${text} ${weight}: ${measured[i]} beside ${ours}`).toBeLessThan(0.3);
    expect((measured[i] ?? 0) / ours, text).toBeGreaterThan(0.95);
  }
});
