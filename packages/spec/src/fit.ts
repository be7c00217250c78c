import { z } from 'zod';

/**
 * A fit as it is stored and as `--json` prints it, format 1. The types are read off the schemas, so that what is written and
 * what is read back cannot drift apart. Numbers are finite: what does not exist is null.
 */
const block = z.enum(['headline', 'rank', 'plan']);
const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
const estimate = z.object({ mean: z.number(), sd: z.number(), q05: z.number(), q50: z.number(), q95: z.number() });

const where = z.object({
  file: z.string().exactOptional(),
  line: z.number().exactOptional(),
  column: z.string().exactOptional(),
  week: z.string().exactOptional(),
  path: z.string().exactOptional(),
  channel: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  chain: z.number().exactOptional(),
});

/** Something found about validity; `blocks` names what it forbids to state, and any block makes the fit suspect. */
export const findingSchema = z.object({
  code: z.string(),
  where,
  facts: z.record(z.string(), fact),
  blocks: z.array(block),
});

/** Each parameter of the model, sampled or integrated out. R-hat and ESS are null for a constant and for a single draw. */
export const parameterSchema = estimate.extend({
  name: z.string(),
  rhat: z.number().nullable(),
  essBulk: z.number().nullable(),
  essTail: z.number().nullable(),
});

/** Over the modelled window. Spend is money; contribution is in units of the outcome; the ratios are money per money. */
export const channelSchema = z.object({
  name: z.string(),
  spend: z.number(),
  contribution: estimate,
  /** Null where the channel spent nothing. */
  roi: estimate.nullable(),
  /** Return of the next unit of money, at the spending of the window. */
  marginalRoi: estimate.nullable(),
  /** Money per unit of outcome brought. */
  costPerOutcome: estimate.nullable(),
});

/** What would be there without marketing, in units of the outcome over the modelled window, and as a share of the outcome. */
export const baselineSchema = z.object({
  contribution: estimate,
  /** Null where the expected outcome does not add up to more than 0 in every draw. */
  share: estimate.nullable(),
});

const scores = z.object({
  /** Sum of absolute errors divided by the sum of absolute outcomes; null where these add up to 0. */
  wmape: z.number().nullable(),
  /** Mean continuous ranked probability score, in units of the outcome; for a point forecast its mean absolute error. */
  crps: z.number(),
  /** Share of weeks inside the 90 % interval; null for a point forecast. */
  coverage: z.number().nullable(),
});

export const statusSchema = z.enum(['good', 'suspect', 'failed', 'provisional']);

/** The second fit, which did not see the last weeks' outcome, or why there is none. */
export const holdoutSchema = z.union([
  z.object({
    kind: z.literal('scored'),
    weeks: z.number(),
    from: z.string(),
    to: z.string(),
    status: statusSchema,
    reasons: z.array(findingSchema),
    model: scores,
    seasonalNaive: scores,
  }),
  z.object({ kind: z.literal('failed'), weeks: z.number(), reasons: z.array(findingSchema) }),
  z.object({
    kind: z.literal('left out'),
    why: z.enum(['not asked', 'too few weeks', 'cancelled']),
    weeks: z.number(),
  }),
]);

/** One chain of the fit that counts. */
export const chainSchema = z.object({
  stepSize: z.number(),
  acceptance: z.number(),
  divergences: z.number(),
  gradients: z.number(),
  ebfmi: z.number().nullable(),
});

export const diagnosticsSchema = z.object({
  divergences: z.number(),
  chains: z.number(),
  /** Kept draws per chain. */
  draws: z.number(),
  /** Every attempt in order; the last one counts. More than one: divergences caused a rerun at a higher target. */
  attempts: z.array(z.object({ target: z.number(), divergences: z.number() })),
  perChain: z.array(chainSchema),
  worst: z.object({
    rhat: z.number().nullable(),
    essBulk: z.number().nullable(),
    essTail: z.number().nullable(),
  }),
});

/** What summarising draws gives: everything but how it was made. */
export const summarySchema = z.object({
  status: statusSchema,
  /** The findings that block, failed gates first. */
  reasons: z.array(findingSchema),
  parameters: z.array(parameterSchema),
  /** Null when the fit failed: then no channel numbers exist. */
  channels: z.array(channelSchema).nullable(),
  baseline: baselineSchema.nullable(),
  findings: z.array(findingSchema),
  diagnostics: diagnosticsSchema,
});

export const provenanceSchema = z.object({
  /** Hash of the model in canonical form. */
  model: z.string(),
  /** Hash of the panel that was fitted. */
  panel: z.string(),
  /** First day of the last modelled week. */
  dataUntil: z.string(),
  seed: z.number(),
  engine: z.number(),
  /** Key under which the record is stored. */
  record: z.string(),
});

/** What a reader needs to head a table: names and unit of money, never more of the model. */
export const subjectSchema = z.object({
  outcome: z.string(),
  outcomeKind: z.enum(['revenue', 'units']),
  currency: z.string(),
  from: z.string(),
  to: z.string(),
  weeks: z.number(),
  /** Kept draws per chain that the model asks for: a cancelled fit has fewer. */
  draws: z.number(),
  note: z.object({ en: z.string(), ko: z.string() }).exactOptional(),
});

/** As stored: no clock, no language, so that the same key always gives the same bytes. */
export const fitRecordSchema = summarySchema.extend({
  format: z.literal(1),
  subject: subjectSchema,
  holdout: holdoutSchema,
  provenance: provenanceSchema,
});

/** What happened outside the record: the same record may be made once and read back many times. */
export const runSchema = z.object({
  seconds: z.number(),
  /** True when the store already had the answer and nothing was sampled. */
  fromStore: z.boolean(),
  /** The name that now points at the record; null where it could not be moved or nothing was stored. */
  name: z.string().nullable(),
  /** What went wrong beside the fit, e.g. that the record could not be stored. */
  issues: z.array(z.object({ code: z.string(), where, facts: z.record(z.string(), fact) })),
});

/** What the verb that fits answers. */
export const fitAnswerSchema = fitRecordSchema.extend({ run: runSchema });

/** A finding with its sentence in the reader's language. */
export const saidFindingSchema = findingSchema.extend({ text: z.string() });

/** As `--json` prints it: the answer with every finding said in words. */
export const fitReportSchema = fitAnswerSchema.extend({
  reasons: z.array(saidFindingSchema),
  findings: z.array(saidFindingSchema),
});

export type FitStatus = z.infer<typeof statusSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type SaidFinding = z.infer<typeof saidFindingSchema>;
export type ParameterResult = z.infer<typeof parameterSchema>;
export type ChannelResult = z.infer<typeof channelSchema>;
export type BaselineResult = z.infer<typeof baselineSchema>;
export type HoldoutResult = z.infer<typeof holdoutSchema>;
export type HoldoutScores = z.infer<typeof scores>;
export type FitDiagnostics = z.infer<typeof diagnosticsSchema>;
export type FitSummary = z.infer<typeof summarySchema>;
export type Provenance = z.infer<typeof provenanceSchema>;
export type FitSubject = z.infer<typeof subjectSchema>;
export type FitRecord = z.infer<typeof fitRecordSchema>;
export type FitAnswer = z.infer<typeof fitAnswerSchema>;
export type FitReport = z.infer<typeof fitReportSchema>;
