/** A member of a family of methods as a marketer reads it. */
export interface KindWords {
  readonly name: string;
  /** What it says about the world, in a sentence. */
  readonly meaning: string;
}

export type KindFamily = 'adstock' | 'saturation' | 'baseline';

export type Kinds = Readonly<Record<KindFamily, Readonly<Record<string, KindWords>>>>;
