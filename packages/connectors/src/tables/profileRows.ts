import type { ImportFinding, Where } from '@sextant/spec';
import { type Frame, rowKind } from './frame.ts';
import { type ColumnSeen, profiler } from './profile.ts';
import type { RowSource } from './rows.ts';

export interface Profiled {
  readonly rows: number;
  readonly columns: readonly ColumnSeen[];
  readonly findings: readonly ImportFinding[];
}

const mostFindings = 1000;

/** All rows below the header go by once; what their columns showed is kept. */
export async function profileRows(source: RowSource, frame: Frame, where: Where): Promise<Profiled> {
  const profilers = frame.names.map((name, i) => profiler(name, i === 0));
  const findings: ImportFinding[] = [];
  let rows = 0;
  const seen = await source.read((cells, line) => {
    if (line <= frame.lastHeaderLine) return true;
    const kind = rowKind(cells, frame.names);
    if (kind === 'data') {
      rows++;
      for (let i = 0; i < profilers.length; i++) profilers[i]?.add(cells[i], line);
    } else if (kind === 'ragged' && findings.length < mostFindings) {
      findings.push({
        code: 'rows-ragged',
        where: { ...where, line },
        facts: { found: cells.length, expected: frame.names.length },
      });
    }
    return true;
  });
  const columns = profilers.map((one) => one.finish());
  const blank = columns.flatMap((column, i): ImportFinding[] =>
    column.name === '' && column.cells > column.empty
      ? [{ code: 'header-blank', where: { ...where, line: frame.headerLine }, facts: { position: i + 1 } }]
      : [],
  );
  const quotes = seen.openQuotes.map(
    (line): ImportFinding => ({ code: 'quote-open', where: { ...where, line }, facts: {} }),
  );
  const composed: ImportFinding[] =
    seen.composed === 0 ? [] : [{ code: 'letters-composed', where, facts: { count: seen.composed } }];
  return { rows, columns, findings: [...blank, ...quotes, ...composed, ...findings] };
}
