import type { AnyIssue, Plan } from '@sextant/spec';
import type { Records } from '@sextant/stores';
import { findFit } from '../findFit.ts';
import { findRecord } from '../findRecord.ts';
import { loadFit } from '../loadFit.ts';
import { planShelf, planStage, readPlan } from '../plan/planObject.ts';
import { viewsOf } from '../results/views.ts';
import { version } from '../version.ts';
import { type ReportInput, showsNumbers } from './input.ts';
import { marketingTotal } from './marketingTotal.ts';
import { sourceFiles } from './sourceFiles.ts';

export interface Gathered {
  readonly input: ReportInput;
  /** Under which the fit was found. */
  readonly name: string;
  /** Record of the plan inside. */
  readonly plan: string | null;
}

type Result<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'issue'; readonly issue: AnyIssue };

/** Everything that the store has for a report of this fit. A fit without channel numbers has only its record. */
export async function gather(
  records: Records,
  asked: string,
  planAsked: string | undefined,
): Promise<Result<Gathered>> {
  const found = await findFit(records, asked);
  if (found.kind === 'issue') return found;
  const { hash, record: fit, model, refs } = found;
  const name = refs[0]?.name ?? hash.slice(0, 8);
  const bare: ReportInput = {
    ...{ fit, model, version },
    ...{ marketing: null, views: null, plan: null, explanation: null },
    sources: await sourceFiles(records, fit, model),
  };
  const plan = await planOf(records, hash, name, planAsked);
  if (plan.kind === 'issue') return plan;
  if (!showsNumbers(bare)) return { kind: 'ok', value: { input: bare, name, plan: null } };
  const loaded = await loadFit(records, hash);
  if (loaded.kind === 'issue' && loaded.issue.code !== 'fit-without-panel') return loaded;
  const made = loaded.kind === 'ok' ? loaded.fit : null;
  const input = {
    ...bare,
    marketing: made === null ? null : marketingTotal(fit, made.drawn),
    views: made === null ? null : viewsOf(made),
    plan: plan.value?.plan ?? null,
  };
  return { kind: 'ok', value: { input, name, plan: plan.value?.hash ?? null } };
}

interface FoundPlan {
  readonly hash: string;
  readonly plan: Plan;
}

/** The plan asked for, or the one under the fit's own name; only one that was made on this fit. */
async function planOf(
  records: Records,
  fit: string,
  name: string,
  asked: string | undefined,
): Promise<Result<FoundPlan | null>> {
  const found = await findRecord(records, asked ?? `${planShelf}${name}`, planShelf);
  if (found.kind === 'issue') return asked === undefined ? { kind: 'ok', value: null } : found;
  const { hash, key } = found.object;
  const plan = key.stage === planStage ? readPlan(found.object).plan : null;
  if (plan !== null && plan.request.fit === fit) return { kind: 'ok', value: { hash, plan } };
  if (asked === undefined) return { kind: 'ok', value: null };
  const facts = { plan: asked, fit: name };
  return { kind: 'issue', issue: { code: 'plan-of-another-fit', where: {}, facts } };
}
