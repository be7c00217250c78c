// Simulation-based calibration (Talts et al. 2018): parameters drawn from the prior, an outcome simulated from them, the model
// fitted to it. If everything is right, the rank of the truth among independent draws is uniform.
import { summarise } from '@sextant/numerics';
import { quantity, sampled } from './sampled.mjs';
import { smallModel, smallWorld } from './smallWorld.mjs';

/** Draws that the truth is ranked among: thinned so that they are next to independent. */
export const ranked = 99;

/** Total of everything that is not media. */
function baselineDraws(chains, layout) {
  const total = quantity(chains, layout, layout.totalValueAt);
  layout.channels.forEach((_, i) => {
    const brought = quantity(chains, layout, layout.valueAt + i);
    for (let k = 0; k < total.length; k++) total[k] -= brought[k];
  });
  return total;
}

function quantities(chains, layout) {
  return [
    ...layout.parameters.map((name, at) => [name, quantity(chains, layout, at)]),
    ...layout.channels.map((name, i) => [`total ${name}`, quantity(chains, layout, layout.valueAt + i)]),
    ['total baseline', baselineDraws(chains, layout)],
  ];
}

/** Ranks of one world's truth. `spread` 1 is the right model; other values plant a wrong prior. */
export function calibrationCell({ seed, spread }) {
  const { panel, truth } = smallWorld(seed);
  const model = smallModel(spread);
  const { chains, layout } = sampled(model, panel, seed);
  const ranks = {};
  let leastEss = Infinity;
  for (const [name, draws] of quantities(chains, layout)) {
    if (!(name in truth)) throw new Error(`the simulation knows no ${name}`);
    const stride = draws.length / (ranked + 1);
    const thinned = Array.from({ length: ranked }, (_, k) => draws[Math.floor(k * stride)]);
    ranks[name] = thinned.filter((x) => x < truth[name]).length;
    const perChain = draws.length / chains.length;
    const split = chains.map((_, c) => Float64Array.from(draws.slice(c * perChain, (c + 1) * perChain)));
    leastEss = Math.min(leastEss, summarise(split).essBulk);
  }
  const divergences = chains.reduce((sum, chain) => sum + chain.divergences, 0);
  return { ranks, leastEss: Math.round(leastEss), divergences };
}
