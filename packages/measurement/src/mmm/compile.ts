import {
  type Believed,
  type Builder,
  addScaled,
  addToTarget,
  columnSums,
  type Finished,
  gather,
  graph,
  type LogDensity,
  mix,
  multiply,
  type Node,
  priors,
  type Random,
  type Road,
  type SpectralNormal,
  spectralNormal,
} from '@sextant/numerics';
import type { IssueOf, Model, Panel } from '@sextant/spec';
import type { CalendarIssues } from '../baseline/term.ts';
import { centredOutcome, type Collapsed, collapsedSpectrum, splitColumns, standInWeight } from './collapse.ts';
import { addLogJacobians, type Placed, place, transformOf } from './coordinates.ts';
import { contributionCoordinate } from './effect.ts';
import { type Frame, frameOf } from './frame.ts';
import { type LinearColumn, linearOf } from './linear.ts';
import { type ChannelPlan, type MediaBlock, mediaBlocks, planChannels, raisedBlock } from './media.ts';
import { type OutputLayout, outputLayout } from './outputs.ts';
import { pickRows } from './pickRows.ts';
import { inCompilerScale, type Quantity, quantity } from './quantity.ts';

export interface CompileOptions {
  /** 'plain' runs the same operations without WebAssembly, bit for bit. */
  readonly road: Road;
  /** Weeks at the end whose outcome the likelihood does not see. */
  readonly heldOut: number;
}

/** A model ready to be sampled. */
export interface Compiled {
  readonly density: LogDensity;
  readonly layout: OutputLayout;
  readonly frame: Frame;
  readonly findings: readonly IssueOf<CalendarIssues>[];
  /** Calls into WebAssembly kernels so far. */
  kernelCalls(): number;
}

interface Parts {
  readonly frame: Frame;
  readonly plans: readonly ChannelPlan[];
  readonly collapsed: readonly Collapsed[];
  readonly sampledColumns: readonly LinearColumn[];
  readonly columns: readonly LinearColumn[];
  readonly quantities: readonly Quantity[];
  readonly findings: readonly IssueOf<CalendarIssues>[];
}

/** Everything the model says, found and scaled; the noise is the last sampled quantity, linear columns come before it. */
function partsOf(model: Model, panel: Panel, heldOut: number): Parts {
  const frame = frameOf(model, panel, heldOut);
  const quantities: Quantity[] = [];
  const plans = planChannels(frame, quantities);
  const { columns, findings } = linearOf(model, panel, frame);
  const { collapsed, sampled } = splitColumns(columns);
  for (const column of sampled) quantities.push(sampledColumn(column));
  const worth = inCompilerScale(model.noise.unit, frame.largestOutcome);
  quantities.push(quantity('noise', model.noise.prior, worth));
  return { frame, plans, collapsed, sampledColumns: sampled, columns, quantities, findings };
}

function sampledColumn({ name, prior, reportScale }: LinearColumn): Quantity {
  return { name, prior, transform: transformOf(prior), reportScale };
}

/** A block of the sampled linear columns with their coefficients. */
function sampledBlock(g: Builder, parts: Parts, placed: readonly Placed[]): { h: Node; b: Node }[] {
  const { sampledColumns, frame, quantities } = parts;
  if (sampledColumns.length === 0) return [];
  const from = quantities.length - 1 - sampledColumns.length;
  const values = new Float64Array(frame.weeks * sampledColumns.length);
  sampledColumns.forEach((column, j) => {
    for (let t = 0; t < frame.weeks; t++) values[t * sampledColumns.length + j] = column.values[t] as number;
  });
  const odd = sampledColumns.length % 2;
  const b = gather(g, [...sampledColumns.map((_, j) => (placed[from + j] as Placed).x), ...(odd ? [0] : [])]);
  return [{ h: g.constant(frame.weeks, sampledColumns.length, values), b }];
}

/** Priors of everything sampled. A coefficient sampled by its log contribution is believed at its implied value. */
function addPriors(g: Builder, parts: Parts, placed: readonly Placed[], blocks: readonly MediaBlock[]): void {
  const implied = new Map<number, Believed>();
  for (const { plans, coefficients } of blocks) {
    const { logB } = coefficients;
    const { effect } = plans[0] as ChannelPlan;
    if (effect.measure !== 'coefficient' || !logB) continue;
    plans.forEach(({ effect: { quantity: q }, effectAt }, lane) => {
      const x = { node: coefficients.b, index: lane };
      implied.set(effectAt, { density: q.prior.density, args: q.prior.args, x, logX: { node: logB, index: lane } });
    });
    addToTarget(
      g,
      logB,
      plans.map((_, lane) => lane),
    );
  }
  const believed = parts.quantities.map((q, i): Believed => {
    const { x, logX, log1mX } = placed[i] as Placed;
    const at = { density: q.prior.density, args: q.prior.args, x };
    return implied.get(i) ?? { ...at, ...(logX ? { logX } : {}), ...(log1mX ? { log1mX } : {}) };
  });
  addLogJacobians(
    g,
    placed.filter((_, i) => !implied.has(i)),
  );
  priors(g, believed);
}

interface Reported {
  readonly units: readonly Node[];
  readonly value: readonly Node[];
  readonly raised: readonly Node[];
}

/** Per block: sums of h, sums of h in money, and sums in money at raised spend. Computed once per draw. */
function reportedSums(g: Builder, blocks: readonly MediaBlock[], frame: Frame): Reported {
  const report = g.reporting;
  const ones = report.constant(1, frame.weeks, new Float64Array(frame.weeks).fill(1));
  const money = report.constant(1, frame.weeks, frame.value);
  return {
    units: blocks.map(({ h }) => columnSums(report, h, ones)),
    value: blocks.map(({ h }) => columnSums(report, h, money)),
    raised: blocks.map((block) => columnSums(report, raisedBlock(report, block, frame), money)),
  };
}

/** Turns a model and its panel into a log density with everything linear and Gaussian integrated out. */
export function compileModel(model: Model, panel: Panel, options: CompileOptions): Compiled {
  const parts = partsOf(model, panel, options.heldOut);
  const { frame, quantities, collapsed } = parts;
  const g = graph();
  const theta = g.block(1, quantities.length);
  const placed = place(
    g,
    theta,
    quantities.map((q) => q.transform),
  );
  const blocks = mediaBlocks(g, parts.plans, placed, frame);
  const media = blocks.map((block) => ({ h: block.h, b: block.coefficients.b }));
  const expected = mix(g, [...media, ...sampledBlock(g, parts, placed)], frame.weeks);
  const outcome = g.constant(1, frame.observed.length, centredOutcome(collapsed, frame));
  const residual = addScaled(g, outcome, pickRows(g, expected, frame.observed), -1);
  const sigma = gather(g, [(placed[quantities.length - 1] as Placed).x, 1]);
  const likelihood = spectralNormal(g, residual, multiply(g, sigma, sigma), collapsedSpectrum(collapsed, frame));
  addPriors(g, parts, placed, blocks);
  const reported = reportedSums(g, blocks, frame);
  const finished = g.finish(options.road);
  const layout = layoutOf(model, parts);
  const complete = completion(parts, finished, { placed, blocks, expected, reported, likelihood }, layout);
  return {
    density: densityOn(finished, theta, parts, blocks, complete, layout, g.target),
    layout,
    frame,
    findings: parts.findings,
    kernelCalls: finished.calls,
  };
}

function layoutOf(model: Model, parts: Parts): OutputLayout {
  const sampled = parts.quantities.map((q) => q.name);
  const channelQuantities = parts.quantities.length - 1 - parts.sampledColumns.length;
  const names = [...sampled.slice(0, channelQuantities), ...parts.columns.map((c) => c.name), 'noise'];
  return outputLayout(
    names,
    model.channels.map((c) => c.name),
    parts.frame.weeks,
    parts.frame.heldOut.length,
  );
}

interface OnGraph {
  readonly placed: readonly Placed[];
  readonly blocks: readonly MediaBlock[];
  readonly expected: Node;
  readonly reported: Reported;
  readonly likelihood: SpectralNormal;
}

type Complete = (random: Random, outputs: Float64Array) => number;

/** Fills one completed draw and returns its log weight. */
function completion(parts: Parts, { memory: m, report }: Finished, on: OnGraph, layout: OutputLayout): Complete {
  const { frame, collapsed, quantities, sampledColumns, columns } = parts;
  const whitened = new Float64Array(collapsed.length);
  const coefficients = new Float64Array(collapsed.length);
  const channelQuantities = quantities.length - 1 - sampledColumns.length;
  const places = columns.map((column) => {
    const integrated = collapsed.findIndex((c) => c.column === column);
    return { integrated, sampled: channelQuantities + sampledColumns.indexOf(column) };
  });
  const x = (i: number): number => {
    const { node, index } = (on.placed[i] as Placed).x;
    return m[node.at / 8 + index] as number;
  };
  const byBlock = on.blocks.map((block) => new Map(block.plans.map((plan, lane) => [plan.effectAt, { block, lane }])));
  const effectValue = (i: number): number => {
    for (const map of byBlock) {
      const found = map.get(i);
      const { effect } = found?.block.plans[found.lane] ?? {};
      if (found && effect?.measure === 'coefficient')
        return m[found.block.coefficients.b.at / 8 + found.lane] as number;
    }
    return x(i);
  };
  return (random, outputs) => {
    report();
    on.likelihood.drawWhitened(m, random, whitened);
    collapsed.forEach((c, j) => {
      coefficients[j] = c.mean + c.sd * (whitened[j] as number);
    });
    for (let i = 0; i < channelQuantities; i++) outputs[i] = effectValue(i) * (quantities[i] as Quantity).reportScale;
    columns.forEach((column, j) => {
      const { integrated, sampled } = places[j] as { integrated: number; sampled: number };
      const value = integrated >= 0 ? (coefficients[integrated] as number) : x(sampled);
      outputs[channelQuantities + j] = value * column.reportScale;
    });
    const noise = x(quantities.length - 1);
    outputs[layout.unitsAt - 1] = noise * (quantities[quantities.length - 1] as Quantity).reportScale;
    fillChannels(m, on, layout, frame, outputs);
    fillWeeks(m, on, layout, frame, collapsed, coefficients, outputs);
    for (let i = 0; i < layout.heldOut; i++) {
      const t = frame.heldOut[i] as number;
      const expected = outputs[layout.fittedAt + t] as number;
      outputs[layout.predictedAt + i] = expected + noise * frame.largestOutcome * random.normal();
    }
    return standInWeight(collapsed, coefficients);
  };
}

function fillChannels(m: Float64Array, on: OnGraph, layout: OutputLayout, frame: Frame, outputs: Float64Array): void {
  on.blocks.forEach((block, k) => {
    block.at.forEach((channel, lane) => {
      const read = (node: Node | undefined): number => m[(node as Node).at / 8 + lane] as number;
      const b = read(block.coefficients.b) * frame.largestOutcome;
      outputs[layout.unitsAt + channel] = b * read(on.reported.units[k]);
      outputs[layout.valueAt + channel] = b * read(on.reported.value[k]);
      outputs[layout.marginalAt + channel] = b * (read(on.reported.raised[k]) - read(on.reported.value[k]));
    });
  });
}

function fillWeeks(
  m: Float64Array,
  on: OnGraph,
  layout: OutputLayout,
  frame: Frame,
  collapsed: readonly Collapsed[],
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

function densityOn(
  finished: Finished,
  theta: Node,
  parts: Parts,
  blocks: readonly MediaBlock[],
  complete: Complete,
  layout: OutputLayout,
  target: Node,
): LogDensity {
  const m = finished.memory;
  const dimension = parts.quantities.length;
  const position = m.subarray(theta.at / 8, theta.at / 8 + dimension);
  const value = m.subarray(target.at / 8, target.at / 8 + 1);
  const outputs = new Float64Array(layout.length);
  const logWeight = new Float64Array(1);
  return {
    dimension,
    position,
    gradient: m.subarray(theta.bar / 8, theta.bar / 8 + dimension),
    value,
    names: parts.quantities.map((q) => q.name),
    start: startOf(finished, position, parts, blocks),
    evaluate() {
      finished.forward();
      finished.reverse();
    },
    completion: {
      length: layout.length,
      outputs,
      logWeight,
      complete(random) {
        logWeight[0] = complete(random, outputs);
      },
    },
  };
}

/** Prior medians in the sampler's coordinates; contributions at the prior medians of coefficient and curve. */
function startOf(
  finished: Finished,
  position: Float64Array,
  parts: Parts,
  blocks: readonly MediaBlock[],
): Float64Array {
  const medians = parts.quantities.map((q) => q.prior.density.quantile(0.5, q.prior.args));
  const start = Float64Array.from(parts.quantities, (q, i) => q.transform.inverse(medians[i] as number));
  position.set(start);
  finished.forward();
  for (const { plans, coefficients } of blocks) {
    const { total, logB } = coefficients;
    if (!total || !logB || (plans[0] as ChannelPlan).effect.measure !== 'coefficient') continue;
    plans.forEach(({ effectAt }, lane) => {
      const d = finished.memory[total.at / 8 + lane] as number;
      start[effectAt] = contributionCoordinate(medians[effectAt] as number, d, parts.frame);
    });
  }
  return start;
}
