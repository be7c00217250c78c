import type { Model, Panel } from '@sextant/spec';
import { frameOf } from '../mmm/frame.ts';
import { type LinearColumn, linearOf } from '../mmm/linear.ts';
import { inCompilerScale } from '../mmm/quantity.ts';
import { type Drawn, drawsOf } from './drawn.ts';

/** One linear column with its coefficient in units of the outcome, draw by draw. */
export interface BaselinePart {
  readonly name: string;
  readonly control: boolean;
  /** Over the modelled weeks. */
  readonly values: Float64Array;
  readonly coefficient: Float64Array;
}

/** Everything that would be there without marketing. */
export interface BaselineParts {
  readonly parts: readonly BaselinePart[];
  /** Sd of a week about its expectation, in units of the outcome, by draw. */
  readonly noise: Float64Array;
}

export function baselineParts(model: Model, panel: Panel, drawn: Drawn): BaselineParts {
  const frame = frameOf(model, panel, 0);
  const part = ({ name, control, values, reportScale }: LinearColumn): BaselinePart => {
    const inOutcome = frame.largestOutcome / reportScale;
    const coefficient = drawsOf(drawn.parameters, name).map((x) => x * inOutcome);
    return { name, control, values, coefficient };
  };
  const noiseWorth = inCompilerScale(model.noise.unit, frame.largestOutcome) * frame.largestOutcome;
  return {
    parts: linearOf(model, panel, frame).columns.map(part),
    noise: drawsOf(drawn.parameters, 'noise').map((x) => x * noiseWorth),
  };
}

/** The baseline of one draw, week by week. */
export function fillBaseline(parts: readonly BaselinePart[], draw: number, out: Float64Array): void {
  out.fill(0);
  for (const { values, coefficient } of parts) {
    const c = coefficient[draw] as number;
    for (let t = 0; t < out.length; t++) out[t] = (out[t] as number) + c * (values[t] as number);
  }
}

/** The baseline of every draw, summed over the weeks. */
export function baselineTotals(parts: readonly BaselinePart[], count: number): Float64Array {
  const out = new Float64Array(count);
  for (const { values, coefficient } of parts) {
    let total = 0;
    for (const v of values) total += v;
    for (let d = 0; d < count; d++) out[d] = (out[d] as number) + total * (coefficient[d] as number);
  }
  return out;
}
