import type { Equation, IssueOf, Model, Panel, Prior, PriorUnit } from '@sextant/spec';
import { baselineTermOf } from '../baseline/index.ts';
import type { CalendarIssues, Column } from '../baseline/term.ts';
import { type KnownPrior, knownPrior, scaledPrior } from './believed.ts';
import type { Frame } from './frame.ts';
import { inCompilerScale, PriorNotScalable } from './quantity.ts';

/** A linear column over the modelled weeks with the prior of its coefficient in the compiler's scale. */
export interface LinearColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly prior: KnownPrior;
  /** Reported value = this times the value in the compiler's scale. */
  readonly reportScale: number;
  readonly control: boolean;
}

function linearColumn(column: Column, prior: Prior, unit: PriorUnit, frame: Frame, control: boolean): LinearColumn {
  const worth = inCompilerScale(unit, frame.largestOutcome);
  const known = scaledPrior(knownPrior(prior), worth);
  if (!known) throw new PriorNotScalable(`${column.name}: ${prior.kind} has no form in other units`);
  return { name: column.name, values: column.values, prior: known, reportScale: 1 / worth, control };
}

function moments(x: Float64Array): { mean: number; sd: number; largest: number } {
  let mean = 0;
  let largest = 0;
  for (const v of x) {
    mean += v / x.length;
    largest = Math.max(largest, Math.abs(v));
  }
  let square = 0;
  for (const v of x) square += (v - mean) * (v - mean);
  return { mean, sd: Math.sqrt(square / x.length), largest };
}

/** How a control is scaled, by the modelled weeks: later values of the same driver are scaled alike. */
export function controlScaling(model: Model['controls'][number], panel: Panel): (x: number) => number {
  const raw = (panel.controls[model.column] as Float64Array).subarray(panel.firstModelled);
  const { mean, sd, largest } = moments(raw);
  if (model.scale === 'standard') return (x) => (sd === 0 ? 0 : (x - mean) / sd);
  return model.scale === 'largest' && largest > 0 ? (x) => x / largest : (x) => x;
}

function controlColumn(model: Model['controls'][number], panel: Panel): Column {
  const raw = (panel.controls[model.column] as Float64Array).subarray(panel.firstModelled);
  return { name: model.column, values: raw.map(controlScaling(model, panel)) };
}

export interface Linear {
  readonly columns: readonly LinearColumn[];
  readonly findings: readonly IssueOf<CalendarIssues>[];
}

/** Every linear column of an equation: baseline terms in the model's order, then controls. */
export function linearOf(equation: Pick<Equation, 'baseline' | 'controls'>, panel: Panel, frame: Frame): Linear {
  const weeks = panel.weeks.slice(panel.firstModelled);
  const columns: LinearColumn[] = [];
  const findings: IssueOf<CalendarIssues>[] = [];
  for (const choice of equation.baseline) {
    const term = baselineTermOf(choice.kind);
    if (!term) throw new Error(`baseline term of unknown kind reached the compiler: ${choice.kind}`);
    const made = term.columns(weeks, choice);
    findings.push(...made.findings);
    const prior = (choice['prior'] ?? term.prior.distribution) as Prior;
    const unit = (choice['unit'] ?? term.prior.unit) as PriorUnit;
    columns.push(...made.columns.map((column) => linearColumn(column, prior, unit, frame, false)));
  }
  for (const control of equation.controls) {
    columns.push(linearColumn(controlColumn(control, panel), control.prior, control.unit, frame, true));
  }
  return { columns, findings };
}
