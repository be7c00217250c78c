import type { AnyIssue, Model } from '@sextant/spec';
import { issuesOf, type KnownKeys } from './complaints.ts';
import { problemsOf } from './meaning.ts';
import { modelJsonSchema, modelSchema } from './schema.ts';

export type ParsedModel =
  | { readonly kind: 'ok'; readonly model: Model }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

/**
 * Reads the value of a model file (parsed JSON). All problems are told, not only the first; `where.path` says where each
 * stands. Defaults are filled in, so the model that comes back says everything a fit uses.
 */
export function parseModel(data: unknown): ParsedModel {
  const parsed = modelSchema.safeParse(data);
  if (!parsed.success) {
    return { kind: 'issues', issues: parsed.error.issues.flatMap((c) => issuesOf(c, data, knownKeys)) };
  }
  const { $schema: _, ...model } = parsed.data;
  const issues = problemsOf(model as unknown as Model);
  return issues.length > 0 ? { kind: 'issues', issues } : { kind: 'ok', model: model as unknown as Model };
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly $ref?: string;
}

/** Keys the schema allows in the record at a path, following the kind that the record names. */
const knownKeys: KnownKeys = (path, data) => {
  const root = modelJsonSchema() as Shape & { $defs?: Record<string, Shape> };
  let shape: Shape | undefined = root;
  let value: unknown = data;
  for (const key of path) {
    shape = narrowed(resolved(shape, root), value);
    shape = typeof key === 'number' ? shape?.items : shape?.properties?.[String(key)];
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  return Object.keys(narrowed(resolved(shape, root), value)?.properties ?? {});
};

function resolved(shape: Shape | undefined, root: { $defs?: Record<string, Shape> }): Shape | undefined {
  const name = shape?.$ref?.split('/').at(-1);
  return name === undefined ? shape : root.$defs?.[name];
}

function narrowed(shape: Shape | undefined, value: unknown): Shape | undefined {
  const branches = shape?.oneOf ?? shape?.anyOf;
  if (!branches) return shape;
  const kind = (value as { kind?: unknown } | undefined)?.kind;
  for (const branch of branches) {
    if (branch.properties?.['kind']?.const === kind && kind !== undefined) return branch;
    const inner = branch.oneOf || branch.anyOf ? narrowed(branch, value) : undefined;
    if (inner?.properties) return inner;
  }
  return undefined;
}
