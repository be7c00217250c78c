// What a row of the bench comes back with, and the arithmetic that rows have in common.

/** Middle value; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** A row that could be measured. `isMet` is the bar, `isGross` a loss that no noise of a machine explains. */
export function measured({ found, isMet, isGross = false, details }) {
  return { kind: 'measured', found, isMet, isGross, details };
}

export function notRun(why) {
  return { kind: 'not run', why };
}

/** A number with so many significant digits, never in powers of ten. */
export function figure(x, digits = 3) {
  if (x === null || x === undefined || !Number.isFinite(x)) return 'unknown';
  return Number(x.toPrecision(digits)).toLocaleString('en', { maximumFractionDigits: 6 });
}

/** A Markdown table. */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
