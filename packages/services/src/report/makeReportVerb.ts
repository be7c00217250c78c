import type { InputOf, makeReport as contract, OutputOf } from '@sextant/spec';
import { done, type Outcome, type Ports, refused } from '../ports.ts';
import { gather } from './gather.ts';
import { makeReport } from './makeReport.ts';

/** Writes the report of a stored fit as one file, and shows it where that is asked for. */
export async function makeReportVerb(
  input: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const opened = await ports.records();
  if (opened.kind === 'issue') return refused(opened.issue);
  const gathered = await gather(opened.value, input.fit, input.plan);
  if (gathered.kind === 'issue') return refused(gathered.issue);
  const { input: made, name, plan } = gathered.value;
  const { language } = input;
  const text = new TextEncoder().encode(await makeReport(made, { language, now: ports.now() }));
  const file = input.out ?? `${name}.report.html`;
  const written = await ports.writeFile(file, text, true);
  if (written.kind === 'issue') return refused(written.issue);
  return done({
    ...{ file, language, plan },
    bytes: text.byteLength,
    status: made.fit.status,
    record: made.fit.provenance.record,
    opened: input.open && ((await ports.showFile?.(file)) ?? false),
  });
}
