// Both sides at the same target acceptance, at .8 and at .9; the worse ratio counts.
import { figure, median, table } from './measured.mjs';

export const targets = [0.8, 0.9];
export const runs = 5;

/** `one(target, seed)` answers `{ours, peer}`, measured one after the other; seeds are 1, 2, … */
export async function atBothTargets(one, say) {
  const pairs = [];
  for (const target of targets) {
    for (let seed = 1; seed <= runs; seed++) {
      const pair = { target, seed, ...(await one(target, seed)) };
      say(`  target ${target}, seed ${seed}: ours ${brief(pair.ours)}, peer ${brief(pair.peer)}`);
      pairs.push(pair);
    }
  }
  return pairs;
}

const brief = ({ seconds, essBulk }) => `${figure(seconds)} s, ESS ${figure(essBulk)}`;
const perSecond = ({ essBulk, seconds }) => essBulk / seconds;

/** Ratio of median ESS per second per target, and the smaller one. */
export function ratios(pairs) {
  const each = targets.map((target) => {
    const here = pairs.filter((pair) => pair.target === target);
    return median(here.map(({ ours }) => perSecond(ours))) / median(here.map(({ peer }) => perSecond(peer)));
  });
  return { each, worse: Math.min(...each) };
}

const columns = ['seconds', 'essBulk', 'essTail', 'draws', 'gradientsAfterWarmup', 'gradients', 'divergences'];

/** Medians of every figure, ours and the peer's, per target. */
export function details(pairs, peerName) {
  const head = [
    'target',
    'who',
    'seconds',
    'worst bulk ESS',
    'worst tail ESS',
    'ESS per second',
    'draws',
    'gradients after warm-up',
    'gradients',
    'divergences',
  ];
  const rows = targets.flatMap((target) =>
    ['ours', 'peer'].map((who) => {
      const here = pairs.filter((pair) => pair.target === target).map((pair) => pair[who]);
      const [seconds, bulk, tail, ...rest] = columns.map((name) => middle(here.map((one) => one[name])));
      return [
        target,
        who === 'ours' ? 'Sextant' : peerName,
        seconds,
        bulk,
        tail,
        figure(median(here.map(perSecond))),
        ...rest,
      ];
    }),
  );
  return table(head, rows);
}

const middle = (values) => (values.every(Number.isFinite) ? figure(median(values), 4) : 'not told');
