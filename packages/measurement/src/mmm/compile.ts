import {
  addScaled,
  addToTarget,
  type Believed,
  type Builder,
  type Finished,
  gather,
  graph,
  type LogDensity,
  mix,
  multiply,
  type Node,
  priors,
  type Road,
  spectralNormal,
} from '@sextant/numerics';
import type { IssueOf, Model, Panel } from '@sextant/spec';
import type { CalendarIssues } from '../baseline/term.ts';
import { centredOutcome, collapsedSpectrum } from './collapse.ts';
import { type Complete, completion, layoutOf, reportedSums } from './completion.ts';
import { addLogJacobians, type Placed, place } from './coordinates.ts';
import { contributionCoordinate } from './effect.ts';
import type { Frame } from './frame.ts';
import { type ChannelPlan, type MediaBlock, mediaBlocks } from './media.ts';
import type { OutputLayout } from './outputs.ts';
import { type Parts, partsOf } from './parts.ts';
import { pickRows } from './pickRows.ts';

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

/** A block of the sampled linear columns with their coefficients. */
function sampledBlock(g: Builder, parts: Parts, placed: readonly Placed[]): { h: Node; b: Node }[] {
  const { sampledColumns, frame, channelQuantities: from } = parts;
  if (sampledColumns.length === 0) return [];
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
  const residual = addScaled(g, outcome, pickRows(g, expected, frame.weeks, frame.observed), -1);
  const sigma = gather(g, [(placed[quantities.length - 1] as Placed).x, 1]);
  const likelihood = spectralNormal(g, residual, multiply(g, sigma, sigma), collapsedSpectrum(collapsed, frame));
  addPriors(g, parts, placed, blocks);
  const sums = reportedSums(g, blocks, parts);
  const finished = g.finish(options.road);
  const layout = layoutOf(model, parts);
  const complete = completion(parts, finished, { placed, blocks, expected, likelihood, sums }, layout);
  return {
    density: densityOn(finished, theta, parts, blocks, complete, layout, g.target),
    layout,
    frame,
    findings: parts.findings,
    kernelCalls: finished.calls,
  };
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
