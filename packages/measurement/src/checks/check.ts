import type { CheckFindings, CheckRefusals, IssueOf, Model, Panel } from '@sextant/spec';

export type Refusal = IssueOf<CheckRefusals>;
export type Remark = IssueOf<CheckFindings>;

/** One look at a model with its panel before anything is fitted: reasons to refuse, or remarks that stand beside results. */
export interface Check {
  readonly name: string;
  run(model: Model, panel: Panel): readonly (Refusal | Remark)[];
}

/** The modelled weeks of a series over all weeks of the panel. */
export const modelled = (x: Float64Array, panel: Panel): Float64Array => x.subarray(panel.firstModelled);

export const isConstant = (x: Float64Array): boolean => x.every((v) => v === x[0]);
