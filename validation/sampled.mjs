// One fit as validation runs it: in this thread, exactly the stated draws, no rerun.
import { compileModel } from '@sextant/measurement';
import { defaultSettings, random, sampleChain } from '@sextant/numerics';

/** Chains of the headline fit; their streams are those of services' first attempt under the same seed. */
export function sampled(model, panel, seed, road = 'wasm') {
  const { chains, draws, target } = model.sampler;
  const compiled = compileModel(model, panel, { road, heldOut: 0 });
  const settings = { ...defaultSettings, ...draws, target };
  const results = Array.from({ length: chains }, (_, chain) =>
    sampleChain(compiled.density, settings, random(seed, 0, 1, chain), () => 'go on'),
  );
  const broken = results.find((chain) => chain.kind !== 'done');
  if (broken !== undefined) throw new Error(`a chain found no start: ${broken.parameter}`);
  return { chains: results, layout: compiled.layout, kernelCalls: compiled.kernelCalls() };
}

/** One quantity of the layout over all chains. */
export function quantity(chains, layout, at) {
  return chains.flatMap(({ kept, draws }) => Array.from({ length: kept }, (_, i) => draws[i * layout.length + at]));
}
