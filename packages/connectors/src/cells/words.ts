/** A name as it is compared: compatibility forms folded, lower case, without white space, `_`, `-`, `·` (imports.md 4.1). */
export function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-·]/gu, '');
}

/** The words of a name: letters of one script, camelCase taken apart; what stands in brackets last. */
export function wordsOf(name: string): readonly string[] {
  const spaced = name.normalize('NFKC').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? [];
}

const totals = /^(grandtotal|total|totals|sum|summary|합계|총계|총합|합|전체|gesamt|gesamtsumme|somme|suma)$/;
const parts = /^(subtotal|소계|zwischensumme|soustotal)$/;
const means = /^(average|avg|mean|평균|mittelwert|moyenne)$/;

/** What a row is whose first cell says total, part of a total, mean, or credit; null for any other cell. */
export function footerWord(cell: string): 'total' | 'part' | 'mean' | 'credit' | null {
  if (cell.length > 80) return cell.includes('©') ? 'credit' : null;
  if (cell.includes('©')) return 'credit';
  const head = folded(cell).replace(/[:(：].*$/u, '');
  if (totals.test(head)) return 'total';
  if (parts.test(head)) return 'part';
  return means.test(head) ? 'mean' : null;
}
