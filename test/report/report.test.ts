import type { Estimate } from '@sextant/spec';
import { languages, type ReportSectionKind } from '@sextant/words';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../packages/services/src/report/index.ts';
import type { ReportInput } from '../../packages/services/src/report/input.ts';
import { tableCsv, tablesOf } from '../../packages/services/src/results/tables.ts';
import { reportDay, sample, type Wanted } from './sample.ts';

const now = reportDay;

interface Made {
  readonly input: ReportInput;
  readonly text: string;
  readonly document: Document;
}

async function make(wanted: Wanted, sections?: readonly ReportSectionKind[]): Promise<Made> {
  const input = sample(wanted);
  const language = wanted.language ?? 'en';
  const text = await makeReport(input, { language, now, ...(sections === undefined ? {} : { sections }) });
  return { input, text, document: parseHTML(text).document };
}

const kept = new Map<string, Promise<Made>>();

/** Each report is made once, however many tests read it. */
function made(wanted: Wanted = {}): Promise<Made> {
  const key = JSON.stringify(wanted);
  const known = kept.get(key) ?? make(wanted);
  kept.set(key, known);
  return known;
}

const textOf = (document: Document, selector: string): string =>
  (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe.each(languages)('one file (%s)', (language) => {
  test('asks for nothing, runs nothing, stays under 3 MB', async () => {
    const { text, document } = await made({ language });
    expect(text.length).toBeLessThan(3e6);
    expect(document.querySelectorAll('script, link, iframe, img, object, embed, form')).toHaveLength(0);
    expect(text).not.toMatch(/\son\w+=/i);
    const addresses = [...text.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]*)/g)].map((found) => found[1] ?? '');
    // A hatch inside a picture is named by its id.
    const outside = addresses.filter(
      (address) => !address.startsWith('data:font/woff;base64,') && !address.startsWith('#'),
    );
    expect(outside).toEqual([]);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; font-src data:");
  });

  test('the same input on the same day gives the same bytes', async () => {
    const first = await made({ language });
    const second = await make({ language });
    expect(first.text === second.text).toBe(true);
  });

  test('every chart has its twin, and every id stands once', async () => {
    const { document } = await made({ language });
    const figures = [...document.querySelectorAll('figure.chart')];
    expect(figures.length).toBe(12);
    for (const figure of figures)
      expect(figure.querySelectorAll('details.twin table tbody tr').length).toBeGreaterThan(0);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

test('only the sections asked for are in it', async () => {
  const { document } = await make({}, ['answers', 'provenance']);
  expect([...document.querySelectorAll('section[id]')].map(({ id }) => id)).toEqual(['answers', 'provenance']);
});

describe('what a person typed stays text', () => {
  const names = {
    0: '<script>alert(1)</script>',
    1: '"><img src=x onerror=alert(1)>',
    2: '\u202Eגוגל مرحبا',
    3: '🧪👩‍🔬 tests',
    4: 'A very long name of a channel that nobody will ever want to read to its end, but that is there'.repeat(2),
  };

  test.each(languages)('names that are markup, right to left, emoji or very long (%s)', async (language) => {
    const { text, document } = await made({ language, rename: names, outcome: '</style><b>"x\\' });
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    const rows = [...document.querySelectorAll('table.channels tbody th')].map((cell) => cell.textContent);
    for (const name of Object.values(names)) expect(rows).toContain(name.replace('\u202E', ''));
    expect(text.split('</style>')).toHaveLength(2);
    expect(text).not.toContain('<b>"x');
  });
});

describe('a fit without channel numbers', () => {
  test.each(['failed', 'provisional'] as const)('%s: the report says so and holds none', async (status) => {
    const { input, text, document } = await made({ status });
    const good = sample();
    expect(textOf(document, 'h1')).toMatch(status === 'failed' ? /^The fit failed/ : /^Provisional, 41% done/);
    expect(document.querySelector('table.channels')).toBeNull();
    expect(document.querySelector('figure.chart')).toBeNull();
    expect(document.querySelector('#plan, #parameters')).toBeNull();
    // Nor may any come from a caller that has them.
    const forced = { ...input, views: good.views, marketing: good.marketing, plan: good.plan };
    expect((await makeReport(forced, { language: 'en', now })) === text).toBe(true);
  });

  test('a failed fit tells its causes and mends on page 1 and 2', async () => {
    const { document } = await made({ status: 'failed' });
    expect(textOf(document, '.first')).toContain('Meta.roi');
    expect(textOf(document, '.second')).toContain('The chains do not agree yet');
    expect(textOf(document, '#next li')).toContain('Use more draws');
  });
});

describe('a suspect fit', () => {
  test('states no headline, gives no advice without a plan, and names its reasons', async () => {
    const { document } = await made({ status: 'suspect', plan: false });
    expect(textOf(document, 'h1')).toBe('What marketing brought cannot be stated firmly: the fit is suspect');
    expect(document.querySelector('td.advice')).toBeNull();
    expect(textOf(document, '.chip')).toBe('Suspect fit');
    expect(textOf(document, '#fit')).toContain('Meta.roi');
  });

  test('its plan says on page 1 that it was made on one', async () => {
    expect(textOf((await made({ status: 'suspect' })).document, '.first')).toContain('Made on a suspect fit');
    expect(textOf((await made()).document, '.first')).not.toContain('suspect');
  });
});

test('without a margin there is no break-even, no judgement and no advice', async () => {
  const { document } = await made({ margin: 'unknown', plan: false });
  expect(document.querySelector('.mark .even')).toBeNull();
  expect(textOf(document, '.first')).toContain('No advice: the margin is not known');
  expect(textOf(document, '.subtitle')).toContain('No break-even');
});

/** 1,234.5 and −3 as a person reads them. */
const parsed = (text: string): number => Number(text.replaceAll(',', '').replace('\u2212', '-'));

interface Read {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** 2.1 (1.4–2.9), also with a bound below zero. */
function readInterval(text: string): Read {
  const found = /^([+\u2212]?[\d.,]+) \(([\u2212\d.,]+)(?:–|~| to | ~ )([\u2212\d.,]+)\)$/.exec(text.trim());
  if (found === null) throw new Error(`no interval: ${text}`);
  const [mean, low, high] = found.slice(1).map((part) => parsed(part ?? '')) as [number, number, number];
  return { mean, low, high };
}

const units: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, 만: 1e4, 억: 1e8 };
const unitOf = (head: string): number => units[head.at(-1) ?? ''] ?? 1;

/** Half of the last digit shown: one decimal below 100, none from 100. */
const half = (x: number): number => (Math.abs(x) < 100 ? 0.0501 : 0.501);

function agrees({ mean, low, high }: Read, estimate: Estimate, unit: number, what: string): void {
  for (const [shown, x] of [
    [mean, estimate.mean],
    [low, estimate.q05],
    [high, estimate.q95],
  ] as const) {
    expect(Math.abs(shown - x / unit), what).toBeLessThanOrEqual(half(shown));
  }
}

/** Rows of a CSV without quotes inside cells, by the first cell. */
function csvRows(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = text
    .replace('\ufeff', '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !/^"?#/.test(line));
  const [head = [], ...rows] = lines.map((line) => line.split(',').map((cell) => cell.replaceAll(/^"|"$/g, '')));
  return new Map(
    rows.map((cells) => [cells[0] ?? '', Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']))]),
  );
}

describe.each(languages)('report, CSV and JSON say the same numbers (%s)', (language) => {
  const cellsOf = (row: Element) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim());

  test('channel by channel, as parsed back', async () => {
    const { input, document } = await made({ language, plan: false });
    const json = JSON.parse(JSON.stringify(input.fit)) as ReportInput['fit'];
    const returns = tablesOf(input.views as never, input.fit).find(({ name }) => name === 'returns');
    const csv = csvRows(tableCsv(returns as never, input.fit));
    const heads = [...document.querySelectorAll('table.channels thead th')].map((cell) => cell.textContent ?? '');
    const rows = [...document.querySelectorAll('table.channels tbody tr')];
    expect(rows).toHaveLength(json.channels?.length ?? 0);
    for (const row of rows) {
      const [name = '', spend = '', brought = '', , roi = '', next = ''] = cellsOf(row);
      const channel = json.channels?.find((one) => one.name === name);
      const line = csv.get(name);
      if (channel === undefined || line === undefined) throw new Error(`no ${name}`);
      expect(Math.abs(parsed(spend) - channel.spend / unitOf(heads[1] ?? '')), name).toBeLessThanOrEqual(
        half(parsed(spend)),
      );
      expect(Number(line['spend'])).toBe(channel.spend);
      agrees(readInterval(brought), channel.contribution as Estimate, unitOf(heads[2] ?? ''), name);
      expect(Number(line['contribution q95'])).toBe(channel.contribution.q95);
      if (channel.roi === null) expect([roi, line['roi mean']]).toEqual(['–', '']);
      else {
        agrees(readInterval(roi), channel.roi as Estimate, 1, name);
        agrees(readInterval(next), channel.marginalRoi as Estimate, 1, name);
        expect([line['roi mean'], line['marginal roi q05']].map(Number)).toEqual([
          channel.roi.mean,
          channel.marginalRoi?.q05,
        ]);
      }
    }
  });

  test('the key figure, the foot of the table and the title are one number', async () => {
    const { input, document } = await made({ language, plan: false });
    const total = input.fit.channels?.reduce((sum, { contribution }) => sum + contribution.mean, 0) ?? 0;
    const key = textOf(document, '.key b');
    expect(textOf(document, 'h1')).toContain(key);
    const head = [...document.querySelectorAll('table.channels thead th')][2]?.textContent ?? '';
    const foot = [...(document.querySelector('table.channels tfoot tr')?.children ?? [])][2];
    const shown = readInterval((foot?.textContent ?? '').replaceAll(/\s+/g, ' '));
    expect(Math.abs(shown.mean - total / unitOf(head))).toBeLessThanOrEqual(half(shown.mean));
    expect(key).toContain(foot?.querySelector('b')?.textContent ?? 'nothing');
  });

  test('the plan adds up: what is taken is what is given, and page 1 says what the plan section says', async () => {
    const { input, document } = await made({ language });
    const gain = textOf(document, '#answers .answer:last-child .key b');
    expect(textOf(document, '#plan table')).toContain(gain);
    expect(textOf(document, 'h1')).toContain(gain.replace('+', ''));
    expect(input.plan?.difference.mean).toBeGreaterThan(0);
  });
});

describe('advice follows the next unit of money', () => {
  const advise = async (q05: number, q95: number, findings: Wanted['findings'] = []) => {
    const input = sample({ plan: false, findings });
    const [first, ...others] = input.fit.channels ?? [];
    if (first === undefined) throw new Error('no channel');
    const marginalRoi = { mean: (q05 + q95) / 2, sd: 1, q05, q50: (q05 + q95) / 2, q95 };
    const fit = { ...input.fit, channels: [{ ...first, marginalRoi }, ...others] };
    const { document } = parseHTML(
      await makeReport({ ...input, fit }, { language: 'en', now, sections: ['channels'] }),
    );
    const row = [...document.querySelectorAll('table.channels tbody tr')].find((one) =>
      (one.textContent ?? '').includes(first.name),
    );
    return row?.querySelector('td.advice')?.textContent;
  };

  // Break-even of the sample is 1.9.
  test.each([
    [2, 4, 'Raise'],
    [0.5, 1.8, 'Lower'],
    [1.3, 2.8, 'Keep'],
    [0.4, 5, 'Test first'],
  ])('from %d to %d: %s', async (q05, q95, expected) => {
    expect(await advise(q05, q95)).toBe(expected);
  });

  test('a channel that the data taught nothing about is tested first, whatever its figure says', async () => {
    const name = sample().fit.channels?.[0]?.name ?? '';
    const finding = { code: 'prior-not-updated', where: { channel: name }, facts: { contraction: 0.02 }, blocks: [] };
    expect(await advise(2, 4, [finding])).toBe('Test first');
  });
});

test('a Korean report of Korean channels speaks Korean', async () => {
  const { document } = await made({ language: 'ko', outcome: '매출' });
  for (const code of document.querySelectorAll('code, style, title')) code.remove();
  const text = [...document.querySelectorAll('body *')]
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === 3)
    .map((node) => node.textContent)
    .join(' | ');
  const allowed = ['KRW', 'R-hat', 'ESS', 'TV', 'CSV', 'Sextant', 'SIL', 'xlsx', 'shop', 'CRM'];
  const latin = new Set((text.match(/[A-Za-z][A-Za-z-]*/g) ?? []).filter((word) => !allowed.includes(word)));
  // Columns, records and parameters of the sample are named in Latin letters by the person who made them.
  for (const own of ['fa', 'db', 'fc', 'price', 'log-normal', 'location', 'scale', 'roi', 'half-life', 'Email'])
    latin.delete(own);
  expect([...latin]).toEqual([]);
  expect(text).not.toMatch(/[은는이가을를과와]\([은는이가을를과와]\)|\(으\)로|undefined|NaN|\[object/);
});

test('an English report holds no Hangul', async () => {
  const { document } = await made({ language: 'en' });
  expect(document.body.textContent ?? '').not.toMatch(/[가-힣]|undefined|NaN|\[object/);
});
