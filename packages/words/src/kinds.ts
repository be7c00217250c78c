import type {
  AdstockKind,
  AdstockParameter,
  BaselineKind,
  SaturationKind,
  SaturationParameter,
} from '@sextant/measurement/kinds';

/** A member of a family of methods as a marketer reads it. */
export interface KindWords {
  readonly name: string;
  /** What it says about the world, in a sentence. */
  readonly meaning: string;
  /** What each of its numbers is called; a member whose curve has no numbers needs none. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Words for a member with these parameters: the compiler asks for every one. */
type MethodWords<Parameter extends string> = Omit<KindWords, 'parameters'> &
  ([Parameter] extends [never]
    ? { readonly parameters?: never }
    : { readonly parameters: Readonly<Record<Parameter, string>> });

/** Every kind of the family lists, and no other: a new member is a compile error in each language until it has its words. */
export interface Kinds {
  readonly adstock: { readonly [Kind in AdstockKind]: MethodWords<AdstockParameter<Kind>> };
  readonly saturation: { readonly [Kind in SaturationKind]: MethodWords<SaturationParameter<Kind>> };
  readonly baseline: { readonly [Kind in BaselineKind]: MethodWords<never> };
}

export type KindFamily = keyof Kinds;
