/**
 * Writes the committed tables of holidays, packages/measurement/src/baseline/korea.ts and unitedStates.ts.
 *
 * The package it reads is no dependency of Sextant; install it in any other folder and name that folder:
 *   npm install --prefix /some/folder date-holidays@3.37.0
 *   node scripts/holidays/generate.mjs /some/folder
 * then compare with the other source, PyPI `holidays`, by scripts/holidays/check.py.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import * as law from './law.mjs';

const folder = resolve(process.argv[2] ?? '.');
const Holidays = createRequire(join(folder, 'node_modules/'))('date-holidays');
const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/date-holidays/package.json'), 'utf8'));
const [firstYear, lastYear] = [2000, 2040];
const target = join(import.meta.dirname, '../../packages/measurement/src/baseline');

const dayMs = 86_400_000;
const plus = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
const dateOf = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const weekday = (date) => new Date(`${date}T00:00:00Z`).getUTCDay();
const between = ([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function add(days, name, date) {
  days[name] ??= new Set();
  days[name].add(date);
}

/** Days by name, from entries `{name, date, length, substitute, year}` that `rename` accepts. */
function read(country, types, rename) {
  const calendar = new Holidays(country);
  const days = {};
  for (const year of between([firstYear, lastYear])) {
    for (const h of calendar.getHolidays(year, 'en')) {
      if (!types.includes(h.type)) continue;
      const substitute = / \(substitute day\)$/.test(h.name);
      const entry = { name: h.name.replace(/ \(substitute day\)$/, ''), date: h.date.slice(0, 10), substitute, year };
      entry.length = Math.round((h.end - h.start) / dayMs);
      for (const { name, date } of rename(entry)) add(days, name, date);
    }
  }
  return days;
}

const koreanNames = {
  "New Year's Day": "New Year's Day",
  'Korean New Year': 'Seollal',
  'Independence Movement Day': 'Independence Movement Day',
  "Children's Day": "Children's Day",
  "Buddha's Birthday": "Buddha's Birthday",
  'Memorial Day': 'Memorial Day',
  'Constitution Day': 'Constitution Day',
  'Liberation Day': 'Liberation Day',
  'Korean Thanksgiving': 'Chuseok',
  'National Foundation Day': 'National Foundation Day',
  'Hangul Day': 'Hangul Day',
  'Christmas Day': 'Christmas',
};

function korean({ name, date, length, substitute, year }) {
  const ours = koreanNames[name];
  if (!ours) throw new Error(`no name for ${name}`);
  if (ours === 'Hangul Day' && year < law.hangulFrom) return [];
  if (ours === 'Chuseok' && year === 2033) return law.chuseok2033.map((d) => ({ name: ours, date: d }));
  if (date === law.buddha2036.not && ours === "Buddha's Birthday") return [{ name: ours, date: law.buddha2036.but }];
  // The source starts Seollal's three days on the day itself; the decree names the day before, the day and the day after.
  const from = ours === 'Seollal' && !substitute ? plus(date, -1) : date;
  return Array.from({ length }, (_, i) => ({ name: ours, date: plus(from, i) }));
}

const fixed = ({ month, day, years }) => between(years).map((year) => dateOf(year, month, day));
/** The first day after that is neither weekend nor holiday nor another's substitute, for a day on Saturday or Sunday. */
function substituteOf(date, taken) {
  if (weekday(date) % 6 !== 0) return [];
  let next = plus(date, 1);
  while (weekday(next) % 6 === 0 || taken.has(next)) next = plus(next, 1);
  return [next];
}

function koreaTable() {
  const days = read('KR', ['public'], korean);
  for (const one of [law.constitution, law.treePlanting, law.labour]) {
    for (const date of fixed(one)) add(days, one.name, date);
  }
  const taken = new Set(Object.values(days).flatMap((dates) => [...dates]));
  for (const date of fixed(law.labour)) for (const next of substituteOf(date, taken)) days[law.labour.name].add(next);
  const usual = Object.keys(days);
  days['Election Day'] = new Set(law.elections);
  days['Temporary Holiday'] = new Set(law.temporary);
  return { days, usual };
}

const federal = {
  "New Year's Day": "New Year's Day",
  'Martin Luther King Jr. Day': 'Martin Luther King Day',
  "Washington's Birthday": "Presidents' Day",
  'Memorial Day': 'Memorial Day',
  Juneteenth: 'Juneteenth',
  'Independence Day': 'Independence Day',
  'Labour Day': 'Labor Day',
  'Columbus Day': 'Columbus Day',
  'Veterans Day': 'Veterans Day',
  'Thanksgiving Day': 'Thanksgiving',
  'Christmas Day': 'Christmas',
};
const shopping = {
  'Day after Thanksgiving Day': 'Black Friday',
  'Easter Sunday': 'Easter',
  "Mother's Day": "Mother's Day",
};
const optional = { "Valentine's Day": "Valentine's Day", "Father's Day": "Father's Day", Halloween: 'Halloween' };
const americanNames = { ...federal, ...shopping, ...optional };

function american({ name, date }) {
  const ours = americanNames[name];
  if (!ours) return [];
  const cyber = ours === 'Black Friday' ? [{ name: 'Cyber Monday', date: plus(date, 3) }] : [];
  return [{ name: ours, date }, ...cyber];
}

function superBowl(year) {
  if (law.superBowlInJanuary[year]) return law.superBowlInJanuary[year];
  const first = between([1, 7])
    .map((d) => dateOf(year, 2, d))
    .find((d) => weekday(d) === 0);
  return year >= law.superBowlSecondSundayFrom ? plus(first, 7) : first;
}

function unitedStatesTable() {
  const days = read('US', ['public', 'bank', 'observance', 'optional'], american);
  const usual = Object.keys(days).filter((name) => !Object.values(optional).includes(name));
  days['Super Bowl'] = new Set(between([firstYear, lastYear]).map(superBowl));
  return { days, usual };
}

function lines(numbers) {
  const out = [];
  for (let i = 0; i < numbers.length; i += 11) out.push(`      ${numbers.slice(i, i + 11).join(', ')},`);
  return out.join('\n');
}

const quote = (name) => (name.includes("'") ? `"${name}"` : `'${name}'`);
const key = (name) => (/^[A-Za-z]+$/.test(name) ? name : quote(name));

function write(file, constant, country, head, { days, usual }) {
  const inYears = (date) => Number(date.slice(0, 4)) >= firstYear && Number(date.slice(0, 4)) <= lastYear;
  const rows = Object.entries(days).map(([name, dates]) => {
    const numbers = [...dates]
      .filter(inYears)
      .sort()
      .map((date) => Number(date.replaceAll('-', '')));
    return `    ${key(name)}: [\n${lines(numbers)}\n    ],`;
  });
  const named = usual.map((name) => `    ${quote(name)},`).join('\n');
  const text = `// Generated by scripts/holidays/generate.mjs: do not edit.
import type { HolidayTable } from './holidayTable.ts';

/**
${head.map((line) => ` * ${line}`).join('\n')}
 */
// biome-ignore format: eleven days a line
export const ${constant}: HolidayTable = {
  country: '${country}',
  firstYear: ${firstYear},
  lastYear: ${lastYear},
  usual: [
${named}
  ],
  days: {
${rows.join('\n')}
  },
};
`;
  writeFileSync(join(target, file), text);
}

write(
  'korea.ts',
  'korea',
  'KR',
  [
    `Source: npm date-holidays ${version}, corrected by the law as told in scripts/holidays/law.mjs; every day compared with`,
    'PyPI holidays 0.109 by scripts/holidays/check.py, which differs only in elections after 2026 (no fact yet) and in the',
    'name of three substitute days (2028-10-05, 2036-10-06, 2039-10-05: here of Chuseok and National Foundation Day both).',
    "Seollal and Chuseok are the day before, the day and the day after. Substitute days: both and Children's Day since 2014,",
    "Independence Movement, Liberation, National Foundation and Hangul Day since 15 August 2021, Buddha's Birthday and",
    'Christmas since May 2023, Constitution and Labour Day since 2026. One-off days are known up to 2026.',
  ],
  koreaTable(),
);
write(
  'unitedStates.ts',
  'unitedStates',
  'US',
  [
    `Source: npm date-holidays ${version}; federal days (5 U.S.C. 6103, with the day observed when they fall on a weekend)`,
    'compared day by day with PyPI holidays 0.109 by scripts/holidays/check.py, Easter with dateutil 2.9.',
    'Cyber Monday is the Monday after Thanksgiving; the Super Bowl is the second Sunday of February from 2022 on, as played',
    'since and assumed for the years to come.',
  ],
  unitedStatesTable(),
);
