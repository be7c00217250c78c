import { returns, waterfall } from '@sextant/charts';
import { chartFigure } from '../chartFigure.ts';
import { html } from '../markup.ts';
import type { ReportSection } from './section.ts';

/** Every chart with the same numbers as a table beneath it. */
export const charts: ReportSection = {
  kind: 'charts',
  sheet: 'details',
  heading: 'kind',
  content: (context) => {
    const { views } = context.input;
    if (!context.numbers || views === null) return null;
    return html`${[
      chartFigure(waterfall, views.waterfall, context),
      chartFigure(returns, views.returns, context),
    ]}`;
  },
};
