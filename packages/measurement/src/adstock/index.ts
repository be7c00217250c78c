import type { Adstock } from './adstock.ts';
import { binomial } from './binomial.ts';
import { delayed } from './delayed.ts';
import { geometric } from './geometric.ts';
import { halfLife } from './halfLife.ts';
import { none } from './none.ts';
import { weibullCdf } from './weibullCdf.ts';
import { weibullPdf } from './weibullPdf.ts';

export type { Adstock, CarrySettings } from './adstock.ts';

export const adstocks = [geometric, halfLife, delayed, binomial, weibullPdf, weibullCdf, none] as const;

/** The adstock of that kind, if there is one. */
export function adstockOf(kind: string): Adstock | undefined {
  return adstocks.find((a) => a.kind === kind);
}
