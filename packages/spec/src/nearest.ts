/**
 * The known name that a person most likely meant, or null where none is close: at most one edit (insert, delete, replace, swap
 * of neighbours; Damerau 1964, without edits across a swap) for every three letters. Case and `_`, `-`, space do not count.
 */
export function nearest(asked: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(asked.length / 3)) + 1;
  for (const name of known) {
    const edits = editsBetween(plain(asked), plain(name));
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_\s-]/g, '');
}

/** Rows i-2, i-1 and i of the table of edits are kept. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, { before, last, row }));
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

interface Rows {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly row: readonly number[];
}

function cheapest(a: string, b: string, i: number, j: number, { before, last, row }: Rows): number {
  const far = Number.POSITIVE_INFINITY;
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const swap = swapped ? (before[j - 2] ?? far) + 1 : far;
  return Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + same, swap);
}
