import { z } from 'zod';
import type { Plan } from '../plan.ts';
import { contract } from './contract.ts';
import { problemSchema } from './problem.ts';

export const makePlan = contract({
  name: 'make-plan',
  command: ['plan'],
  args: [
    { field: 'fit', by: 'place', value: 'text', required: true },
    { field: 'weeks', by: 'option', value: 'whole number', required: false },
    { field: 'from', by: 'option', value: 'date', required: false },
    { field: 'budget', by: 'option', value: 'number', required: false },
    { field: 'goal', by: 'option', value: 'text', required: false },
    { field: 'limit', by: 'option', value: 'text', required: false, many: true },
    { field: 'fix', by: 'option', value: 'text', required: false, many: true },
    { field: 'pattern', by: 'option', value: { oneOf: ['as-today', 'even'] }, required: false },
    { field: 'todayWeeks', by: 'option', value: 'whole number', required: false },
    { field: 'acceptSuspect', by: 'option', value: 'flag', required: false },
    { field: 'as', by: 'option', value: 'text', required: false },
    { field: 'out', by: 'option', value: 'output file', required: false },
  ],
  files: [],
  route: 'POST /plans',
  kind: 'command',
  input: z.object({
    fit: z.string().min(1),
    weeks: z.int().min(1).max(104).default(13),
    /** First day of the first planned week; the week after the data if absent. */
    from: z.string().exactOptional(),
    /** Money over the whole period; today's spend if absent. With another goal: at most this. */
    budget: z.number().positive().exactOptional(),
    /** `most-profit`, `target-roi=X` or `target-marginal-roi=X`; the best split of the budget if absent. */
    goal: z.string().exactOptional(),
    /** CHANNEL=LO..HI, money over the period; either side may be absent. */
    limit: z.array(z.string()).exactOptional(),
    /** CHANNEL=X. */
    fix: z.array(z.string()).exactOptional(),
    pattern: z.enum(['as-today', 'even']).default('as-today'),
    todayWeeks: z.int().min(1).max(520).default(13),
    acceptSuspect: z.boolean().default(false),
    /** Name of the plan; that of the fit if absent. */
    as: z.string().min(1).exactOptional(),
    /** The schedule as CSV; NAME.plan.csv if absent. */
    out: z.string().min(1).exactOptional(),
  }),
  output: z.object({
    plan: z.custom<Plan>((value) => typeof value === 'object' && value !== null),
    currency: z.string(),
    status: z.string(),
    record: z.string(),
    name: z.string().nullable(),
    /** The schedule of channel and week. */
    file: z.string().nullable(),
    /** What was found on the way and stands beside the plan. */
    findings: z.array(problemSchema),
  }),
  issues: ['record-missing', 'record-ambiguous', 'fit-without-panel', 'fit-without-results', 'option-value-wrong'],
  example: 'sextant plan shop --weeks 13 --budget 500000000',
});
