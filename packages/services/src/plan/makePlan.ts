import { makePlan as plan, planBasis, type PlanBasis } from '@sextant/measurement';
import type { AnyIssue, InputOf, makePlan as contract, OutputOf, Plan, PlanRequest } from '@sextant/spec';
import { hashOf, isRefName, type Records } from '@sextant/stores';
import { moveName } from '../moveName.ts';
import { type LoadedFit, loadFit } from '../loadFit.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { fixedOf, goalOf, limitOf } from './goal.ts';
import { planContent, planKey, planShelf } from './planObject.ts';
import { scheduleCsv } from './schedule.ts';

type Input = InputOf<typeof contract>;
type Answer = OutputOf<typeof contract>;

/** Plans on a stored fit, keeps the plan under its name, and writes the schedule for the media team. */
export async function makePlan(input: Input, ports: Ports): Promise<Outcome<Answer>> {
  const { as } = input;
  if (as !== undefined && !isRefName(as)) return refused({ code: 'name-wrong', where: {}, facts: { name: as } });
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const records = opened.value;
  const loaded = await loadFit(records, input.fit);
  if (loaded.kind === 'issue') return refused(loaded.issue);
  const { fit } = loaded;
  const reasons = fit.record.reasons.map(({ code }) => code);
  const { model, panel, drawn } = fit;
  const basis = planBasis({ model, panel, drawn, status: fit.record.status, reasons });
  const request = requestOf(input, fit, basis);
  if (request.kind === 'issues') return refused(...request.issues);
  const made = plan(basis, request.request, { acceptSuspect: input.acceptSuspect });
  if (made.kind === 'issues') return refused(...made.issues);
  return keep(made.plan, made.findings, input, fit, records, ports);
}

type Requested =
  | { readonly kind: 'ok'; readonly request: PlanRequest }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

function requestOf(input: Input, fit: LoadedFit, basis: PlanBasis): Requested {
  const goal = goalOf(input.goal, input.budget, spentIn(input, fit));
  const limits = [...(input.limit ?? []).map(limitOf), ...(input.fix ?? []).map(fixedOf)];
  const issues = [goal, ...limits].flatMap((read) => (read.kind === 'issue' ? [read.issue] : []));
  if (goal.kind === 'issue' || issues.length > 0) return { kind: 'issues', issues };
  const request: PlanRequest = {
    fit: fit.hash,
    from: input.from ?? weekAfter(basis.lastWeek),
    weeks: input.weeks,
    goal: goal.value,
    limits: limits.flatMap((read) => (read.kind === 'ok' ? [read.value] : [])),
    todayWeeks: input.todayWeeks,
    pattern: input.pattern === 'even' ? 'even' : 'as today',
  };
  return { kind: 'ok', request };
}

/** As much as the period would cost at the mean of today's weeks. */
function spentIn({ weeks, todayWeeks }: Input, { panel }: LoadedFit): number {
  const last = Object.values(panel.spend).map((spend) => spend.subarray(-todayWeeks));
  const sum = last.reduce((total, spend) => total + spend.reduce((a, b) => a + b, 0) / Math.max(1, spend.length), 0);
  return weeks * sum;
}

function weekAfter(week: string): string {
  const day = new Date(`${week}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7);
  return day.toISOString().slice(0, 10);
}

async function keep(
  made: Plan,
  findings: readonly AnyIssue[],
  input: Input,
  fit: LoadedFit,
  records: Records,
  ports: Ports,
): Promise<Outcome<Answer>> {
  const kept = { plan: made, currency: fit.model.data.currency, status: fit.record.status };
  const key = planKey(fit.hash, kept);
  const put = await records.putObject(key, planContent(kept));
  if (put.kind === 'issue') return refused(put.issue);
  const name = `${planShelf}${input.as ?? fit.name}`;
  const moved = await moveName(records, name, hashOf(key), 'plan', ports);
  if (moved.kind === 'issue') return refused(moved.issue);
  const file = input.out ?? `${input.as ?? fit.name}.plan.csv`;
  const written = await ports.writeFile(file, scheduleCsv(made, kept.currency), true);
  if (written.kind === 'issue') return refused(written.issue);
  return done({ ...kept, record: hashOf(key), name, file, findings: findings.map(asProblem) });
}

function asProblem({ code, where, facts }: AnyIssue): Answer['findings'][number] {
  return { code, where: { ...where }, facts: { ...facts } as Answer['findings'][number]['facts'], kind: 'note' };
}
