import type { InputOf, OutputOf, Verb, VerbName } from '@sextant/spec';
import type { FitNews } from './fit/news.ts';
import type { Outcome, Ports } from './ports.ts';
import { told } from './told.ts';

export { chainsInThread } from './chains/inThread.ts';
export type { ChainNews, ChainRunner } from './chains/runner.ts';
export type { FitNews } from './fit/news.ts';
export { machinePorts } from './machine.ts';
export type { Outcome, Ports } from './ports.ts';

/** A verb as it is run: what it tells on the way, and what it comes back with. Only jobs tell anything. */
export type Service<V extends Verb> = (
  input: InputOf<V>,
  ports: Ports,
  signal: AbortSignal,
) => AsyncGenerator<FitNews, Outcome<OutputOf<V>>>;

export type Services = { readonly [Name in VerbName]: Service<Extract<Verb, { readonly name: Name }>> };

/** Every verb; each loads its own code when it is first run. */
export const services: Services = {
  'import-data': (input, ports) => told(async () => (await import('./data/importData.ts')).importData(input, ports)),
  'check-data': (input, ports) => told(async () => (await import('./data/checkData.ts')).checkData(input, ports)),
  'init-model': (input, ports) => told(async () => (await import('./model/initModel.ts')).initModel(input, ports)),
  'preview-model': (input, ports) =>
    told(async () => (await import('./model/previewModel.ts')).previewModel(input, ports)),
  'fit-model': async function* (input, ports, signal) {
    return yield* (await import('./fit/fitModel.ts')).fitModel(input, ports, signal);
  },
  'show-results': (input, ports) =>
    told(async () => (await import('./results/showResults.ts')).showResults(input, ports)),
  'make-plan': (input, ports) => told(async () => (await import('./plan/makePlan.ts')).makePlan(input, ports)),
  'make-report': (input, ports) =>
    told(async () => (await import('./report/makeReportVerb.ts')).makeReportVerb(input, ports)),
  'export-fit': (input, ports) => told(async () => (await import('./results/exportFit.ts')).exportFit(input, ports)),
  'list-fits': (input, ports) => told(async () => (await import('./listFits.ts')).listFits(input, ports)),
  'show-fit': (input, ports) => told(async () => (await import('./showFit.ts')).showFit(input, ports)),
  'remove-fit': (input, ports) => told(async () => (await import('./removeFit.ts')).removeFit(input, ports)),
  'print-template': (input, ports) =>
    told(async () => (await import('./template/printTemplate.ts')).printTemplate(input, ports)),
  'print-schema': () => told(async () => (await import('./printSchema.ts')).printSchema()),
  'run-demo': async function* (input, ports, signal) {
    return yield* (await import('./runDemo.ts')).runDemo(input, ports, signal);
  },
};
