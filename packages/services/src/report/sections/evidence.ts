import type { PriorPosteriorView } from '@sextant/spec';
import { count, share, term } from '@sextant/words';
import { type Context, periodOf } from '../context.ts';
import { interval, returnFigures } from '../figures.ts';
import { html, joined, type Markup, name } from '../markup.ts';
import { heads, plainTable, row } from '../plainTable.ts';
import type { ReportSection } from './section.ts';

/** What the results rest on: data, what the data taught beyond belief, and tests. */
export const evidence: ReportSection = {
  kind: 'evidence',
  sheet: 'second',
  heading: 'kind',
  content: (context) => {
    const { input, words } = context;
    const { sources, fit } = input;
    const note = fit.subject.note?.[context.language];
    const files =
      sources.length === 0
        ? words.evidence.noFiles
        : joined(
            sources.map(({ file, rows }) => name(words.evidence.file(file, count(rows, context.language)))),
            html` `,
          );
    return html`${note !== undefined && html`<p class="small">${note}</p>`}<p>${words.evidence.data(fit.subject.weeks, periodOf(context))} ${files}</p>${learnt(context)}<p>${words.evidence.noExperiments}</p>`;
  },
};

type Belief = PriorPosteriorView['rows'][number];

/** Below this share a belief counts as not narrowed. */
const nothing = 0.1;

/** One row per channel: the believed measure before and after the data. */
function learnt(context: Context): Markup | null {
  const { input, words, language, numbers } = context;
  if (!numbers || input.views === null) return null;
  const rows = firstOfEach(input.views.priorPosterior.rows);
  if (rows.length === 0) return null;
  const figures = returnFigures(context);
  const { before, after, learnt: heading, nothing: taughtNothing, updated } = words.evidence;
  const head = heads([term('channel', language), before, after, heading]);
  const cells = rows.map(({ channel, prior, posterior, learnt: by }) =>
    row(
      channel,
      interval(prior, figures, language),
      interval(posterior, figures, language),
      by < nothing ? taughtNothing : share(by),
    ),
  );
  return html`<h3>${updated}</h3>${plainTable({ head, rows: cells }, updated, words.frame.wide)}`;
}

/** The view names the believed measure of a channel before the parameters of its curve. */
function firstOfEach(rows: readonly Belief[]): readonly Belief[] {
  return rows.filter((row, i) => rows.findIndex(({ channel }) => channel === row.channel) === i);
}
