import type { NumberForm } from '@sextant/spec';
import type { Claim, Detector } from './claim.ts';

/** How the cells of one column fall under the two forms, and what the file says around it. */
export interface NumbersSeen {
  /** Cells that only one form reads. */
  readonly pointOnly: number;
  readonly commaOnly: number;
  /** Cells that both read, to different values: 1.234. */
  readonly differ: number;
  readonly delimiter: string | null;
  /** Forms that other columns of the file have beyond doubt. */
  readonly others: readonly NumberForm[];
  /** Language of the header where its words show it. */
  readonly language: HeaderLanguage | null;
}

export type HeaderLanguage = 'point' | 'comma';

/**
 * D10: forms compete over the whole column. A cell that only one form reads decides; else what surrounds the column. A column with
 * cells that speak for each form has no reading: both claims are given with equal weight.
 */
export const numberForm: Detector<NumbersSeen, NumberForm> = {
  name: 'number form',
  detect: (seen) => {
    if (seen.pointOnly > 0 && seen.commaOnly > 0) {
      return [
        { reading: 'point', weight: 9, seen: 'cells' },
        { reading: 'comma', weight: 9, seen: 'cells' },
      ];
    }
    if (seen.pointOnly > 0) return [{ reading: 'point', weight: 9, seen: 'cells' }];
    if (seen.commaOnly > 0) return [{ reading: 'comma', weight: 9, seen: 'cells' }];
    return seen.differ === 0 ? [{ reading: 'point', weight: 1, seen: 'no marks' }] : around(seen);
  },
};

function around({ delimiter, others, language }: NumbersSeen): readonly Claim<NumberForm>[] {
  const claims: Claim<NumberForm>[] = [];
  for (const form of new Set(others)) claims.push({ reading: form, weight: 4, seen: 'other columns' });
  if (delimiter === ';') claims.push({ reading: 'comma', weight: 2, seen: 'delimiter:;' });
  if (delimiter === ',') claims.push({ reading: 'point', weight: 1, seen: 'delimiter:,' });
  if (language !== null) claims.push({ reading: language, weight: 2, seen: 'language of the header' });
  return claims;
}

const commaWords =
  /\b(?:jour|semaine|dépenses?|coût|ventes|chiffre|nom|montant|día|semana|fecha|gasto|coste|ventas|ingresos|importe|datum|woche|tag|kosten|ausgaben|umsatz|fecha|valor|receita|data|spesa|costo)\b/iu;
const pointWords =
  /\b(?:date|day|week|spend|cost|revenue|sales|orders|price|impressions|clicks|amount|campaign|channel)\b|\p{Script=Hangul}/iu;

/** Whether the language of the names writes 1,234.5 or 1.234,5; null where their words say neither or both. */
export function headerLanguage(names: readonly string[]): HeaderLanguage | null {
  const text = names.join(' ').replaceAll('_', ' ');
  const [comma, point] = [commaWords.test(text), pointWords.test(text)];
  return comma === point ? null : comma ? 'comma' : 'point';
}
