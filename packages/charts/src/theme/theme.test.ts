import { describe, expect, test } from 'vitest';
import { dark } from './dark.ts';
import { light } from './light.ts';
import { print } from './print.ts';

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
  expect(contrast('#2450B2', '#2450B2')).toBe(1);
});

describe.each([light, dark, print])('$name', (theme) => {
  test('text is read on every ground of a chart: 4.5', () => {
    for (const text of [theme.text, theme.text2, theme.text3, theme.loss, theme.extrapolated, theme.suspect]) {
      for (const ground of [theme.surface, theme.sunken, theme.hover]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('marks are told from the page: 3', () => {
    const { observed, estimated, prior, experiment, extrapolated, lineControl, gain, loss, breakEven } = theme;
    const marks = [observed, estimated, prior, experiment, extrapolated, lineControl, gain, loss, breakEven];
    for (const mark of [...marks, ...theme.channels]) {
      expect(contrast(mark, theme.surface), mark).toBeGreaterThanOrEqual(3);
    }
  });

  test('twelve channels, no two of one colour', () => {
    expect(new Set(theme.channels).size).toBe(12);
  });
});
