import type { ResponseShape } from '../mmm/response.ts';
import type { Values } from '../parameter.ts';

/** Parameters of a method at one draw. The record is the same at every call: read it before the next. */
export type ParametersAt = (draw: number) => Values<string>;

/** One channel's response, draw by draw: outcome = coefficient x saturated and carried-over input. */
export interface ChannelCurve {
  readonly name: string;
  readonly shape: ResponseShape;
  readonly adstock: ParametersAt;
  readonly saturation: ParametersAt;
  /** Units of outcome per unit of transformed input. */
  readonly coefficient: Float64Array;
  /** Media as shares of `largest`, all weeks of the panel. */
  readonly input: Float64Array;
  /** Units of media (money, or exposure where the model names it) that are an input of 1. */
  readonly largest: number;
  /** Money and units of media by week, all weeks of the panel. */
  readonly spend: Float64Array;
  readonly media: Float64Array;
}

/** A curve without its coefficient. */
export type CurveShape = Omit<ChannelCurve, 'coefficient'>;
