import type { FileReading, ImportFinding, Mapping, MappingFile, Understanding, Where } from '@sextant/spec';
import { nearest } from '@sextant/spec';
import { choose } from './detect/claim.ts';
import { currency } from './detect/currency.ts';
import { condensed, type Findings } from './finding.ts';
import { mappingOf } from './mapping/mappingOf.ts';
import { type FilePlan, readFile } from './readFile.ts';
import type { GivenFile } from './sources/given.ts';
import { weekStartOf } from './weeks/weekStart.ts';

export interface Understood {
  readonly understanding: Understanding;
  readonly findings: Findings;
}

/** Reads every file once and says what each column is taken for and why; a mapping overrides what it names. Nothing is loaded. */
export async function understand(files: readonly GivenFile[], mapping?: Mapping): Promise<Understood> {
  const { understanding, findings } = await plansOf(files, mapping);
  return { understanding, findings: condensed(findings) };
}

export interface Plans {
  readonly plans: readonly FilePlan[];
  readonly understanding: Understanding;
  readonly findings: Findings;
}

/** What `understand` finds, with what is needed to load it. */
export async function plansOf(files: readonly GivenFile[], mapping?: Mapping): Promise<Plans> {
  const findings: ImportFinding[] = [...unknownFiles(files, mapping)];
  const plans: FilePlan[] = [];
  const stubs: MappingFile[] = [];
  for (const given of files) {
    const read = await readFile(given, mapping);
    findings.push(...read.findings);
    if (read.plan !== null) plans.push(read.plan);
    else if (read.stub !== undefined) stubs.push(read.stub);
  }
  const chosen = oneOutcome(plans);
  const money = oneCurrency(chosen.plans, mapping);
  const start = weekStartOf(money.plans, mapping);
  findings.push(...chosen.findings, ...money.findings, ...vatMixed(money.plans), ...nothingOf(money.plans));
  const readings = money.plans.map(({ reading }) => reading);
  const written = mappingOf({ readings, stubs, weekStart: start, currency: money.currency }, mapping);
  return { plans: money.plans, understanding: { files: readings, mapping: written }, findings };
}

function unknownFiles(files: readonly GivenFile[], mapping?: Mapping): readonly ImportFinding[] {
  const names = files.map(({ file }) => file);
  return (mapping?.files ?? [])
    .filter(({ file }) => !names.includes(file))
    .map(({ file }) => {
      const near = nearest(file, names);
      return { code: 'mapping-file-missing', where: {}, facts: { name: file, ...(near === null ? {} : { near }) } };
    });
}

/** Of several columns that could be the outcome one is taken, and a question asked; a mapped one is no question. */
function oneOutcome(plans: readonly FilePlan[]): { readonly plans: readonly FilePlan[]; readonly findings: Findings } {
  const all = plans.flatMap((plan) => plan.outcomes.map((outcome) => ({ ...outcome, plan })));
  const mapped = all.filter(({ isMapped }) => isMapped);
  const best = mapped[0] ?? all.toSorted((a, b) => b.weight - a.weight)[0];
  if (best === undefined || all.length === 1) return { plans, findings: [] };
  const isTaken = (plan: FilePlan, column: string) =>
    (plan === best.plan && column === best.column) ||
    all.some((one) => one.isMapped && one.plan === plan && one.column === column);
  const asked: ImportFinding = {
    code: 'outcome-unclear',
    where: { file: best.plan.given.file, column: best.column },
    facts: { known: all.map(({ column }) => column) },
  };
  return {
    plans: plans.map((plan) =>
      withColumns(plan, (column) =>
        column.role === 'outcome' && !isTaken(plan, column.column) ? ignored(column, 'another outcome') : column,
      ),
    ),
    findings: mapped.length > 0 ? [] : [asked],
  };
}

function ignored(column: FileReading['columns'][number], seen: string): FileReading['columns'][number] {
  const { weekRule: _, channel: __, ...rest } = column;
  return { ...rest, role: 'ignored', reasons: [{ seen, weight: 9 }] };
}

function withColumns(
  plan: FilePlan,
  change: (column: FileReading['columns'][number]) => FileReading['columns'][number],
): FilePlan {
  return { ...plan, reading: { ...plan.reading, columns: plan.reading.columns.map(change) } };
}

const isMoney = ({ role }: FileReading['columns'][number]) => role === 'spend' || role === 'outcome';

interface Money {
  readonly plans: readonly FilePlan[];
  readonly currency: string;
  readonly findings: Findings;
}

/** One currency for all money: that of the mapping, else the one stated. A column that states another one is not loaded. */
function oneCurrency(plans: readonly FilePlan[], mapping?: Mapping): Money {
  const columns = plans.flatMap(({ reading }) => reading.columns.filter(isMoney));
  const stated = columns.flatMap((column) => (column.currency === undefined ? [] : [column.currency]));
  const claims = currency.detect({ names: columns.map(({ column }) => column), signs: [...new Set(stated)] });
  const choice = choose(claims, 0);
  const found = mapping?.currency ?? (choice.kind === 'chosen' ? choice.reading : '');
  const known = [...new Set(stated)].toSorted();
  const isOther = (column: FileReading['columns'][number]) =>
    isMoney(column) && column.currency !== undefined && column.currency !== found;
  const findings: ImportFinding[] = plans.flatMap(({ reading, frame }) =>
    reading.columns.filter(isOther).map(({ column }) => {
      const where: Where = {
        file: reading.file,
        ...(reading.sheet === undefined ? {} : { sheet: reading.sheet }),
        line: frame.headerLine,
        column,
      };
      return {
        code: 'currency-mixed',
        where,
        facts: { known: known.length > 1 ? known : [found, ...known].toSorted() },
      } as const;
    }),
  );
  if (found === '' && columns.length > 0) findings.push({ code: 'currency-unknown', where: {}, facts: {} });
  return {
    plans: plans.map((plan) =>
      withColumns(plan, (column) => (isOther(column) ? ignored(column, 'other currency') : column)),
    ),
    currency: found,
    findings,
  };
}

function vatMixed(plans: readonly FilePlan[]): Findings {
  const spend = plans.flatMap(({ reading }) =>
    reading.columns.filter(({ role }) => role === 'spend').map((column) => ({ ...column, file: reading.file })),
  );
  const included = spend.find((column) => column.vat === 'included');
  const excluded = spend.find((column) => column.vat === 'excluded');
  if (included === undefined || excluded === undefined) return [];
  return [
    {
      code: 'vat-mixed',
      where: { file: excluded.file, column: excluded.column },
      facts: { included: included.column, excluded: excluded.column },
    },
  ];
}

/** A model needs an outcome and at least one spend; said once for all files. */
function nothingOf(plans: readonly FilePlan[]): Findings {
  const columns = plans.flatMap(({ reading }) => reading.columns);
  if (plans.length === 0) return [];
  const known = columns.filter(({ kind }) => kind === 'number').map(({ column }) => column);
  const has = (role: string) => columns.some((column) => column.role === role);
  return [
    ...(has('outcome') ? [] : [{ code: 'outcome-missing', where: {}, facts: { known } } as const]),
    ...(has('spend') ? [] : [{ code: 'spend-missing', where: {}, facts: { known } } as const]),
  ];
}
