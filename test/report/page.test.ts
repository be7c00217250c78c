import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages, type ReportSectionKind } from '@sextant/words';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReport } from '../../packages/services/src/report/index.ts';
import { openBrowser } from '../browser/chromium.ts';
import { faintText, pageFaults } from './pageFaults.ts';
import { reportDay, sample, type Wanted } from './sample.ts';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.env.SEXTANT_SCREENSHOTS ?? join(tmpdir(), 'sextant-report');

const long = 'A very long name of a channel that nobody will ever want to read to its end';
const cases: readonly (readonly [string, Wanted])[] = [
  ...languages.map((language) => [`with a plan, ${language}`, { language }] as const),
  ['suspect, without a plan', { status: 'suspect', plan: false }],
  ['failed, ko', { language: 'ko', status: 'failed' }],
  ['names of every kind', { rename: { 0: long, 1: '<script>alert(1)</script>', 2: 'גוגל', 3: '🧪 tests' } }],
];

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

interface Shown {
  readonly page: Page;
  readonly requests: readonly string[];
}

/** A report as a person opens it: from a file, without a network. */
async function show(name: string, wanted: Wanted, sections?: readonly ReportSectionKind[]): Promise<Shown> {
  const options = {
    language: wanted.language ?? 'en',
    now: reportDay,
    ...(sections === undefined ? {} : { sections }),
  };
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.html`);
  writeFileSync(file, await makeReport(sample(wanted), options));
  const context = await browser.newContext({ offline: true, viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(0, 60)));
  page.on('console', (message) => requests.push(`console: ${message.text()}`));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, requests };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Violation[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? '' }));
  });
  return found.map(({ id, html }) => `${id}: ${html.slice(0, 200)}`);
}

describe.each(cases)('a report in a real browser: %s', (name, wanted) => {
  test('is open to everyone, light and dark, wide and narrow; no text overlaps, is cut or too faint', async () => {
    const { page, requests } = await show(name, wanted);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(faintText)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    for (const width of [1000, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(pageFaults), `${width} px`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    const fonts = requests.filter((url) => url.startsWith('data:font/woff'));
    expect(requests.length - fonts.length, requests.join('\n')).toBe(1); // the file itself
    await page.context().close();
  });
});

test('an overlap, a cut and a faint text are found', async () => {
  const page = await browser.newPage();
  await page.setContent(
    `<div class="sheet" style="background:#fff"><p style="position:absolute;top:9px;left:9px">one text</p>
<p style="position:absolute;top:12px;left:12px">another</p><svg width="50" height="20" style="overflow:hidden"><text x="40" y="14" fill="#ccc">clipped</text></svg>
<p style="position:absolute;top:90px;left:-30px">outside</p></div>`,
  );
  expect((await page.evaluate(pageFaults)).map((fault) => fault.replace(/^“.*?” /, '')).toSorted()).toEqual([
    'is cut',
    'leaves the window',
    'lies on “another”',
  ]);
  expect(await page.evaluate(faintText)).toEqual(['“clipped” is too faint']);
  await page.close();
});

const first: readonly ReportSectionKind[] = ['answers', 'channels'];
const second: readonly ReportSectionKind[] = ['fit', 'evidence', 'changes', 'next'];

async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe.each(languages)('on paper (%s)', (language) => {
  test.each([
    ['with a plan', { language }],
    ['suspect', { language, status: 'suspect', plan: false }],
    ['failed', { language, status: 'failed' }],
  ] as const)('%s: page 1 holds the answers and the channels, page 2 what they rest on', async (name, wanted) => {
    const one = await show(`paper-1-${name}-${language}`, wanted, first);
    expect(await pagesOf(one.page)).toBe(1);
    const two = await show(`paper-2-${name}-${language}`, wanted, [...first, ...second]);
    expect(await pagesOf(two.page)).toBe(2);
    await Promise.all([one.page.context().close(), two.page.context().close()]);
  });

  test('no figure is wider than the sheet, and the light colours are printed in the dark too', async () => {
    const { page } = await show(`paper-all-${language}`, { language });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 688, height: 1000 });
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('.sheet *')].filter(
          (element) =>
            element.checkVisibility() && element.getBoundingClientRect().right > 689 && !element.closest('.hidden'),
        ).length,
    );
    expect(wide).toBe(0);
    const text = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(text).toBe('rgb(20, 25, 31)');
    expect(await pagesOf(page)).toBeGreaterThan(4);
    await page.context().close();
  });
});
