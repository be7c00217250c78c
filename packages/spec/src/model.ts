/**
 * The open envelope of a model file, version 1. `measurement` closes it: the kinds of adstock, saturation, baseline term and
 * prior come from the family lists there (`parseModel`), so that a new member needs no change here.
 */

/** Unit in which a prior's numbers are meant. 'outcome' = units of the outcome column; inputs = the media the curve acts on. */
export type PriorUnit = 'outcome' | 'share of the largest outcome' | 'share of the largest input' | 'ratio';

/** A density by kind with its arguments by name, e.g. {kind: 'half-normal', sd: 2}. */
export interface Prior {
  readonly kind: string;
  readonly [argument: string]: number | string;
}

/** A parameter is believed (a prior) or fixed (a number). */
export type Belief = Prior | number;

export interface MethodChoice {
  readonly kind: string;
  readonly [setting: string]: Belief | string | boolean | readonly string[];
}

export type EffectMeasure = 'roi' | 'marginal roi' | 'contribution share' | 'cost per outcome' | 'coefficient';

export interface EffectPrior {
  readonly on: EffectMeasure;
  /** Required for coefficients; the other measures have their own unit (ratio; money per unit). */
  readonly unit?: PriorUnit;
  readonly distribution: Prior;
}

export interface ChannelModel {
  readonly name: string;
  readonly spend: string;
  readonly exposure?: string;
  readonly adstock: MethodChoice;
  readonly saturation: MethodChoice;
  /** Default 'adstock first'. */
  readonly order: 'adstock first' | 'saturation first';
  readonly prior: EffectPrior;
}

export interface ControlModel {
  readonly column: string;
  /** 'none': as it is; 'standard': minus mean, divided by sd; 'largest': divided by the largest absolute value. */
  readonly scale: 'none' | 'standard' | 'largest';
  readonly prior: Prior;
  readonly unit: PriorUnit;
}

export interface Model {
  readonly version: 1;
  readonly note?: { readonly en: string; readonly ko: string };
  readonly data: {
    readonly date: string;
    readonly currency: string;
    readonly weekStart: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
    /** First and last modelled week; media before `from` is used where the file has it. */
    readonly window?: { readonly from?: string; readonly to?: string };
  };
  /** Weeks at the end whose outcome a second fit does not see; 0 for none. Default 13. */
  readonly holdout: number;
  readonly outcome: {
    readonly column: string;
    readonly kind: 'revenue' | 'units';
    /** Money per unit: a number or a column. Only for units. */
    readonly valuePerUnit?: number | string;
    readonly margin?: number | 'unknown';
  };
  readonly channels: readonly ChannelModel[];
  /** Baseline terms in any order: intercept, trends, seasonality, holidays. */
  readonly baseline: readonly MethodChoice[];
  readonly controls: readonly ControlModel[];
  readonly noise: { readonly prior: Prior; readonly unit: PriorUnit };
  readonly sampler: {
    readonly chains: number;
    readonly draws: { readonly warmup: number; readonly keep: number };
    /** Target acceptance. */
    readonly target: number;
    /** One automatic rerun at a higher target when there were divergences. Default true. */
    readonly rerun: boolean;
  };
}

/**
 * One outcome with all that explains it. A model has one equation for now; what is compiled and drawn names it, so that a second
 * outcome can come without changing the shapes.
 */
export type Equation = Pick<Model, 'outcome' | 'channels' | 'baseline' | 'controls' | 'noise'>;
