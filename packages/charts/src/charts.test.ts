import { chartTitle, chartWords, type Language, languages } from '@sextant/words';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { entries, subjectOf } from '../test/drawn.ts';
import { views } from '../test/views.ts';
import { advanceWidth, dark, headingOf, light, print, returns, type Setting, standalone } from './index.ts';

const { document } = parseHTML('<html><body></body></html>');

function settingOf(language: Language, width = 640, theme = light): Setting {
  const subject = subjectOf(views(language, 1));
  return { document, width, textWidth: advanceWidth, language, theme, subject };
}

const textsOf = (figure: HTMLElement, selector: string) =>
  [...figure.querySelectorAll(selector)].map((one) => one.textContent);

describe.each(entries.map((one) => [one.kind, one] as const))('%s', (kind, entry) => {
  test.each(languages)('has a title that states something, and a sentence for who cannot see it (%s)', (language) => {
    const made = views(language, 1);
    const setting = settingOf(language);
    const title = chartTitle(entry.title(made, setting), language);
    expect(title.length).toBeGreaterThan(8);
    expect(title).not.toMatch(/undefined|NaN|[.]$/);
    const figure = entry.draw(made, setting);
    expect(textsOf(figure, '.title')).toEqual([title]);
    const picture = figure.querySelector('svg');
    expect(picture?.getAttribute('role')).toBe('img');
    expect(picture?.getAttribute('aria-label')).toContain(title);
  });

  test('draws numbers only, and needs no style sheet', () => {
    for (const theme of [light, dark, print]) {
      for (const width of [320, 920]) {
        const drawing = entry.draw(views('en', 2), settingOf('en', width, theme)).outerHTML;
        expect(drawing).not.toMatch(/NaN|undefined|Infinity|var\(|<style|url\(/);
      }
    }
  });

  test.each(languages)('every figure beside a mark stands in the table twin (%s)', (language) => {
    const made = views(language, 3);
    const setting = settingOf(language);
    const cells = new Set(
      entry
        .table(made, setting)
        .rows.flat()
        .map(({ text }) => text),
    );
    const points = textsOf(entry.draw(made, setting), '.point').map((text) =>
      text?.replace(/^[₩$]|(?<=\d)[억만MBK]+$/g, ''),
    );
    for (const point of points)
      expect([...cells].map((text) => text.replace(/^[₩$]|(?<=\d)[억만MBK]+$/g, ''))).toContain(point);
  });

  test('the table is whole: a head for every cell, full precision beside what is read', () => {
    const { head, rows } = entry.table(views('en', 1), settingOf('en'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      for (const [i, { text, value }] of row.entries()) {
        expect(text).not.toMatch(/NaN|undefined/);
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        if (value === null) expect(text).toBe('–');
        if (head[i]?.numeric && value !== null) expect(typeof value).toBe('number');
      }
    }
    expect(new Set(head.map(({ label }) => label)).size).toBe(head.length);
  });

  test.each(languages)('an empty view says what belongs here and draws no frame (%s)', (language) => {
    const figure = entry.drawEmpty(settingOf(language));
    expect(figure.querySelector('svg')).toBeNull();
    expect(figure.textContent).toBe(chartWords(language).empty[kind as keyof ReturnType<typeof chartWords>['empty']]);
  });

  test('the same view gives the same picture', () => {
    const once = () => entry.draw(views('ko', 4), settingOf('ko')).outerHTML;
    expect(once()).toBe(once());
  });
});

/** Numbers of one attribute of the marks of a class. */
function places(figure: HTMLElement, selector: string, attribute: string): readonly number[] {
  return [...figure.querySelectorAll(selector)].map((mark) => Number(mark.getAttribute(attribute)));
}

/** Whether places in px are a straight function of values, as they are on a linear axis. */
function expectStraight(values: readonly number[], px: readonly number[]): void {
  expect(px).toHaveLength(values.length);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [px[values.indexOf(low)] ?? 0, px[values.indexOf(high)] ?? 0];
  for (const [i, value] of values.entries()) {
    expect(px[i]).toBeCloseTo(from + ((value - low) / (high - low)) * (to - from), 1);
  }
}

describe('what is drawn is what the table says', () => {
  const made = views('en', 5);
  const setting = settingOf('en');
  const column = (kind: string, at: number) =>
    (entries.find((one) => one.kind === kind)?.table(made, setting).rows ?? []).map((row) => row[at]?.value ?? null);
  const figure = (kind: string) => entries.find((one) => one.kind === kind)?.draw(made, setting) as HTMLElement;

  test('dots and whiskers of the returns', () => {
    const means = column('returns', 5).filter((value) => value !== null) as number[];
    expectStraight(means, places(figure('returns'), '.mean circle', 'cx'));
    const lows = column('returns', 6).filter((value) => value !== null) as number[];
    expectStraight(lows, places(figure('returns'), '.interval line', 'x1'));
    const highs = column('returns', 7).filter((value) => value !== null) as number[];
    expectStraight(highs, places(figure('returns'), '.interval line', 'x2'));
  });

  test('bars of the waterfall end where the sum of the parts has come to', () => {
    const means = column('waterfall', 1) as number[];
    const channels = means.slice(1, -2);
    const widths = places(figure('waterfall'), 'rect.channel', 'width');
    const perPixel = (channels[0] ?? 0) / (widths[0] ?? 1);
    for (const [i, width] of widths.entries()) {
      // A bar is never thinner than 1 px, and places are rounded to a hundredth.
      if (width > 1.5) expect((channels[i] ?? 0) / perPixel).toBeCloseTo(width, 1);
    }
    const parts = means.slice(0, -1).reduce((sum, x) => sum + x, 0);
    expect(parts / (means.at(-1) ?? 0)).toBeCloseTo(1, 6);
  });

  test('dots of the observed outcome', () => {
    const observed = column('fitted', 1).filter((value) => value !== null) as number[];
    expectStraight(observed, places(figure('fitted'), '.observed circle', 'cy'));
  });

  test('proposals of the plan, as a share of today', () => {
    const rows = entries.find((one) => one.kind === 'allocation')?.table(made, setting).rows ?? [];
    const free = rows.filter((row) => row[9]?.text !== 'fixed').map((row) => row[3]?.value as number);
    expectStraight(free, places(figure('allocation'), '.proposal circle', 'cx'));
  });

  test('twenty dots, as many in the colour of loss as lose', () => {
    const dots = [...figure('difference').querySelectorAll('.quantile circle')];
    expect(dots).toHaveLength(20);
    const losing = made.plan.differenceQuantiles?.filter((x) => x < 0).length;
    expect(dots.filter((one) => one.getAttribute('fill') === light.loss)).toHaveLength(losing ?? -1);
  });
});

describe('a picture that leaves the page', () => {
  const setting = settingOf('ko', 480);
  const made = views('ko', 1);

  test('carries title, note and provenance, and no line is wider than it', () => {
    const picture = standalone(returns, made.returns, setting, '실행 4f2a91c0, 시드 1');
    const lines = textsOf(picture as unknown as HTMLElement, ':scope > text');
    expect(lines.join(' ')).toContain(headingOf(returns, made.returns, setting));
    expect(lines.at(-1)).toBe('실행 4f2a91c0, 시드 1');
    for (const line of lines) expect(advanceWidth(line ?? '', 14, 600)).toBeLessThan(480 - 32 + 60);
    expect(picture?.outerHTML).not.toMatch(/var\(|NaN|undefined/);
  });

  test('does not exist where there is nothing to show', () => {
    expect(standalone(returns, { ...made.returns, rows: [] }, setting, '')).toBeUndefined();
  });
});

describe('titles are chosen by rule', () => {
  const about = { subject: settingOf('en').subject, language: 'en' as const };
  const roi = (mean: number, half: number) => ({
    mean,
    sd: half / 1.64,
    q05: mean - half,
    q50: mean,
    q95: mean + half,
  });
  const view = (breakEven: number | null, ...rois: readonly (readonly [number, number])[]) => ({
    currency: 'USD',
    breakEven,
    rows: rois.map(([mean, half], i) => ({
      name: ['Meta', 'TV', 'Radio', 'Press', 'Kakao'][i] ?? '',
      spend: 100,
      contribution: roi(100 * mean, 100 * half),
      roi: roi(mean, half),
      marginalRoi: null,
      costPerOutcome: null,
      aboveBreakEven: null,
    })),
  });
  const title = (...of: Parameters<typeof view>) => headingOf(returns, view(...of), about);

  test('a channel pays back only where its whole interval lies above break-even', () => {
    expect(title(1.9, [3, 1], [1, 0.5], [2, 1])).toBe('Meta pays back; TV returns less than it costs');
    expect(title(1.9, [3, 1], [2.5, 0.5], [2, 1])).toBe('Meta and TV pay back');
    expect(title(1.9, [2, 1], [1.8, 0.5])).toBe('Whether any of the 2 channels pays back cannot be told yet');
  });

  test('without a break-even, the largest is named only where no other interval reaches it', () => {
    expect(title(null, [5, 0.5], [2, 1])).toBe('Meta returns the most, 5.0 (4.5–5.5)');
    expect(title(null, [3, 1], [2.5, 1])).toBe('Which of the 2 channels returns the most cannot be told yet');
    expect(title(null, [3, 1])).toBe('Each $1 on Meta brings back 3.0 (2.0–4.0)');
  });

  test('many names become a few and a number', () => {
    expect(title(1, [5, 1], [4, 1], [3, 1], [6, 1], [7, 1])).toBe('Kakao, Press and 3 others pay back');
  });
});
