import { type Check, isConstant, modelled } from './check.ts';

/** An outcome that is missing everywhere, or the same everywhere, has nothing to explain. */
export const outcomeMoves: Check = {
  name: 'outcome moves',
  run(model, panel) {
    const outcome = modelled(panel.outcome, panel);
    const seen = outcome.filter((y) => !Number.isNaN(y));
    const where = { column: model.outcome.column };
    if (seen.length === 0) return [{ code: 'outcome-all-missing', where, facts: {} }];
    if (isConstant(seen)) return [{ code: 'outcome-constant', where, facts: { value: seen[0] as number } }];
    const missing = outcome.length - seen.length;
    return missing > 0 ? [{ code: 'outcome-missing-weeks', where, facts: { weeks: missing } }] : [];
  },
};
