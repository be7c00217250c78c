import { count, date, term } from '@sextant/words';
import { madeOn } from '../context.ts';
import { html, name } from '../markup.ts';
import type { ReportSection } from './section.ts';

/** Rows, model, seed, engine and record: with these the same numbers come again. */
export const provenance: ReportSection = {
  kind: 'provenance',
  sheet: 'details',
  heading: 'kind',
  content: (context) => {
    const { input, words, language } = context;
    const { fit, sources, version } = input;
    const { record, model, panel, seed, engine, dataUntil } = fit.provenance;
    const code = (text: string) => html`<code>${text}</code>`;
    const rows = [
      [term('record', language), code(record)],
      [words.provenance.model, code(model)],
      [words.provenance.panel, code(panel)],
      [term('seed', language), html`${seed}`],
      [term('engine', language), html`${engine}`],
      [term('dataUntil', language), html`${date(dataUntil, language)}`],
      [words.provenance.version, html`${version}`],
      [words.provenance.made, html`${madeOn(context)}`],
      ...sources.map(
        ({ file, rows: lines, digest }) =>
          [
            words.provenance.file,
            html`${name(file)}, ${words.provenance.rows} ${count(lines, language)}, ${code(digest)}`,
          ] as const,
      ),
    ] as const;
    return html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl><p class="note">${words.provenance.road} ${words.provenance.font}</p>`;
  },
};
