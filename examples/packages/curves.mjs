// How one week of spend is carried into the next ones, and how its effect levels off.
import { adstockOf, saturationOf } from '@sextant/measurement';

const bar = (x) => '█'.repeat(Math.round(40 * x));
const show = (label, x) => console.log(`${String(label).padStart(6)}  ${x.toFixed(3)}  ${bar(x)}`);

const pulse = Float64Array.from([1, 0, 0, 0, 0, 0, 0, 0]);
console.log('geometric carry-over of one week, decay .6');
adstockOf('geometric')
  .apply(pulse, { decay: 0.6 }, { window: 8, normalise: false })
  .forEach((x, week) => void show(`week ${week}`, x));

console.log('Hill saturation, half of the effect at 40 % of the largest week, slope 1.5');
for (const z of [0, 0.2, 0.4, 0.6, 0.8, 1])
  show(`${Math.round(100 * z)} %`, saturationOf('hill').value(z, { half_saturation: 0.4, slope: 1.5 }));
