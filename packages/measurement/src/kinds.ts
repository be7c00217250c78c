import type { adstocks } from './adstock/index.ts';
import type { baselineTerms } from './baseline/index.ts';
import type { saturations } from './saturation/index.ts';

/** The lists of methods by family: parser, JSON Schema, help and forms come from them. */
export { densities } from '@sextant/numerics';
export { type Adstock, adstockOf, adstocks } from './adstock/index.ts';
export { type BaselineTerm, baselineTermOf, baselineTerms } from './baseline/index.ts';
export { type Saturation, saturationOf, saturations } from './saturation/index.ts';

type OneOf<List extends readonly unknown[]> = List[number];
/** A member typed without its kind would make the union `string`, and nothing would be held any more: the name tells. */
type KindOf<Member> = Member extends { readonly kind: infer Kind extends string }
  ? string extends Kind
    ? 'a member whose type does not name its kind'
    : Kind
  : never;
type ParameterOf<Member extends { readonly kind: string; readonly parameters: object }, Kind> = keyof Extract<
  Member,
  { readonly kind: Kind }
>['parameters'] &
  string;

/** The kinds that there are, as literals: what is written once per kind (words) is held by them to be complete. */
export type AdstockKind = KindOf<OneOf<typeof adstocks>>;
export type SaturationKind = KindOf<OneOf<typeof saturations>>;
export type BaselineKind = KindOf<OneOf<typeof baselineTerms>>;

/** Names of the parameters of one kind, or of any. */
export type AdstockParameter<Kind extends AdstockKind = AdstockKind> = ParameterOf<OneOf<typeof adstocks>, Kind>;
export type SaturationParameter<Kind extends SaturationKind = SaturationKind> = ParameterOf<
  OneOf<typeof saturations>,
  Kind
>;
