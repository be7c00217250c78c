import { fileURLToPath } from 'node:url';
import type { InputOf, OutputOf, runDemo as contract, Truth } from '@sextant/spec';
import { truthSchema } from '@sextant/spec';
import type { FitNews } from './fit/news.ts';
import { withChains, workersFor } from './fit/withChains.ts';
import { done, type Outcome, type Ports, refused } from './ports.ts';
import { told } from './told.ts';

type DemoAnswer = OutputOf<typeof contract>;

/** A file of the worked example, beside the packages of this repository. */
function path(name: string): string {
  return fileURLToPath(new URL(`../../../examples/worked-example/${name}`, import.meta.url));
}

/**
 * Fits the worked example, and goes on to its plan and report where a file is named for it. Its truth is read only after the fit is done, and goes beside the estimates, never into them.
 */
export function runDemo(
  input: InputOf<typeof contract>,
  ports: Ports,
  signal: AbortSignal,
): AsyncGenerator<FitNews, Outcome<DemoAnswer>> {
  const workers = workersFor(input.workers, ports.cores);
  return told((tell) =>
    withChains(workers, ports, async (runner, begun) => {
      const [{ readInputs }, { fitPanel }] = await Promise.all([
        import('./fit/inputs.ts'),
        import('./fit/fitPanel.ts'),
      ]);
      const read = await readInputs({ model: path('model.json'), data: path('data.csv') }, ports);
      if (read.kind === 'issues') return refused(...read.issues);
      const { seed, again, road } = input;
      const request = { ...read, name: 'worked-example', seed, again, road, workers, begun };
      const fitted = await fitPanel(request, runner, ports, tell, signal);
      if (fitted.kind !== 'done') return fitted;
      const truth = await readTruth(ports);
      if (truth.kind !== 'done') return truth;
      const shown = { ...fitted.value, truth: truth.value, report: null };
      if (input.out === undefined) return done(shown);
      const { demoReport } = await import('./demoReport.ts');
      const report = await demoReport(shown.provenance.record, read.panel, input.out, input, ports);
      return report.kind === 'done' ? done({ ...shown, report: report.value }) : report;
    }),
  );
}

async function readTruth(ports: Ports): Promise<Outcome<Truth>> {
  const read = await ports.readFile(path('truth.json'));
  if (read.kind === 'issues') return refused(...read.issues);
  return done(truthSchema.parse(JSON.parse(new TextDecoder().decode(read.bytes))));
}
