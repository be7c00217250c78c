import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What `npm run build` makes. Without it these tests are counted as skipped. */
const bundle = new URL('../bundle/main.js', import.meta.url);
const isBuilt = existsSync(bundle);
const program = `import { main } from ${JSON.stringify(bundle.href)}; process.exitCode = await main(process.argv.slice(2));`;

const weeks = 110;

/** A week's row as her spreadsheet has it: dotted dates, thousands in groups, a price. */
function rowOf(t: number): readonly string[] {
  const date = new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10).replaceAll('-', '.');
  const [tv, search] = [200_000 + 40_000 * ((t * 37) % 11), 100_000 + 15_000 * ((t * 29) % 7)];
  const price = 900 + 5 * ((t * 13) % 17);
  const revenue = 9_000_000 + 3 * tv + 2 * search - 800 * (price - 940) + 20_000 * (((t * 53) % 17) - 8);
  return [`${date}.`, revenue, tv, search, price].map((x) => (typeof x === 'number' ? x.toLocaleString('en-US') : x));
}

/** Her file, with three mistakes: a word where spend should stand, spend below zero, and an outcome that is no number. */
function messy(mended = false): string {
  const cells = (t: number) => {
    const row = [...rowOf(t)];
    if (t === 20) row[2] = 'tbd';
    if (t === 31 && !mended) row[3] = `-${row[3]}`;
    if (t === 44) row[1] = 'n/a';
    return row.map((cell) => `"${cell}"`).join(',');
  };
  const rows = Array.from({ length: weeks }, (_, t) => cells(t));
  return ['Weekly marketing', 'Week,Revenue (KRW),TV spend,Search spend,Price', ...rows, '"Total",,,,', ''].join(
    '\r\n',
  );
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-session-'));
  await writeFile(join(folder, 'sextant.mjs'), program);
  await writeFile(join(folder, 'her file.csv'), messy());
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The real command in her folder, with nobody at the terminal. */
function sextant(...words: string[]): Ran {
  const environment = { ...process.env, SEXTANT_LANGUAGE: 'en', SEXTANT_FOLDER: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['sextant.mjs', ...words], {
    cwd: folder,
    env: { ...environment, SEXTANT_FOLDER: join(folder, '.sextant') },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

const json = (...words: string[]) => {
  const { code, out } = sextant(...words, '--json');
  return { code, document: JSON.parse(out) };
};
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const day = (t: number) => new Date(Date.UTC(2024, 0, 1 + 7 * t)).toISOString().slice(0, 10);

describe.skipIf(!isBuilt)('a person with her own file and three mistakes in it', () => {
  test('imports it: everything is understood, each mistake is told with its place and its mend', () => {
    const { code, out } = sextant('import', 'her file.csv', '--as', 'shop');
    expect(code).toBe(0);
    for (const said of [
      'line 23',
      'tbd',
      'line 47',
      'n/a',
      'header on line 2',
      'year, month, day',
      'shop.mapping.json',
    ])
      expect(out).toContain(said);
    expect(out).toContain('sextant check shop');
    const { document } = json('check', 'shop');
    expect(codesOf(document.problems)).toEqual(
      expect.arrayContaining([
        'spend-unknown',
        'spend-below-zero',
        'outcome-unknown',
        'total-row',
        'lines-above-header',
      ]),
    );
    expect(document.undecided).toEqual([{ column: 'TV spend', week: day(20) }]);
    expect(codesOf(document.checked.refusals)).toEqual(['spend-undecided', 'spend-negative']);
    for (const { text } of document.problems) expect(text).toMatch(/\.$/);
  });

  test('writes a first model, and is told by `fit` what stands in the way, with nothing done', async () => {
    const init = sextant('model', 'init', 'shop', '--margin', '40%');
    expect([init.code, init.out.includes('shop.model.json')]).toEqual([0, true]);
    expect(sextant('model', 'init', 'shop')).toMatchObject({ code: 2 });
    const model = JSON.parse(await readFile(join(folder, 'shop.model.json'), 'utf8'));
    expect([model.outcome.margin, model.channels.length]).toEqual([0.4, 2]);
    const { code, document } = json('fit', 'shop.model.json', '--data', 'shop');
    expect([code, document.status]).toEqual([2, 'bad input']);
    expect(document.issues[0]).toMatchObject({ code: 'spend-undecided', where: { column: 'TV spend', week: day(20) } });
  });

  test('mends her file, sees what changes before it is replaced, and decides on what nobody knows', async () => {
    await writeFile(join(folder, 'her file.csv'), messy(true));
    const asked = json('import', 'her file.csv', '--as', 'shop', '--unknown', 'interpolate');
    expect([asked.code, asked.document.state, asked.document.changes.changedCount]).toEqual([2, 'asks', 1]);
    expect(json('check', 'shop').document.checked.refusals).toHaveLength(2);
    const kept = json('import', 'her file.csv', '--as', 'shop', '--unknown', 'interpolate', '--yes');
    expect([kept.code, kept.document.state, kept.document.undecided]).toEqual([0, 'kept', []]);
    expect(json('check', 'shop').document.checked.refusals).toEqual([]);
  });

  test('looks at what the model believes before any fit', () => {
    const { code, out } = sextant('model', 'preview', 'shop.model.json', '--data', 'shop');
    expect(code).toBe(0);
    expect(out).toMatch(/for each ₩1 we expect \d\.\d back; 1 time in 10 below \d\.\d, 1 time in 10 above \d\.\d/);
  });

  test('fits, and reads what each channel brought', async () => {
    const file = join(folder, 'shop.model.json');
    const model = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...model, holdout: 0, sampler: { draws: { warmup: 300, keep: 300 } } }));
    const { code, document } = json('fit', 'shop.model.json', '--data', 'shop');
    expect([0, 1]).toContain(code);
    expect(document.run.name).toBe('shop');
    const tv = document.channels.find(({ name }: { name: string }) => name === 'TV');
    expect(tv.roi.q05).toBeLessThan(3.3);
    expect(tv.roi.q95).toBeGreaterThan(2.7);
  });

  test('sees all results; page, tables and JSON tell one number', async () => {
    const { code, document } = json('results', 'shop', '--out', 'tables');
    expect(code).toBe(0);
    const [tv] = document.views.returns.rows;
    const stored = json('show', 'shop').document.channels[0];
    expect(tv.roi).toEqual(stored.roi);
    expect(tv.contribution).toEqual(stored.contribution);
    const csv = (await readFile(join(folder, 'tables', 'returns.csv'), 'utf8')).split('\r\n');
    expect(csv[0]).toMatch(/^\ufeff.*units: spend in KRW/);
    const cells = csv
      .find((line) => line.startsWith('TV,'))
      ?.split(',')
      .map(Number);
    expect(cells?.slice(1, 3)).toEqual([stored.spend, stored.contribution.mean]);
    const page = sextant('results', 'shop').out;
    expect(page).toContain(`${stored.roi.mean.toFixed(1)} (${stored.roi.q05.toFixed(1)}–${stored.roi.q95.toFixed(1)})`);
    expect(page).toContain('Break-even is a return of 2.5.');
    for (const line of page.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  test('takes everything away as files', async () => {
    expect(sextant('export', 'shop', '--out', 'all', '--language', 'ko').code).toBe(0);
    const files = await readdir(join(folder, 'all'));
    for (const file of ['draws.parquet', 'model.json', 'record.json', 'contribution.csv', 'forecast.csv'])
      expect(files).toContain(file);
    const pictures = files.filter((file) => file.endsWith('.svg'));
    expect(pictures).toHaveLength(9);
    for (const picture of pictures) {
      const svg = await readFile(join(folder, 'all', picture), 'utf8');
      expect(svg, picture).toMatch(/^<svg[^>]*>/);
      expect(svg, picture).toMatch(/[가-힣]/);
      expect(svg, picture).not.toMatch(/NaN|undefined|var\(/);
    }
  });

  test('plans the next weeks, and the media team gets a row a week that adds up', async () => {
    const words = [
      'plan',
      'shop',
      '--weeks',
      '8',
      '--budget',
      '4000000',
      '--fix',
      'Search=1000000',
      '--accept-suspect',
    ];
    const { code, document } = json(...words);
    expect(code).toBe(0);
    const { plan } = document;
    expect(plan.weeks[0]).toBe(day(weeks));
    expect(plan.channels.map(({ proposed }: { proposed: number }) => Math.round(proposed))).toEqual([3e6, 1e6]);
    expect(plan.channels[1].reason.code).toBe('keep-fixed');
    const csv = (await readFile(join(folder, 'shop.plan.csv'), 'utf8')).trim().split('\r\n').slice(2);
    const total = csv.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0);
    expect([csv.length, Math.round(total)]).toEqual([8, 4e6]);
    expect(sextant(...words).out).toContain('chance of being better');
    expect(json('plan', 'shop', '--goal', 'everything').document.issues[0]).toMatchObject({
      code: 'option-value-wrong',
    });
  });

  test('finds everything again under its name, and sets it aside', () => {
    const { data, models, fits, plans } = json('list').document;
    const names = [data, models, fits, plans].map((list) => list.flatMap((one: { names: string[] }) => one.names));
    expect(names).toEqual([['data/shop'], ['models/shop'], ['shop'], ['plans/shop']]);
    for (const name of ['data/shop', 'models/shop', 'shop', 'plans/shop']) {
      expect(sextant('show', name).code, name).toBe(0);
      expect(sextant('remove', name).code, name).toBe(0);
    }
    expect(sextant('show', 'shop').code).toBe(2);
  });

  test('an example file of every layout is read without a question but the currency', () => {
    expect(sextant('template', '--out', 'examples').code).toBe(0);
    expect(sextant('template', '--out', 'examples').code).toBe(2);
    const wide = json('import', 'examples/sextant-wide-weekly.csv', '--currency', 'KRW');
    expect([wide.code, wide.document.data.weeks]).toEqual([0, 104]);
    const long = json('import', 'examples/sextant-long-daily.csv', '--currency', 'KRW');
    expect([long.code, long.document.data.weeks]).toEqual([0, 104]);
    for (const { document } of [wide, long]) expect(codesOf(document.problems)).not.toContain('role-unclear');
  });
});
