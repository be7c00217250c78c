// Samples your own log density: here a correlated normal in two dimensions, correlation .8.
import { random, sampleChain, summarise, defaultSettings } from '@sextant/numerics';

const position = new Float64Array(2);
const gradient = new Float64Array(2);
const value = new Float64Array(1);
const outputs = new Float64Array(2);

const density = {
  dimension: 2,
  position,
  gradient,
  value,
  names: ['a', 'b'],
  start: new Float64Array(2),
  evaluate() {
    const [a, b] = position;
    const scale = 1 / (1 - 0.8 * 0.8);
    value[0] = -0.5 * scale * (a * a - 1.6 * a * b + b * b);
    gradient[0] = -scale * (a - 0.8 * b);
    gradient[1] = -scale * (b - 0.8 * a);
  },
  // What is kept of every draw: here the position itself, as it is.
  completion: { length: 2, outputs, logWeight: new Float64Array(1), complete: () => outputs.set(position) },
};

const chains = [0, 1, 2, 3].map((chain) => sampleChain(density, defaultSettings, random(1, chain), () => 'go on'));
density.names.forEach((name, i) => {
  const draws = chains.map(({ kept, draws }) => Float64Array.from({ length: kept }, (_, k) => draws[2 * k + i]));
  const { mean, sd, rhat, essBulk } = summarise(draws);
  console.log(
    `${name}: mean ${mean.toFixed(3)}, sd ${sd.toFixed(3)}, R-hat ${rhat.toFixed(3)}, ESS ${Math.round(essBulk)}`,
  );
});
