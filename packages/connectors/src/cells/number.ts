import type { NumberForm } from '@sextant/spec';

/** What a cell may be as a number. `point` and `comma` are its values under each form; NaN where the form does not allow it. */
export type NumberCell =
  | { readonly kind: 'empty' | 'token' | 'censored' | 'text' }
  | {
      readonly kind: 'number';
      readonly point: number;
      readonly comma: number;
      readonly percent: boolean;
      /** 억, 만, 천 were written out. */
      readonly multiple: boolean;
      readonly currency: string | null;
    };

const spaces = "' \u00a0\u2009\u202f\u2019";
const pointForm = new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:([,${spaces}])\\d{3})(?:\\1\\d{3})*)?(?:\\.\\d+)?$`);
const commaForm = new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:([.${spaces}])\\d{3})(?:\\1\\d{3})*)?(?:,\\d+)?$`);
const exponent = /^\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i;

const tokens = new Set([
  '-',
  '--',
  '---',
  '\u2013',
  '\u2014',
  '\u2015',
  'n/a',
  'na',
  '#n/a',
  'null',
  'none',
  'nan',
  '(not set)',
  '(none)',
  '해당없음',
  '해당 없음',
  '없음',
  'k.a.',
]);

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:₩|￦|\\|krw)\s*|\s*(?:원|krw|won)$/i, 'KRW'],
  [/^(?:us\$|\$|usd)\s*|\s*(?:\$|usd)$/i, 'USD'],
  [/^(?:€|eur)\s*|\s*(?:€|eur)$/i, 'EUR'],
  [/^(?:£|gbp)\s*|\s*(?:£|gbp)$/i, 'GBP'],
  [/^(?:¥|￥|jpy)\s*|\s*(?:円|jpy)$/i, 'JPY'],
];

const plain = { percent: false, multiple: false, currency: null } as const;

/** A cell under both forms. White space around it does not count. */
export function readNumber(cell: string): NumberCell {
  const text = cell.trim();
  if (text === '') return { kind: 'empty' };
  if (/^\d{1,15}$/.test(text)) return { kind: 'number', point: Number(text), comma: Number(text), ...plain };
  if (tokens.has(text.toLowerCase())) return { kind: 'token' };
  if (/^[<>≤≥]\s*\d[\d.,]*\s*%?$/.test(text)) return { kind: 'censored' };
  // Digits at both ends: no sign, no currency, no percent to look for.
  return /^\d.*\d$/.test(text) ? magnitude(text, 1, null) : withSign(text);
}

/** (1,000), −1,000, △1,000 and -1,000 are below zero; a sign of currency may stand inside or outside the minus. */
function withSign(text: string): NumberCell {
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const first = withCurrency(inBrackets?.trim() ?? text);
  const minus = /^[-\u2212\u2013△]\s*(?=\S)/.exec(first.rest);
  if (minus !== null && inBrackets !== undefined) return { kind: 'text' };
  const second = minus === null ? first : withCurrency(first.rest.slice(minus[0].length));
  const isBelow = minus !== null || inBrackets !== undefined;
  return magnitude(second.rest, isBelow ? -1 : 1, second.currency ?? first.currency);
}

function withCurrency(text: string): { readonly rest: string; readonly currency: string | null } {
  for (const [sign, currency] of signs) {
    if (sign.test(text)) return { rest: text.replace(sign, '').trim(), currency };
  }
  return { rest: text, currency: null };
}

function magnitude(text: string, sign: 1 | -1, currency: string | null): NumberCell {
  const multiple = koreanMultiple(text);
  if (multiple !== null) return { ...numberCell(sign * multiple, sign * multiple), currency, multiple: true };
  const percent = /^(.*\S)\s*%$/.exec(text)?.[1];
  const digits = percent ?? text.replace(/^\+/, '');
  const scale = percent === undefined ? sign : sign / 100;
  const cell = {
    ...numberCell(scale * pointValue(digits), scale * commaValue(digits)),
    percent: percent !== undefined,
    currency,
  };
  return Number.isNaN(cell.point) && Number.isNaN(cell.comma) ? { kind: 'text' } : cell;
}

function numberCell(point: number, comma: number) {
  return { kind: 'number', point, comma, ...plain } as const;
}

function pointValue(digits: string): number {
  if (exponent.test(digits)) return digits.includes(',') ? Number.NaN : Number(digits);
  return pointForm.test(digits) && digits !== '' ? Number(digits.replaceAll(/[^\d.]/g, '')) : Number.NaN;
}

function commaValue(digits: string): number {
  if (exponent.test(digits)) return digits.includes('.') ? Number.NaN : Number(digits.replace(',', '.'));
  return commaForm.test(digits) && digits !== ''
    ? Number(digits.replaceAll(/[^\d,]/g, '').replace(',', '.'))
    : Number.NaN;
}

const multiples: Readonly<Record<string, number>> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 1e2 };

/** 1.2억 = 120,000,000; 1만 2천 = 12,000. Null without a multiple, or where the multiples do not fall. */
function koreanMultiple(text: string): number | null {
  if (!/[조억만천백]/.test(text)) return null;
  let [sum, last] = [0, Number.POSITIVE_INFINITY];
  const left = text.replaceAll(/([\d.,]+)\s*(천만|백만|[조억만천백])\s*/g, (whole, digits: string, unit: string) => {
    const size = [...unit].reduce((product, letter) => product * (multiples[letter] ?? Number.NaN), 1);
    const value = pointValue(digits);
    if (!(size < last) || Number.isNaN(value)) return whole;
    last = size;
    sum += Math.round(value * size * 1000) / 1000;
    return '';
  });
  const rest = left === '' ? 0 : pointValue(left);
  return Number.isFinite(last) && !Number.isNaN(rest) && rest < last ? sum + rest : null;
}

/** The value under one form, NaN where there is none. */
export function valueIn(cell: NumberCell, form: NumberForm): number {
  return cell.kind === 'number' ? cell[form] : Number.NaN;
}
