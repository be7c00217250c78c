import { folded } from '../cells/words.ts';
import type { Detector } from './claim.ts';

/** D15: whether the name of a column says that value added tax is in its money. Evidence: the name. */
export const vat: Detector<string, 'included' | 'excluded'> = {
  name: 'vat',
  detect: (name) => {
    const text = folded(name);
    if (/vat별도|vat제외|vat미포함|부가세별도|부가세제외|공급가액|excl\.?vat|exvat|netofvat/.test(text)) {
      return [{ reading: 'excluded', weight: 4, seen: `header:${name}` }];
    }
    return /vat포함|부가세포함|incl\.?vat|includingvat|withvat/.test(text)
      ? [{ reading: 'included', weight: 4, seen: `header:${name}` }]
      : [];
  },
};
