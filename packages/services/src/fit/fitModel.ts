import type { fitModel as contract, InputOf, OutputOf } from '@sextant/spec';
import type { Outcome, Ports } from '../ports.ts';
import { done, refused } from '../ports.ts';
import { type LoadResult, loadFit } from '../loadFit.ts';
import { told } from '../told.ts';
import { nameOf } from './name.ts';
import type { FitNews } from './news.ts';
import { withChains, workersFor } from './withChains.ts';

export type FitInput = InputOf<typeof contract>;

/** Found before anything is fitted, so that a name that is wrong costs nothing. */
async function earlierFit(from: string | undefined, ports: Ports): Promise<LoadResult | null> {
  if (from === undefined) return null;
  const opened = await ports.records();
  return opened.kind === 'issue' ? opened : loadFit(opened.value, from);
}

/** Reads a model and its data, fits, stores; with an earlier fit to compare, says why each return moved. */
export function fitModel(
  input: FitInput,
  ports: Ports,
  signal: AbortSignal,
): AsyncGenerator<FitNews, Outcome<OutputOf<typeof contract>>> {
  const workers = workersFor(input.workers, ports.cores);
  return told((tell) =>
    withChains(workers, ports, async (runner, begun) => {
      const [{ readInputs }, { fitPanel, plain }] = await Promise.all([import('./inputs.ts'), import('./fitPanel.ts')]);
      const read = await readInputs(input, ports);
      if (read.kind === 'issues') return refused(...read.issues);
      const { seed, again, road } = input;
      const request = {
        ...read,
        name: nameOf(input.model),
        seed,
        again,
        road,
        workers,
        begun,
      };
      const earlier = await earlierFit(input.from, ports);
      if (earlier?.kind === 'issue') return refused(earlier.issue);
      const fitted = await fitPanel(request, runner, ports, tell, signal);
      if (fitted.kind !== 'done') return fitted;
      if (earlier === null) return done({ ...fitted.value, explanation: null });
      const { explain } = await import('./explain.ts');
      const { explanation, issues } = await explain(earlier.fit, request, fitted.value, ports, tell, signal);
      const { run } = fitted.value;
      return done({ ...fitted.value, explanation, run: { ...run, issues: [...run.issues, ...issues.map(plain)] } });
    }),
  );
}
