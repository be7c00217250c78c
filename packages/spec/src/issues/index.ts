import type { IssueOf } from '../issue.ts';
import { type CheckIssues, checkBlocks, checkIssues } from './check.ts';
import { type CommandIssues, commandIssues } from './command.ts';
import { type DataIssues, dataIssues } from './data.ts';
import { type FitIssues, fitBlocks, fitIssues } from './fit.ts';
import { type ImportIssues, importIssues } from './import.ts';
import { type ModelIssues, modelIssues } from './model.ts';
import { type PlanIssues, planIssues } from './plan.ts';
import { type StoreIssues, storeIssues } from './store.ts';

export * from './check.ts';
export * from './command.ts';
export * from './data.ts';
export * from './expected.ts';
export * from './fit.ts';
export * from './import.ts';
export * from './model.ts';
export * from './plan.ts';
export * from './store.ts';

/** Every code with its facts. Two stages that gave one code different facts would not compile here. */
export interface Issues
  extends ModelIssues,
    DataIssues,
    ImportIssues,
    CheckIssues,
    FitIssues,
    StoreIssues,
    PlanIssues,
    CommandIssues {}

export type Code = keyof Issues;
export type AnyIssue = IssueOf<Issues>;
/** The issues of one code or of some. */
export type Issue<C extends Code> = IssueOf<Pick<Issues, C>>;

/** By stage, each code with example facts. */
export const issuesByStage = {
  model: modelIssues,
  data: dataIssues,
  import: importIssues,
  check: checkIssues,
  fit: fitIssues,
  plan: planIssues,
  store: storeIssues,
  command: commandIssues,
} as const;

export type Stage = keyof typeof issuesByStage;

/** The codes of a stage at run time. */
export function codesOf(stage: Stage): readonly Code[] {
  return Object.keys(issuesByStage[stage]) as Code[]; // the records are exactly keyed by their codes
}

/** What each finding about validity forbids to state. */
export const blocks = { ...checkBlocks, ...fitBlocks } as const;
export type FindingCode = keyof typeof blocks;
