export { type PlanBasis, type PlannedFit, planBasis } from './basis.ts';
export { makePlan, type PlanOptions, type PlanResult } from './plan.ts';
