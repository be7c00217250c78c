import type { Plan } from '@sextant/spec';
import { csvText } from '../csv.ts';

/** The plan for the media team: a row per week, a column per channel, money of the week, and the sum. */
export function scheduleCsv(plan: Plan, currency: string): string {
  const names = plan.channels.map(({ channel }) => channel);
  const head = ['week', ...names, 'total'];
  const rows = plan.weeks.map((week, t) => {
    const spend = plan.channels.map(({ schedule }) => schedule[t] ?? 0);
    return [week, ...spend, spend.reduce((a, b) => a + b, 0)];
  });
  return csvText(head, rows, [`spend in ${currency} per week, ${plan.weeks[0] ?? ''} to ${plan.weeks.at(-1) ?? ''}`]);
}
