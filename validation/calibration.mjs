// The calibration study: its cells, and what is concluded from their records.
import { random } from '@sextant/numerics';
import { ranked } from './calibrationCell.mjs';
import { judgeOf, limits } from './uniformity.mjs';

/** Chance that a correct program misses any limit of this study. */
const falseAlarm = 0.0005;
/** Spreads of the planted beliefs. The first has to be caught; the second tells how small a fault is seen. */
const planted = [0.5, 0.75];

const seeds = (count) => Array.from({ length: count }, (_, i) => i + 1);
const cellsOf = (spread, count) => seeds(count).map((seed) => ({ study: 'calibration', spread, seed }));

export function calibrationCells(short) {
  const count = short ? 40 : 200;
  return [1, ...(short ? planted.slice(0, 1) : planted)].flatMap((spread) => cellsOf(spread, count));
}

const judge = judgeOf(ranked + 1);

function judged(records) {
  const names = Object.keys(records[0].ranks);
  const within = limits(records.length, falseAlarm / (3 * names.length));
  const rows = names.map((name) => {
    const ranks = records.map((record) => record.ranks[name]);
    return { name, ...judge(ranks, within) };
  });
  return { rows, within, ok: rows.every((row) => row.ok) };
}

/** Share of resamples of `size` fits in which the planted fault is caught. */
function power(records, size) {
  const stream = random(1, 910);
  const times = 200;
  let caught = 0;
  for (let i = 0; i < times; i++) {
    const sample = Array.from({ length: size }, () => records[Math.floor(records.length * stream.uniform())]);
    if (!judged(sample).ok) caught++;
  }
  return caught / times;
}

/** `recordOf(cell)` is the record of a cell. */
export function concludeCalibration(short, recordOf) {
  const of = (spread) =>
    calibrationCells(short)
      .filter((cell) => cell.spread === spread)
      .map(recordOf);
  const right = of(1);
  const faults = (short ? planted.slice(0, 1) : planted).map((spread) => {
    const records = of(spread);
    return {
      spread,
      caught: !judged(records).ok,
      rows: judged(records).rows,
      power: short ? null : power(records, 40),
    };
  });
  return {
    fits: right.length,
    ...judged(right),
    leastEss: Math.min(...right.map((record) => record.leastEss)),
    divergences: right.reduce((sum, record) => sum + record.divergences, 0),
    faults,
  };
}
