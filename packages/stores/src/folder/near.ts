/** Number of letters to change, add or drop to get from a to b (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** The candidate most like what was asked for, when it differs by at most a third of its letters. */
export function nearest(asked: string, candidates: readonly string[], seen: (candidate: string) => string = (c) => c) {
  let best: string | undefined;
  let least = Math.floor(asked.length / 3) + 1;
  for (const candidate of candidates) {
    const far = distance(asked, seen(candidate));
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
