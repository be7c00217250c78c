import type { Cell } from '../tables/rows.ts';

const mostRows = 1 << 21;

/** Hashes of rows, 52 bits each in open addressing: 16 bytes a row at most, up to two million rows; later rows are not looked for. */
export function rowHashes() {
  let table = new Float64Array(1 << 12);
  let lines = new Uint32Array(1 << 12);
  let held = 0;

  const put = (hash: number, line: number): number => {
    const mask = table.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      if (table[at] === hash) return lines[at] as number;
      if (table[at] !== 0) continue;
      table[at] = hash;
      lines[at] = line;
      return 0;
    }
  };
  const grow = () => {
    const [old, oldLines] = [table, lines];
    table = new Float64Array(old.length * 2);
    lines = new Uint32Array(old.length * 2);
    old.forEach((hash, i) => {
      if (hash !== 0) put(hash, oldLines[i] as number);
    });
  };
  /** The line of an equal row before this one, or 0. */
  const add = (cells: readonly Cell[], line: number): number => {
    if (held >= mostRows) return 0;
    if (held * 2 >= table.length) grow();
    const before = put(hashOf(cells), line);
    if (before === 0) held++;
    return before;
  };
  return { add };
}

/** Two 32-bit multiplicative hashes over the letters (after FNV-1a), 52 bits of them kept. */
function hashOf(cells: readonly Cell[]): number {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (const cell of cells) {
    const text = typeof cell === 'number' ? String(cell) : cell;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ (a >>> 15), 0x5bd1e995);
  }
  return (a >>> 0) * 2 ** 20 + ((b >>> 12) & 0xfffff) + 1;
}
