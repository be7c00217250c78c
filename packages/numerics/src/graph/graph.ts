import { kernelsFor, memoryOf, type Road } from '../kernels/load.ts';
import type { Kernels } from '../kernels/kernels.ts';
import type { Node } from './node.ts';

/** One operation at work: `forward` computes its output, `reverse` adds to the adjoints of its inputs. */
export interface Step {
  forward(): void;
  reverse?(): void;
}

/** An operation before memory exists: given kernels and the memory as doubles, the step. Offsets are final by then. */
export type Bind = (k: Kernels, m: Float64Array) => Step;

/**
 * A static graph under construction. Operations are free functions that take it, make a node for their output and push
 * how to compute it; the order of pushing is the order of computing. Nothing is computed before `finish`.
 */
export interface Graph {
  /** A block with an adjoint; contents start at 0. Lanes are rounded up to even. */
  block(rows: number, lanes: number): Node;
  /** A block of given values (rows x lanes as given, padded with `padding`), without adjoint. */
  constant(rows: number, lanes: number, values: ArrayLike<number>, padding?: number): Node;
  /** Rows `first` … `first + rows - 1` of a block, sharing its memory and adjoint. */
  view(of: Node, first: number, rows: number): Node;
  /**
   * Adds an operation: `bind` is called once, in `finish`, when offsets are final and memory exists. Steps run forward in the
   * order of pushing and backward in the reverse one, so inputs must have been made before.
   */
  push(bind: Bind): void;
  /** Lane 0 collects the log density. */
  readonly target: Node;
}

/** A finished graph: everything lives in one memory that never grows. */
export interface Finished {
  /** The whole memory as doubles: element at / 8 of a node with byte offset `at`. */
  readonly memory: Float64Array;
  readonly kernels: Kernels;
  /** Calls into WebAssembly so far in this process; 0 on the plain road. */
  calls(): number;
  /** Computes the log density and every node. */
  forward(): void;
  /** Adds d target / d node to the adjoints, which start at 0. Call after `forward`. */
  reverse(): void;
  /** Computes what is only reported (see `Builder.reporting`). Call after `forward`. */
  report(): void;
}

/** A graph that can be finished. */
export interface Builder extends Graph {
  /** The same graph for quantities that are computed once per draw and never differentiated. */
  readonly reporting: Graph;
  /**
   * Lays out memory, loads the kernels of the road ('wasm', or 'plain' without WebAssembly and the same to the bit) and binds
   * every operation. To be called once: the nodes then carry the offsets of this memory, in bytes.
   */
  finish(road: Road): Finished;
}

interface Slot {
  at: number;
  bar: number;
  readonly rows: number;
  readonly lanes: number;
}
interface Placed {
  readonly slot: Slot;
  readonly adjoint: boolean;
  readonly values?: Float64Array;
  readonly view?: { readonly of: Slot; readonly first: number };
}

const even = (n: number): number => n + (n % 2);
/** Byte 0 means "no adjoint", so nothing lies there. */
const firstByte = 16;

function padded(rows: number, lanes: number, values: ArrayLike<number>, padding: number): Float64Array {
  const wide = even(lanes);
  // A single column of `rows` values may also be given as one row; only the block's own shape counts here.
  const out = new Float64Array(even(rows * wide)).fill(padding);
  for (let t = 0; t < rows; t++) for (let l = 0; l < lanes; l++) out[t * wide + l] = values[t * lanes + l] as number;
  return out;
}

/** Places values first, then adjoints in one run that a single call clears. Returns the end and the adjoints' bounds. */
function layOut(placed: readonly Placed[]): { end: number; barsAt: number; bars: number } {
  let next = firstByte;
  for (const { slot, view } of placed) {
    if (view) continue;
    slot.at = next;
    next += 8 * even(slot.rows * slot.lanes);
  }
  const barsAt = next;
  for (const { slot, view, adjoint } of placed) {
    if (view || !adjoint) continue;
    slot.bar = next;
    next += 8 * even(slot.rows * slot.lanes);
  }
  for (const { slot, view } of placed) {
    if (!view) continue;
    const skip = 8 * view.first * view.of.lanes;
    slot.at = view.of.at + skip;
    slot.bar = view.of.bar === 0 ? 0 : view.of.bar + skip;
  }
  return { end: next, barsAt, bars: (next - barsAt) / 8 };
}

function graphOn(placed: Placed[], steps: Bind[], target: Node | null, adjoints: boolean): Graph {
  const place = (rows: number, lanes: number, rest: Omit<Placed, 'slot'>): Node => {
    const slot: Slot = { at: 0, bar: 0, rows, lanes: even(lanes) };
    placed.push({ slot, ...rest });
    return slot;
  };
  const block = (rows: number, lanes: number): Node => place(rows, lanes, { adjoint: adjoints });
  return {
    block,
    constant: (rows, lanes, values, padding = 0) =>
      place(rows, lanes, { adjoint: false, values: padded(rows, lanes, values, padding) }),
    view: (of, first, rows) => place(rows, of.lanes, { adjoint: false, view: { of: of as Slot, first } }),
    push: (bind) => void steps.push(bind),
    target: target ?? block(1, 2),
  };
}

/** A new empty graph. */
export function graph(): Builder {
  const placed: Placed[] = [];
  const steps: Bind[] = [];
  const reportSteps: Bind[] = [];
  const main = graphOn(placed, steps, null, true);
  const reporting = graphOn(placed, reportSteps, main.target, false);
  return { ...main, reporting, finish: (road) => finish(placed, steps, reportSteps, main.target, road) };
}

function finish(placed: readonly Placed[], steps: Bind[], reports: Bind[], target: Node, road: Road): Finished {
  const { end, barsAt, bars } = layOut(placed);
  const memory = memoryOf(end);
  const { kernels, calls } = kernelsFor(memory, road);
  const m = new Float64Array(memory.buffer);
  for (const { slot, values } of placed) if (values) m.set(values, slot.at / 8);
  const bound = steps.map((bind) => bind(kernels, m));
  const backwards = bound.filter((step) => step.reverse).reverse();
  const reported = reports.map((bind) => bind(kernels, m));
  const total = target.at / 8;
  return {
    memory: m,
    kernels,
    calls,
    forward() {
      m[total] = 0;
      for (let i = 0; i < bound.length; i++) (bound[i] as Step).forward();
    },
    reverse() {
      kernels.zero(bars, barsAt);
      for (let i = 0; i < backwards.length; i++) (backwards[i] as Required<Step>).reverse();
    },
    report() {
      for (let i = 0; i < reported.length; i++) (reported[i] as Step).forward();
    },
  };
}
