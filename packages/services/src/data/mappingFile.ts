import { basename, dirname, join } from 'node:path';
import { parseMapping } from '@sextant/connectors';
import type { AnyIssue, Mapping } from '@sextant/spec';
import type { Ports } from '../ports.ts';

export type MappingFound =
  | { readonly kind: 'ok'; readonly file: string; readonly mapping: Mapping | null }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

/**
 * The mapping that a person named, or the one beside the first file, where an earlier import wrote it and a person may have
 * corrected it. Null where there is none yet.
 */
export async function findMapping(
  name: string,
  files: readonly string[],
  named: string | undefined,
  ports: Ports,
): Promise<MappingFound> {
  const file = named ?? join(dirname(files[0] ?? '.'), `${name}.mapping.json`);
  const read = await ports.readFile(file);
  if (read.kind === 'issues') {
    const isOnlyAbsent = named === undefined && read.issues.every(({ code }) => code === 'file-missing');
    return isOnlyAbsent ? { kind: 'ok', file, mapping: null } : read;
  }
  const parsed = parseMapping(new TextDecoder().decode(read.bytes), file);
  if (parsed.kind === 'issues') return { kind: 'issues', issues: parsed.issues };
  return {
    kind: 'ok',
    file,
    mapping: forFiles(
      parsed.mapping,
      files.map((path) => basename(path)),
      named === undefined,
    ),
  };
}

/**
 * One file read as another one was: next week's export has another name. Of a mapping nobody named, what is about other files does
 * not count.
 */
function forFiles(mapping: Mapping, names: readonly string[], isBeside: boolean): Mapping {
  const [only] = mapping.files;
  const [name] = names;
  if (mapping.files.length === 1 && names.length === 1 && only !== undefined && name !== undefined)
    return { ...mapping, files: [{ ...only, file: name }] };
  return isBeside ? { ...mapping, files: mapping.files.filter(({ file }) => names.includes(file)) } : mapping;
}
