import {
  type Builder,
  columnSums,
  type Finished,
  type Node,
  type Random,
  type SpectralNormal,
} from '@sextant/numerics';
import type { Model } from '@sextant/spec';
import { type Collapsed, standInWeight } from './collapse.ts';
import type { Placed } from './coordinates.ts';
import { type MediaBlock, raisedBlock } from './media.ts';
import { type OutputLayout, outputLayout } from './outputs.ts';
import type { Parts } from './parts.ts';
import type { Quantity } from './quantity.ts';

export function layoutOf(model: Model, parts: Parts): OutputLayout {
  const names = [
    ...parts.quantities.slice(0, parts.channelQuantities).map((q) => q.name),
    ...parts.columns.map((c) => c.name),
    'noise',
  ];
  const channels = model.channels.map((c) => c.name);
  return outputLayout(names, channels, parts.frame.weeks, parts.frame.heldOut.length, model.outcome.column);
}

/** What a completed draw is read from. */
export interface OnGraph {
  readonly placed: readonly Placed[];
  readonly blocks: readonly MediaBlock[];
  /** Sampled part of the expected outcome, every modelled week. */
  readonly expected: Node;
  readonly likelihood: SpectralNormal;
  readonly sums: readonly BlockSums[];
}

/** Lane sums of one block that are only reported: in units and in money, with and without carry-in, and at raised spend. */
interface BlockSums {
  readonly units: Node;
  readonly value: Node;
  readonly raised: Node;
  readonly carriedUnits: Node | undefined;
  readonly carriedValue: Node | undefined;
}

export function reportedSums(g: Builder, blocks: readonly MediaBlock[], { frame }: Parts): BlockSums[] {
  const report = g.reporting;
  const ones = report.constant(1, frame.weeks, new Float64Array(frame.weeks).fill(1));
  const money = report.constant(1, frame.weeks, frame.value);
  return blocks.map((block) => ({
    units: columnSums(report, block.h, ones),
    value: columnSums(report, block.h, money),
    raised: columnSums(report, raisedBlock(report, block, frame), money),
    carriedUnits: block.carriedIn && columnSums(report, block.carriedIn, ones),
    carriedValue: block.carriedIn && columnSums(report, block.carriedIn, money),
  }));
}

/** Fills one completed draw and returns its log weight. */
export type Complete = (random: Random, outputs: Float64Array) => number;

export function completion(parts: Parts, { memory: m, report }: Finished, on: OnGraph, layout: OutputLayout): Complete {
  const { frame, collapsed, quantities } = parts;
  const whitened = new Float64Array(collapsed.length);
  const coefficients = new Float64Array(collapsed.length);
  const parameters = parameterReaders(parts, on, m, coefficients);
  const noiseAt = at((on.placed[quantities.length - 1] as Placed).x);
  return (random, outputs) => {
    report();
    on.likelihood.drawWhitened(m, random, whitened);
    collapsed.forEach((c, j) => {
      coefficients[j] = c.mean + c.sd * (whitened[j] as number);
    });
    parameters.forEach((read, i) => {
      outputs[i] = read();
    });
    fillChannels(m, on, layout, frame.largestOutcome, outputs);
    fillWeeks(m, on, layout, parts, coefficients, outputs);
    const noise = (m[noiseAt] as number) * frame.largestOutcome;
    frame.heldOut.forEach((t, i) => {
      outputs[layout.predictedAt + i] = (outputs[layout.fittedAt + t] as number) + noise * random.normal();
    });
    return standInWeight(collapsed, coefficients);
  };
}

const at = ({ node, index }: { readonly node: Node; readonly index: number }): number => node.at / 8 + index;

/** One reader per reported parameter, in the order of the layout, in reported units. */
function parameterReaders(parts: Parts, on: OnGraph, m: Float64Array, coefficients: Float64Array): (() => number)[] {
  const { quantities, columns, collapsed, sampledColumns, channelQuantities } = parts;
  const from = placesOfCoefficients(on);
  const sampled = (i: number): (() => number) => {
    const { reportScale } = quantities[i] as Quantity;
    const place = from.get(i) ?? at((on.placed[i] as Placed).x);
    return () => (m[place] as number) * reportScale;
  };
  const ofColumns = columns.map((column) => {
    const integrated = collapsed.findIndex((c) => c.column === column);
    if (integrated < 0) return sampled(channelQuantities + sampledColumns.indexOf(column));
    return () => (coefficients[integrated] as number) * column.reportScale;
  });
  const ofChannels = quantities.slice(0, channelQuantities).map((_, i) => sampled(i));
  return [...ofChannels, ...ofColumns, sampled(quantities.length - 1)];
}

/** A coefficient sampled by its contribution is reported as the coefficient: where b stands, by the number of the quantity. */
function placesOfCoefficients({ blocks }: OnGraph): Map<number, number> {
  const places = new Map<number, number>();
  for (const { plans, coefficients } of blocks) {
    plans.forEach(({ effect, effectAt }, index) => {
      if (effect.measure === 'coefficient') places.set(effectAt, at({ node: coefficients.b, index }));
    });
  }
  return places;
}

function fillChannels(m: Float64Array, on: OnGraph, layout: OutputLayout, scale: number, outputs: Float64Array): void {
  on.blocks.forEach((block, k) => {
    const sums = on.sums[k] as BlockSums;
    block.at.forEach((channel, lane) => {
      const read = (node: Node | undefined): number => (node ? (m[node.at / 8 + lane] as number) : 0);
      const b = read(block.coefficients.b) * scale;
      outputs[layout.unitsAt + channel] = b * read(sums.units);
      outputs[layout.boughtAt + channel] = b * (read(sums.units) - read(sums.carriedUnits));
      outputs[layout.valueAt + channel] = b * (read(sums.value) - read(sums.carriedValue));
      outputs[layout.marginalAt + channel] = b * (read(sums.raised) - read(sums.value));
    });
  });
}

/** Expected outcome week by week, in units, and its value over all weeks. */
function fillWeeks(
  m: Float64Array,
  on: OnGraph,
  layout: OutputLayout,
  { frame, collapsed }: Parts,
  coefficients: Float64Array,
  outputs: Float64Array,
): void {
  let total = 0;
  for (let t = 0; t < frame.weeks; t++) {
    let expected = m[on.expected.at / 8 + t] as number;
    for (let j = 0; j < collapsed.length; j++) {
      expected += (coefficients[j] as number) * ((collapsed[j] as Collapsed).column.values[t] as number);
    }
    const units = expected * frame.largestOutcome;
    outputs[layout.fittedAt + t] = units;
    total += units * (frame.value[t] as number);
  }
  outputs[layout.totalValueAt] = total;
}
