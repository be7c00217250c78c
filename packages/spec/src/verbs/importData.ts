import { z } from 'zod';
import type { Understanding } from '../understanding.ts';
import { contract } from './contract.ts';
import { problemSchema } from './problem.ts';

/** What an import would change in data of the same name. Weeks are first days; a cell is one column of one week. */
export const changesSchema = z.object({
  newWeeks: z.array(z.string()),
  vanishedWeeks: z.array(z.string()),
  newColumns: z.array(z.string()),
  vanishedColumns: z.array(z.string()),
  /** Null: not known. The largest changes first, at most 50; `changedCount` counts all. */
  changed: z.array(
    z.object({ column: z.string(), week: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
  ),
  changedCount: z.number(),
});

export type Changes = z.infer<typeof changesSchema>;

export const weekStarts = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Data as a list shows them. */
export const datasetEntrySchema = z.object({
  record: z.string(),
  name: z.string(),
  currency: z.string(),
  from: z.string(),
  to: z.string(),
  weeks: z.number(),
  columns: z.array(
    z.object({ name: z.string(), role: z.string(), channel: z.string().exactOptional(), missing: z.number() }),
  ),
});

export type DatasetEntry = z.infer<typeof datasetEntrySchema>;

export const importData = contract({
  name: 'import-data',
  command: ['import'],
  args: [
    { field: 'files', by: 'place', value: 'file', required: true, many: true },
    { field: 'as', by: 'option', value: 'text', required: false },
    { field: 'mapping', by: 'option', value: 'file', required: false },
    { field: 'weekStart', by: 'option', value: { oneOf: weekStarts }, required: false },
    { field: 'currency', by: 'option', value: 'text', required: false },
    { field: 'unknown', by: 'option', value: 'text', required: false, many: true },
    { field: 'yes', by: 'option', value: 'flag', required: false },
  ],
  files: ['files', 'mapping'],
  route: 'POST /data',
  kind: 'command',
  input: z.object({
    files: z.array(z.string()).min(1),
    /** Name of the data; that of the first file if absent. */
    as: z.string().min(1).exactOptional(),
    mapping: z.string().exactOptional(),
    weekStart: z.enum(weekStarts).exactOptional(),
    /** Of all money in the files, where no header says it. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional(),
    /** `zero`, `interpolate`, `leave-out`, or COLUMN=one of these or an amount. */
    unknown: z.array(z.string()).exactOptional(),
    /** Replaces data of the same name without asking. */
    yes: z.boolean().default(false),
  }),
  output: z.object({
    /**
     * 'kept': stored as asked. 'same': it is what is stored. 'asks': it would change stored data and nobody said yes.
     * 'refused': nothing could be loaded, or the currency is not known. Nothing is stored in the last two.
     */
    state: z.enum(['kept', 'same', 'asks', 'refused']),
    name: z.string(),
    /** Null where nothing could be loaded. */
    data: datasetEntrySchema.nullable(),
    understood: z.custom<Understanding>((value) => typeof value === 'object' && value !== null),
    /** Worst first. */
    problems: z.array(problemSchema),
    /** Null where there were no data of this name. */
    changes: changesSchema.nullable(),
    /** Cells of spend nobody knows and nobody has decided on yet. */
    undecided: z.array(z.object({ column: z.string(), week: z.string() })),
    /** The mapping file beside the data; `used` says that it was there and decided, `written` that it was written now. */
    mapping: z.object({ file: z.string(), used: z.boolean(), written: z.boolean() }),
  }),
  issues: ['file-missing', 'name-wrong', 'ref-moved'],
  example: 'sextant import weekly.xlsx --as shop',
});
