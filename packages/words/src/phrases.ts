/** Whole sentences that are no issues, with their slots. Numbers come in as they are; how they are shown is decided here. */
export interface Phrases {
  /** Heads a good fit. */
  'fit-good': { readonly rhat: number; readonly ess: number };
  'fit-suspect': { readonly reasons: number };
  'fit-failed': Record<never, never>;
  'fit-provisional': { readonly done: number };
  /** What marketing brought over a period; bounds are those of the share. */
  'marketing-brought': {
    readonly money: string;
    readonly from: string;
    readonly to: string;
    readonly share: number;
    readonly low: number;
    readonly high: number;
  };
  'point-and-interval': Record<never, never>;
  'chain-progress': {
    readonly chain: number;
    readonly done: number;
    readonly of: number;
    readonly step: number;
    readonly divergences: number;
  };
  'time-left': { readonly seconds: number };
  'second-fit-begins': { readonly weeks: number };
  'rerun-begins': { readonly target: number };
  stopping: Record<never, never>;
  'holdout-scored': {
    readonly weeks: number;
    readonly from: string;
    readonly to: string;
    readonly ours: number;
    readonly season: number;
    readonly hits: number;
  };
  'holdout-failed': { readonly weeks: number };
  'stored-as': { readonly record: string };
  removed: { readonly record: string; readonly names: readonly string[] };
  'nothing-stored': Record<never, never>;
  'records-damaged': { readonly count: number };
  'example-data': Record<never, never>;
  took: { readonly seconds: number };
}

export type PhraseId = keyof Phrases;

export type PhraseCatalogue = { readonly [Id in PhraseId]: (facts: Phrases[Id]) => string };
