import { z } from 'zod';
import { type FitRecord, fitRecordSchema } from '../fit.ts';
import type { Model } from '../model.ts';
import type {
  CarryOverView,
  ContributionView,
  FittedView,
  ForecastView,
  PredictiveCheckView,
  PriorPosteriorView,
  ResponseView,
  ReturnsView,
  WaterfallView,
} from '../results.ts';
import { contract } from './contract.ts';

/** Everything that can be looked at in a fit. */
export interface ResultViews {
  readonly contribution: ContributionView;
  readonly waterfall: WaterfallView;
  readonly returns: ReturnsView;
  readonly response: ResponseView;
  readonly carryOver: CarryOverView;
  readonly priorPosterior: PriorPosteriorView;
  readonly fitted: FittedView;
  readonly predictiveCheck: PredictiveCheckView;
  readonly forecast: ForecastView;
}

export const showResults = contract({
  name: 'show-results',
  command: ['results'],
  args: [
    { field: 'fit', by: 'place', value: 'text', required: true },
    { field: 'out', by: 'option', value: 'output folder', required: false },
  ],
  files: [],
  route: 'GET /fits/:fit/results',
  kind: 'query',
  input: z.object({ fit: z.string().min(1), out: z.string().min(1).exactOptional() }),
  output: z.object({
    record: z.custom<FitRecord>((value) => fitRecordSchema.safeParse(value).success),
    name: z.string(),
    model: z.custom<Model>((value) => typeof value === 'object' && value !== null),
    views: z.custom<ResultViews>((value) => typeof value === 'object' && value !== null),
    /** Files written. */
    files: z.array(z.string()),
  }),
  issues: ['record-missing', 'record-ambiguous', 'fit-without-panel', 'fit-without-results'],
  example: 'sextant results shop',
});
