import { defaultSettings, random, sampleChain } from '@sextant/numerics';
import type { Model, Panel } from '@sextant/spec';
import type { OutputLayout } from '../src/mmm/outputs.ts';
import { compileModel } from '../src/mmm/compile.ts';
import type { DrawnChain } from '../src/results/draws.ts';

/** Two short chains of a model: enough to see that what is made of draws agrees with them. */
export function sampled(
  model: Model,
  panel: Panel,
  { keep = 60, heldOut = 0 } = {},
): { readonly chains: readonly DrawnChain[]; readonly layout: OutputLayout } {
  const { density, layout } = compileModel(model, panel, { road: 'plain', heldOut });
  const settings = { ...defaultSettings, warmup: 100, keep };
  const chains = [0, 1].map((chain) => {
    const ran = sampleChain(density, settings, random(1, chain), () => 'go on');
    if (ran.kind === 'no start') throw new Error('no start');
    return ran;
  });
  return { chains, layout };
}
