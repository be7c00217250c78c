import {
  carryOver,
  contribution,
  fitted,
  forecast,
  predictiveCheck,
  priorPosterior,
  response,
  returns,
  waterfall,
} from '@sextant/charts';
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
      chartFigure(contribution, views.contribution, context),
      chartFigure(returns, views.returns, context),
      chartFigure(response, views.response, context),
      chartFigure(carryOver, views.carryOver, context),
      chartFigure(priorPosterior, views.priorPosterior, context),
      chartFigure(fitted, views.fitted, context),
      chartFigure(predictiveCheck, views.predictiveCheck, context),
      chartFigure(forecast, views.forecast, context),
    ]}`;
  },
};
