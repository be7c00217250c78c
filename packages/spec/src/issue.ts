/** Where something was found: as much as is known. Lines count from 1 with the header as line 1. */
export interface Where {
  readonly file?: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
  /** First day of a week, where data are weeks and have no lines any more. */
  readonly week?: string;
  /** Path inside the model file, e.g. `channels[2].prior.sd`. */
  readonly path?: string;
  readonly channel?: string;
  readonly parameter?: string;
  readonly chain?: number;
}

export type Fact = string | number | boolean | readonly (string | number)[];

/** From a table of codes and their facts to the union of issues: `{code, where, facts}`, wording happens once, in `words`. */
export type IssueOf<Table> = {
  readonly [C in keyof Table]: { readonly code: C; readonly where: Where; readonly facts: Readonly<Table[C]> };
}[keyof Table];

/** What a finding about validity forbids to state. Any of them makes the fit suspect. */
export type Block = 'headline' | 'rank' | 'plan';
