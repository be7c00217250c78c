/** From a table to a weekly panel: made by measurement's readPanel alone. Dates are yyyy-mm-dd. */
export interface PanelIssues {
  /** `where.path` is the place in the model file that names the column; `suggestions` are the file's closest names. */
  'column-missing': { wanted: string; suggestions: readonly string[] };
  'number-missing': Record<never, never>;
  'number-wrong': { found: string };
  'number-negative': { found: string };
  /** Money per unit of outcome has to be above 0. */
  'value-not-positive': { found: string };
  'date-wrong': { found: string };
  /** English names of days, lower case. */
  'week-start-wrong': { date: string; found: string; expected: string };
  'week-twice': { date: string; firstLine: number };
  /** First and last week that is missing; `where.line` is the line after the gap. */
  'weeks-missing': { from: string; to: string; count: number };
  /** A bound of the modelled window is no week of the file. */
  'window-outside': { asked: string; first: string; last: string };
  'window-empty': { from: string; to: string };
  'outcome-all-missing': Record<never, never>;
}
