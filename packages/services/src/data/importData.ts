import { kindOf, type Loaded, loadDataset, writeMapping } from '@sextant/connectors';
import type {
  Dataset,
  importData as contract,
  ImportFinding,
  InputOf,
  Mapping,
  OutputOf,
  Problem,
} from '@sextant/spec';
import { hashOf, isRefName, type Records } from '@sextant/stores';
import { nameOf } from '../fit/name.ts';
import { moveName } from '../moveName.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { changesBetween, changesNothing } from './changes.ts';
import { dataArrays, dataContent, dataKey, dataShelf, entryOf, type KeptData, undecidedIn } from './datasetObject.ts';
import { carriedOver, decide } from './decisions.ts';
import { findData } from './findData.ts';
import { findMapping } from './mappingFile.ts';
import { openAll } from './openAll.ts';

type Input = InputOf<typeof contract>;
type Answer = OutputOf<typeof contract>;

/**
 * Reads files as weekly data and keeps them under a name. What was understood goes to a mapping file beside the first file. Data
 * that are there already are replaced only where nothing changes for the worse unseen: what would change is shown first.
 */
export async function importData(input: Input, ports: Ports): Promise<Outcome<Answer>> {
  const name = input.as ?? nameOf(input.files[0] ?? '');
  if (!isRefName(name)) return refused({ code: 'name-wrong', where: {}, facts: { name } });
  const [files, mapping] = await Promise.all([
    openAll(input.files, ports),
    findMapping(name, input.files, input.mapping, ports),
  ]);
  if (files.kind === 'issues' || mapping.kind === 'issues') {
    return refused(...[files, mapping].flatMap((read) => (read.kind === 'issues' ? read.issues : [])));
  }
  const loaded = await loadDataset(files.files, overridden(mapping.mapping, input), name);
  const isOverridden = input.currency !== undefined || input.weekStart !== undefined;
  const written = await writeBeside(mapping.file, mapping.mapping === null || isOverridden, loaded, ports);
  if (written.kind !== 'done') return written;
  const about: About = {
    name,
    understood: loaded.understanding,
    problems: worstFirst(loaded.findings),
    mapping: { file: mapping.file, used: mapping.mapping !== null, written: written.value },
  };
  const { dataset } = loaded;
  if (dataset === null || dataset.currency === '') {
    const data = dataset === null ? null : entryOf(dataset, '');
    return done({ ...about, state: 'refused', data, changes: null, undecided: [] });
  }
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  return compareAndKeep(dataset, about, input, opened.value, ports);
}

type About = Pick<Answer, 'name' | 'understood' | 'problems' | 'mapping'>;

/** What was said on the command line counts more than the mapping. */
function overridden(mapping: Mapping | null, { currency, weekStart }: Input): Mapping {
  return {
    ...(mapping ?? { version: 1, files: [] }),
    ...(currency === undefined ? {} : { currency }),
    ...(weekStart === undefined ? {} : { weekStart }),
  };
}

/** Whether the mapping was written. A mapping that a person may have corrected stays as it is, unless the command says more. */
async function writeBeside(file: string, isWanted: boolean, { understanding }: Loaded, ports: Ports) {
  if (!isWanted || understanding.files.length === 0) return done(false);
  const written = await ports.writeFile(file, writeMapping(understanding.mapping), true);
  return written.kind === 'issue' ? refused(written.issue) : done(true);
}

const kinds: readonly Problem['kind'][] = ['refuse', 'ask', 'warn', 'fix', 'note'];

function worstFirst(findings: readonly ImportFinding[]): Problem[] {
  const problems = findings.map((finding): Problem => {
    const { code, where, facts } = finding;
    return { code, where: { ...where }, facts: { ...facts } as Problem['facts'], kind: kindOf(finding) };
  });
  return inOrder(problems);
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

async function compareAndKeep(
  fresh: Dataset,
  about: About,
  input: Input,
  records: Records,
  ports: Ports,
): Promise<Outcome<Answer>> {
  const ref = await records.readRef(`${dataShelf}${about.name}`);
  const found = ref.kind === 'ok' ? await findData(records, ref.value.head) : null;
  const older = found?.kind === 'ok' ? found.kept.dataset : null;
  const decided = decide(older === null ? fresh : carriedOver(fresh, older), input.unknown ?? []);
  if (decided.kind === 'issues') return refused(...decided.issues);
  const { dataset } = decided;
  const changes = older === null ? null : changesBetween(older, dataset);
  const problems = withoutDecided(about, dataset);
  const kept: KeptData = { dataset, problems, mapping: about.understood.mapping };
  const hash = hashOf(dataKey(kept));
  const answer = { ...about, problems, data: entryOf(dataset, hash), changes, undecided: undecidedIn(dataset) };
  if (ref.kind === 'ok' && ref.value.head === hash) return done({ ...answer, state: 'same' });
  if (changes !== null && !changesNothing(changes) && !input.yes) return done({ ...answer, state: 'asks' });
  const put = await records.putObject(dataKey(kept), dataContent(kept), dataArrays(kept));
  if (put.kind === 'issue') return refused(put.issue);
  const moved = await moveName(records, `${dataShelf}${about.name}`, hash, 'import', ports);
  return moved.kind === 'issue' ? refused(moved.issue) : done({ ...answer, state: 'kept' });
}

/** A question that a person has answered is one no longer: it is told, but asks for nothing. */
function withoutDecided({ problems, understood }: About, { decisions }: Dataset): Problem[] {
  const names = new Map(understood.files.flatMap(({ columns }) => columns.map(({ column, name }) => [column, name])));
  const isDecided = ({ where, facts }: Problem) =>
    decisions.some(({ column, week }) => {
      const found = String(where['column']);
      return week === facts['week'] && (column === found || column === names.get(found));
    });
  return inOrder(
    problems.map((problem) =>
      problem.code === 'spend-unknown' && isDecided(problem) ? { ...problem, kind: 'note' } : problem,
    ),
  );
}
