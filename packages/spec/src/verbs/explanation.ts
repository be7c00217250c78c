import { z } from 'zod';

/**
 * Why a return moved between two fits. The parts are differences of fits in which one thing at a time was changed, so they add
 * up to `after - before`; `error` is the Monte-Carlo error (one sd) of each, and a part within two of them may be nothing.
 */
const part = z.object({
  of: z.enum(['sampling noise', 'data', 'prior', 'specification']),
  difference: z.number(),
  error: z.number(),
});

export const movedSchema = z.object({
  channel: z.string(),
  before: z.number(),
  after: z.number(),
  parts: z.array(part),
  /** Larger than twice its Monte-Carlo error. */
  moved: z.boolean(),
});

export const explanationSchema = z.object({
  /** Record of the earlier fit. */
  from: z.string(),
  /** Of every channel that both fits have. */
  channels: z.array(movedSchema),
  /** Channels that only one of the fits has. */
  added: z.array(z.string()),
  gone: z.array(z.string()),
});

export type Moved = z.infer<typeof movedSchema>;
export type Explanation = z.infer<typeof explanationSchema>;
