import { type Density, densities } from '@sextant/numerics';
import { z } from 'zod';
import { adstocks } from '../adstock/index.ts';
import { baselineTerms } from '../baseline/index.ts';
import type { Parameter } from '../parameter.ts';
import { saturations } from '../saturation/index.ts';

/**
 * The model file, version 1, closed by the family lists: a new adstock, saturation, baseline term or density appears here,
 * in the JSON Schema and in every message by itself.
 */
const description = (text: string): { description: string } => ({ description: text });

/** An argument that may be left out stays out of the model: its default may be infinite, which JSON cannot say. */
const argument = (density: Density, name: string): z.ZodType =>
  density.defaults?.[name] === undefined ? z.number() : z.number().exactOptional();

const distribution = z
  .discriminatedUnion(
    'kind',
    densities.map((d) =>
      z.strictObject({
        kind: z.literal(d.kind),
        ...Object.fromEntries(d.argumentNames.map((a) => [a, argument(d, a)])),
      }),
    ) as unknown as readonly [z.ZodObject<{ kind: z.ZodLiteral<string> }>],
  )
  .meta(description('What is believed before the data, as a distribution with its arguments.'));

const belief = z
  .union([z.number(), distribution])
  .meta(description('A number fixes the parameter; a distribution lets the data decide.'));

function parameterShape(parameters: Readonly<Record<string, Parameter>>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { unit, prior }]) => [
      name,
      belief.default(prior as never).meta(description(`Unit: ${unit}.`)),
    ]),
  );
}

interface Method {
  readonly kind: string;
  readonly source: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly settings?: z.ZodRawShape;
  readonly examples?: readonly Readonly<Record<string, unknown>>[];
}

function methods(list: readonly Method[], rest: z.ZodRawShape = {}): z.ZodType {
  const members = list.map((m) =>
    z.strictObject({ kind: z.literal(m.kind), ...m.settings, ...parameterShape(m.parameters ?? {}), ...rest }).meta({
      ...description(m.source),
      ...(m.examples && { examples: m.examples.map((e) => ({ kind: m.kind, ...e })) }),
    }),
  );
  return z.discriminatedUnion('kind', members as unknown as readonly [z.ZodObject<{ kind: z.ZodLiteral<string> }>]);
}

const priorUnits = ['outcome', 'share of the largest outcome', 'share of the largest input', 'ratio'] as const;
const weekDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const day = z.iso.date();
const column = z.string().min(1).meta(description('Name of a column in the data file.'));

const effect = z.strictObject({
  on: z.enum(['roi', 'marginal roi', 'contribution share', 'cost per outcome', 'coefficient']),
  unit: z.enum(priorUnits).exactOptional(),
  distribution,
});

const channel = z.strictObject({
  name: z.string().min(1),
  spend: column,
  exposure: column.exactOptional(),
  adstock: methods(adstocks).prefault({ kind: 'geometric' } as never),
  saturation: methods(saturations).prefault({ kind: 'logistic' } as never),
  order: z.enum(['adstock first', 'saturation first']).default('adstock first'),
  prior: effect,
});

const control = z.strictObject({
  column,
  scale: z.enum(['none', 'standard', 'largest']).default('standard'),
  prior: distribution.default({ kind: 'normal', mean: 0, sd: 0.2 } as never),
  unit: z.enum(priorUnits).default('share of the largest outcome'),
});

const linearPrior = {
  prior: distribution.exactOptional(),
  unit: z.enum(priorUnits).exactOptional(),
};

const baselineDefault = [{ kind: 'intercept' }, { kind: 'linear-trend' }, { kind: 'fourier' }];
const noiseDefault = { prior: { kind: 'half-normal', sd: 0.5 }, unit: 'share of the largest outcome' };

export const modelSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  version: z.literal(1),
  note: z.strictObject({ en: z.string(), ko: z.string() }).exactOptional(),
  data: z.strictObject({
    date: column,
    currency: z.string().regex(/^[A-Z]{3}$/),
    weekStart: z.enum(weekDays).default('monday'),
    window: z.strictObject({ from: day.exactOptional(), to: day.exactOptional() }).exactOptional(),
  }),
  holdout: z.int().min(0).max(104).default(13),
  outcome: z.strictObject({
    column,
    kind: z.enum(['revenue', 'units']),
    valuePerUnit: z.union([z.number().positive(), column]).exactOptional(),
    margin: z.union([z.number(), z.literal('unknown')]).exactOptional(),
  }),
  channels: z.array(channel).min(1),
  baseline: z.array(methods(baselineTerms, linearPrior)).prefault(baselineDefault as never),
  controls: z.array(control).default([]),
  noise: z
    .strictObject({ prior: distribution, unit: z.enum(priorUnits).default('share of the largest outcome') })
    .default(noiseDefault as never),
  sampler: z
    .strictObject({
      chains: z.int().min(2).max(16).default(4),
      draws: z
        .strictObject({
          warmup: z.int().min(50).max(20000).default(1000),
          keep: z.int().min(1).max(50000).default(1000),
        })
        .prefault({}),
      target: z.number().min(0.5).max(0.99).default(0.8),
      rerun: z.boolean().default(true),
    })
    .prefault({}),
});

/** JSON Schema (2020-12) of the model file, for editors. */
export function modelJsonSchema(): object {
  return z.toJSONSchema(modelSchema, { io: 'input' });
}
