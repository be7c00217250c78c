import type { FitAnswer, fitModel as contract, InputOf } from '@sextant/spec';
import type { Outcome, Ports } from '../ports.ts';
import { refused } from '../ports.ts';
import { told } from '../told.ts';
import { nameOf } from './name.ts';
import type { FitNews } from './news.ts';
import { withChains, workersFor } from './withChains.ts';

export type FitInput = InputOf<typeof contract>;

/** Reads a model file and a data file, fits, stores. */
export function fitModel(
  input: FitInput,
  ports: Ports,
  signal: AbortSignal,
): AsyncGenerator<FitNews, Outcome<FitAnswer>> {
  const workers = workersFor(input.workers, ports.cores);
  return told((tell) =>
    withChains(workers, ports, async (runner, begun) => {
      const [{ readInputs }, { fitPanel }] = await Promise.all([import('./inputs.ts'), import('./fitPanel.ts')]);
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
      return fitPanel(request, runner, ports, tell, signal);
    }),
  );
}
