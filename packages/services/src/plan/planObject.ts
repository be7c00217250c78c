import type { Plan } from '@sextant/spec';
import { hashOf, type Json, type ObjectKey, type StoredObject } from '@sextant/stores';

/** Raised when the same request on the same fit could give another plan. */
const planEngine = 1;

export const planStage = 'plan';
export const planShelf = 'plans/';

export interface KeptPlan {
  readonly plan: Plan;
  readonly currency: string;
  /** What the fit was called when it was planned on. */
  readonly status: string;
}

export function planKey(fit: string, { plan }: KeptPlan): ObjectKey {
  const { fit: _, ...asked } = plan.request;
  return { stage: planStage, engine: planEngine, inputs: [fit], settings: { request: hashOf(asked) }, seed: 0 };
}

export function planContent(kept: KeptPlan): Json {
  return kept as unknown as Json; // records of finite numbers
}

export function readPlan({ content }: Pick<StoredObject, 'content'>): KeptPlan {
  return content as unknown as KeptPlan;
}
