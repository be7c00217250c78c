/** What was asked of the command line or the services cannot be done: made by services and cli. */
export interface CommandIssues {
  'command-unknown': { found: string; suggestions: readonly string[] };
  'option-unknown': { found: string; suggestions: readonly string[] };
  'option-needs-value': { option: string };
  'option-value-wrong': { option: string; found: string; expected: string };
  'argument-missing': { argument: string };
  'argument-extra': { found: string };
  /** `where` has the line where the text stops being JSON, where known. */
  'model-not-json': { message: string };
  'fit-unknown': { asked: string; suggestions: readonly string[] };
}
