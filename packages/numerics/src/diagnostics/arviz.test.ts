import { expect, test } from 'vitest';
import { random } from '../random/index.ts';
import reference from './arviz.data.json' with { type: 'json' };
import { eBfmi, essBulk, essMean, essTail, mcseMean, splitRhat, summarise } from './index.ts';

type Case = (typeof reference.cases)[number];

/** The same arithmetic as in bench/tables/diagnostics.py. */
function chainsOf({ kind, seed, chains, draws, phi, shift, factor }: Case): Float64Array[] {
  return Array.from({ length: chains }, (_, c) => {
    const stream = random(seed, c);
    let x = 0;
    return Float64Array.from({ length: draws }, () => {
      const u = stream.uniform();
      x = phi * x + (u - 0.5);
      const shapes: Record<string, number> = {
        plain: x,
        heavy: x / (1.0001 - u),
        five: Math.floor(5 * u),
        two: Math.floor(2 * u),
      };
      const value = shapes[kind] ?? NaN;
      return c === 0 ? factor * value + shift : value;
    });
  });
}

function expectEqual(ours: number, theirs: number | null, scale: number): void {
  if (theirs === null) expect(ours).toBeNaN();
  else expect(Math.abs(ours - theirs) / scale).toBeLessThan(1e-10);
}

test.each(reference.cases)('R-hat and effective sample sizes of $name chains equal ArviZ to 1e-10', (given) => {
  const chains = chainsOf(given);
  const { answers } = given;
  const rhat = answers.rhat ?? 1;
  expectEqual(splitRhat(chains), answers.rhat, rhat);
  expectEqual(essBulk(chains), answers.essBulk, answers.essBulk);
  expectEqual(essTail(chains), answers.essTail, answers.essTail);
  expectEqual(essMean(chains), answers.essMean, answers.essMean);
  expectEqual(mcseMean(chains), answers.mcse, answers.mcse);
  for (const [c, theirs] of answers.eBfmi.entries()) expectEqual(eBfmi(chains[c] as Float64Array), theirs, theirs);
});

test.each(reference.cases)('the summary of $name chains equals ArviZ and numpy to 1e-10', (given) => {
  const { answers } = given;
  const summary = summarise(chainsOf(given));
  for (const name of ['rhat', 'essBulk', 'essTail', 'mcse'] as const) {
    expectEqual(summary[name], answers[name], Math.abs(answers[name] ?? 1));
  }
  for (const name of ['mean', 'sd', 'q05', 'q50', 'q95'] as const)
    expectEqual(summary[name], answers[name], answers.sd);
});
