import { densityOf } from '@sextant/numerics';
import type { Belief, ChannelModel, Dataset, UnknownSpend } from '@sextant/spec';
import { isFixed } from '../mmm/believed.ts';
import { shapeOf } from '../mmm/media.ts';
import type { Parameter } from '../parameter.ts';

/** A column without gaps for arithmetic, and the weeks that nobody can be held to because of what was put in. */
export interface FilledSpend {
  readonly values: Float64Array;
  /** Rows whose media is a stand-in: their outcome, and that of the weeks they reach, leaves the likelihood. */
  readonly leftOut: readonly number[];
  /** Rows that are not known and not decided on. */
  readonly undecided: readonly number[];
}

/** What was decided on the cells of one column that nobody knows. */
export function fillSpend(dataset: Dataset, column: string): FilledSpend {
  const known = dataset.values[column] as Float64Array; // asked only of columns that the data have
  const values = known.slice();
  const leftOut: number[] = [];
  const undecided: number[] = [];
  for (let t = 0; t < known.length; t++) {
    if (!Number.isNaN(known[t])) continue;
    const decision = decisionOn(dataset, column, t);
    if (decision === null) undecided.push(t);
    else values[t] = standIn(decision, known, t);
    if (decision?.kind === 'leave out') leftOut.push(t);
  }
  return { values, leftOut, undecided };
}

/** The last decision on a cell counts. */
function decisionOn({ decisions, weeks }: Dataset, column: string, t: number): UnknownSpend | null {
  const made = decisions.filter((one) => one.column === column && one.week === weeks[t]);
  return made.at(-1)?.decision ?? null;
}

function standIn(decision: UnknownSpend, known: Float64Array, t: number): number {
  if (decision.kind === 'zero') return 0;
  return decision.kind === 'value' ? decision.value : interpolated(known, t);
}

/** On the line between the nearest known weeks; beyond the first or the last of them, its value. 0 where none is known. */
function interpolated(known: Float64Array, t: number): number {
  const before = known.findLastIndex((x, i) => i < t && !Number.isNaN(x));
  const after = known.findIndex((x, i) => i > t && !Number.isNaN(x));
  if (before < 0 && after < 0) return 0;
  if (before < 0) return known[after] as number;
  if (after < 0) return known[before] as number;
  const [from, to] = [known[before] as number, known[after] as number];
  return from + ((to - from) * (t - before)) / (after - before);
}

/** Of a belief about a parameter, a value that it exceeds one time in twenty. */
const farEnd = 0.95;

/**
 * Weeks that one week's spend reaches, its own included: the window of the carry-over. Without a window, until under 1 % is left
 * for a carry-over at the far end of what is believed.
 */
export function reachOf(channel: ChannelModel): number {
  const { adstock, settings } = shapeOf(channel);
  if (adstock.carry.kind === 'none') return 1;
  if (settings.window !== 'infinite') return settings.window;
  const far = Object.entries(adstock.parameters).map(([name, parameter]) => {
    const belief = (channel.adstock[name] ?? (parameter as Parameter).prior) as Belief;
    return [name, isFixed(belief) ? belief : farQuantile(belief)] as const;
  });
  return 1 + Math.ceil(adstock.tail(Object.fromEntries(far), settings));
}

function farQuantile(prior: Exclude<Belief, number>): number {
  const density = densityOf(prior.kind);
  if (!density) throw new Error(`density of unknown kind reached the panel: ${prior.kind}`);
  return density.quantile(
    farEnd,
    density.argumentNames.map((name) => Number(prior[name])),
  );
}
