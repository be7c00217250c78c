import type { makeReport as contract, InputOf, OutputOf, Panel, runDemo } from '@sextant/spec';
import { makePlan } from './plan/makePlan.ts';
import type { Outcome, Ports } from './ports.ts';
import { makeReportVerb } from './report/makeReportVerb.ts';

/** Weeks that the example plans for, and that today's spend is read from. */
const weeks = 13;

/** How far a channel may move: nobody turns a channel off on the word of a model. */
const mostMove = 0.4;

/** From the fit to a plan and the report of both. A fit that no plan may be built on makes a report without one. */
export async function demoReport(
  fit: string,
  panel: Panel,
  out: string,
  { language = 'en', open = false }: Pick<InputOf<typeof runDemo>, 'language' | 'open'>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const schedule = `${out.replace(/(\.report)?\.html?$/i, '')}.plan.csv`;
  const limit = limitsOf(panel);
  const period = { weeks, todayWeeks: weeks, pattern: 'as-today', acceptSuspect: false } as const;
  await makePlan({ fit, limit, out: schedule, ...period }, ports);
  return makeReportVerb({ fit, out, language, open }, ports);
}

function limitsOf({ spend }: Panel): string[] {
  return Object.entries(spend).map(([name, values]) => {
    const today = values.subarray(-weeks).reduce((sum, x) => sum + x, 0);
    return `${name}=${Math.floor((1 - mostMove) * today)}..${Math.ceil((1 + mostMove) * today)}`;
  });
}
