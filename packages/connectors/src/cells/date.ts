/** Days since 1970-01-01 under each order of the parts; undefined where the order gives no date. */
export interface DateCell {
  readonly year?: number;
  readonly day?: number;
  readonly month?: number;
  /** Only year and month were written. */
  readonly isMonth?: true;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekday =
  /\s*\((?:월|화|수|목|금|토|일)(?:요일)?\)$|\s*\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)$|\s+(?:월|화|수|목|금|토|일)요일$/i;
const clock = /[T\s]\s*(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const between = /^(.+?)\s*(?:~|～|\sto\s|\s[-–]\s)\s*(.+)$/;

const yearFirst = /^(\d{4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?$/;
const korean = /^(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/;
const shortYear =
  /^(\d{2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?$|^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\6\s*(\d{2})\.?$/;
const dayName = /^(\d{1,2})[\s-]*([a-z]{3,9})\.?[\s,-]*(\d{4})$/i;
const nameDay = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;
const isoWeek = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/i;
const monthOnly = /^(\d{4})\s*[-./]\s*(\d{1,2})\.?$|^(\d{4})년\s*(\d{1,2})월$/;

/** What a cell may be as a date; null where it is none. A range is its first day. */
export function readDate(cell: string): DateCell | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40 || !/\d/.test(text)) return null;
  const bare = text.replace(weekday, '').replace(clock, '').replace(weekday, '').trim();
  const found = oneDate(bare.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, ''));
  if (found !== null) return found;
  const range = between.exec(bare);
  if (range === null) return null;
  const [from, to] = [oneDate(range[1] ?? ''), oneDate(range[2] ?? '')];
  return from !== null && to !== null ? from : null;
}

function oneDate(text: string): DateCell | null {
  return digitsDate(text) ?? namedDate(text) ?? weekDate(text) ?? monthDate(text);
}

function digitsDate(text: string): DateCell | null {
  const first = yearFirst.exec(text);
  if (first !== null) return given('year', first[1], first[3], first[4]);
  const whole = korean.exec(text) ?? compact.exec(text);
  if (whole !== null) return given('year', whole[1], whole[2], whole[3]);
  const last = yearLast.exec(text);
  if (last !== null) return orders({ a: last[1], b: last[3], year: last[4] });
  const short = shortYear.exec(text);
  if (short === null) return null;
  return shortOrders(short[1] ?? short[5] ?? '', short[3] ?? short[7] ?? '', short[4] ?? short[8] ?? '');
}

function given(part: 'year', year?: string, month?: string, date?: string): DateCell | null {
  const day = dayNumber(Number(year), Number(month), Number(date));
  return day === null ? null : { [part]: day };
}

function orders({
  a = '',
  b = '',
  year = '',
}: {
  a?: string | undefined;
  b?: string | undefined;
  year?: string | undefined;
}): DateCell | null {
  const day = dayNumber(Number(year), Number(b), Number(a));
  const month = dayNumber(Number(year), Number(a), Number(b));
  if (day === null && month === null) return null;
  return { ...(day === null ? {} : { day }), ...(month === null ? {} : { month }) };
}

/** With two digits for the year, 26.01.05 may be meant in three ways. */
function shortOrders(a: string, b: string, c: string): DateCell | null {
  const year = a.length === 2 ? dayNumber(2000 + Number(a), Number(b), Number(c)) : null;
  const others = c.length === 2 ? orders({ a, b, year: `20${c}` }) : null;
  if (year === null && others === null) return null;
  return { ...others, ...(year === null ? {} : { year }) };
}

function namedDate(text: string): DateCell | null {
  const [day, name, year] = dayName.exec(text)?.slice(1) ?? reorder(nameDay.exec(text));
  if (name === undefined) return null;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : sure(dayNumber(Number(year), month, Number(day)));
}

function reorder(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found === null ? [] : [found[2], found[1], found[3]];
}

/** ISO 8601: week 1 holds 4 January. */
function weekDate(text: string): DateCell | null {
  const found = isoWeek.exec(text);
  if (found === null) return null;
  const [year, week, weekDay] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const fourth = dayNumber(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  return sure(fourth - ((fourth + 3) % 7) + 7 * (week - 1) + weekDay - 1);
}

function monthDate(text: string): DateCell | null {
  const found = monthOnly.exec(text);
  if (found === null) return null;
  const day = dayNumber(Number(found[1] ?? found[3]), Number(found[2] ?? found[4]), 1);
  return day === null ? null : { ...sure(day), isMonth: true };
}

function sure(day: number | null): DateCell | null {
  return day === null ? null : { year: day, day, month: day };
}

/** Days since 1970-01-01 of a date of the Gregorian calendar between 1990 and 2100, or null. */
export function dayNumber(year: number, month: number, date: number): number | null {
  if (!(year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null;
  const time = Date.UTC(year, month - 1, date);
  return new Date(time).getUTCDate() === date ? time / 86_400_000 : null;
}

export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Day 0 of the two systems of spreadsheets: 46027 and 44565 are both 2026-01-05. */
const zero = { 'serial 1900': -25_569, 'serial 1904': -24_107 } as const;

export function serialDay(serial: number, base: 'serial 1900' | 'serial 1904'): number {
  return Math.floor(serial) + zero[base];
}
