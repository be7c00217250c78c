import { correlation } from '../results/correlation.ts';
import { type Check, isConstant, modelled, type Refusal, type Remark } from './check.ts';

/** Controls this strongly correlated carry one piece of information. A judgement. */
const together = 0.95;

/** A control that never changes is the intercept again; two that move together cannot be told apart. */
export const controlsDiffer: Check = {
  name: 'controls differ',
  run(model, panel) {
    const columns = model.controls.map(({ column }) => ({
      column,
      x: modelled(panel.controls[column] as Float64Array, panel),
    }));
    const out: (Refusal | Remark)[] = [];
    columns.forEach(({ column: a, x }, i) => {
      if (isConstant(x)) out.push({ code: 'control-constant', where: { column: a }, facts: { value: x[0] as number } });
      for (const { column: b, x: y } of columns.slice(i + 1)) {
        const r = correlation(x, y);
        if (Math.abs(r) < together) continue;
        out.push({ code: 'controls-not-separable', where: { column: a }, facts: { a, b, correlation: r } });
      }
    });
    return out;
  },
};
