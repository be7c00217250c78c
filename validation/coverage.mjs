// The coverage study: how often 90 % intervals hold the truth of made-up companies, how wide they are and how far off.
import { atMost, binomialInside } from './binomial.mjs';
import { worlds } from './coverageCell.mjs';

/** Chance that a correct program misses any limit of this study. */
const falseAlarm = 0.0005;
/**
 * Intervals of one company are not independent: what one channel is given another lacks. In the 200 companies of the full form
 * hits per company vary 1.1 +- .1 times as much as independent ones; limits are those of as many independent intervals as there
 * are, divided by a little more.
 */
const dependence = 1.3;
const level = 0.9;

const seeds = (count) => Array.from({ length: count }, (_, i) => i + 1);

export function coverageCells(short) {
  const names = short ? ['retailer'] : Object.keys(worlds);
  return names.flatMap((world) => seeds(short ? 20 : 40).map((seed) => ({ study: 'coverage', world, seed })));
}

const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length;

function row(world, name, intervals, independent, alpha) {
  const hits = intervals.filter(({ truth, low, high }) => truth >= low && truth <= high).length;
  const [least, most] = binomialInside(independent, level, alpha).map((k) => k / independent);
  const share = hits / intervals.length;
  return {
    world,
    name,
    intervals: intervals.length,
    coverage: share,
    least,
    most,
    error: mean(intervals.map((i) => Math.abs(i.mean / i.truth - 1))),
    bias: mean(intervals.map((i) => i.mean / i.truth - 1)),
    width: mean(intervals.map((i) => (i.high - i.low) / i.truth)),
    ok: share >= least && share <= most,
  };
}

/** `recordOf(cell)` is the record of a cell. */
export function concludeCoverage(short, recordOf) {
  const cells = coverageCells(short);
  const names = [...new Set(cells.map((cell) => cell.world))];
  const alpha = falseAlarm / (2 * names.length);
  const rows = names.flatMap((world) => {
    const records = cells.filter((cell) => cell.world === world).map(recordOf);
    const all = records.flatMap((record) => record.channels);
    const byChannel = [...new Set(all.map(({ name }) => name))].map((name) => ({
      ...row(
        world,
        name,
        all.filter((one) => one.name === name),
        records.length,
        alpha,
      ),
      ok: true, // shown; judged together below
      least: null,
      most: null,
    }));
    return [
      ...byChannel,
      row(world, 'channels together', all, Math.floor(all.length / dependence), alpha),
      row(
        world,
        'total of all channels',
        records.map((record) => record.total),
        records.length,
        alpha,
      ),
    ];
  });
  const [together] = rows.filter((one) => one.name === 'channels together');
  const independent = Math.floor(together.intervals / dependence);
  const power = [0.75, 0.6].map((coverage) => {
    return { coverage, caught: atMost(Math.round(together.least * independent) - 1, independent, coverage) };
  });
  const statuses = cells.map((cell) => recordOf(cell).status);
  const good = statuses.filter((status) => status === 'good').length;
  return { rows, ok: rows.every((one) => one.ok), companies: cells.length, good, power };
}
