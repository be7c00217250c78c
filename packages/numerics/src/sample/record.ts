import type { LogDensity } from './density.ts';
import type { Transition } from './nuts.ts';
import type { Point } from './point.ts';
import type { SamplerSettings } from './settings.ts';

/** What one chain keeps after warm-up, all by draw. */
export interface KeptDraws {
  /** Draws kept: as many as were asked for, unless the chain was stopped. */
  readonly kept: number;
  /** Completed draws: kept x completion.length, row by row. */
  readonly draws: Float64Array;
  /** Unconstrained positions: kept x dimension, row by row. */
  readonly positions: Float64Array;
  /** Log densities of the positions, length kept. */
  readonly logDensity: Float64Array;
  /** Energies, for E-BFMI. */
  readonly energy: Float64Array;
  /** 1 where the transition diverged. */
  readonly divergent: Uint8Array;
  /** Of the kept transitions. */
  readonly divergences: number;
  /** depths[d] transitions completed d doublings. */
  readonly depths: Uint32Array;
  /** Mean over kept transitions of the mean min(1, e^-dH) along each; NaN where none was kept. */
  readonly meanAcceptance: number;
  /** Draws that the exact accept step refused: the old draw was repeated. */
  readonly rejections: number;
}

/** Room for `keep` draws. */
export interface ChainRecord {
  readonly width: number;
  readonly dimension: number;
  readonly draws: Float64Array;
  readonly positions: Float64Array;
  readonly logDensity: Float64Array;
  readonly energy: Float64Array;
  readonly divergent: Uint8Array;
  readonly depths: Uint32Array;
  divergences: number;
  acceptance: number;
  rejections: number;
}

export function emptyRecord(density: LogDensity, settings: SamplerSettings): ChainRecord {
  const { keep, maxDepth } = settings;
  const width = density.completion.length;
  return {
    width,
    dimension: density.dimension,
    draws: new Float64Array(keep * width),
    positions: new Float64Array(keep * density.dimension),
    logDensity: new Float64Array(keep),
    energy: new Float64Array(keep),
    divergent: new Uint8Array(keep),
    depths: new Uint32Array(maxDepth + 1),
    divergences: 0,
    acceptance: 0,
    rejections: 0,
  };
}

export function keepDraw(
  record: ChainRecord,
  at: number,
  point: Point,
  outputs: Float64Array,
  made: Transition,
  accepted: boolean,
): void {
  const { width, dimension } = record;
  record.draws.set(outputs, at * width);
  record.positions.set(point.position, at * dimension);
  record.logDensity[at] = point.value[0] as number;
  record.energy[at] = point.value[1] as number;
  record.divergent[at] = made.divergent ? 1 : 0;
  record.depths[made.depth] = (record.depths[made.depth] as number) + 1;
  if (made.divergent) record.divergences++;
  if (!accepted) record.rejections++;
  record.acceptance += made.acceptance;
}

/** The first `kept` draws of `record`. */
export function keptDraws(record: ChainRecord, kept: number): KeptDraws {
  const { width, dimension, depths, divergences, rejections } = record;
  return {
    kept,
    draws: record.draws.slice(0, kept * width),
    positions: record.positions.slice(0, kept * dimension),
    logDensity: record.logDensity.slice(0, kept),
    energy: record.energy.slice(0, kept),
    divergent: record.divergent.slice(0, kept),
    divergences,
    depths,
    meanAcceptance: kept > 0 ? record.acceptance / kept : NaN,
    rejections,
  };
}
