// The density whose value and gradient are timed: made-up weeks, eight channels, everything that the row of the table names.
import { compileModel, parseModel, readPanel } from '@sextant/measurement';
import { random } from '@sextant/numerics';
// The bench looks inside the compiler for what the native twin has to be given.
import { collapsedSpectrum, splitColumns } from '../packages/measurement/dist/mmm/collapse.js';
import { linearOf } from '../packages/measurement/dist/mmm/linear.js';

const weeks = 200;
const names = Array.from({ length: 8 }, (_, i) => `x${i + 1}`);
const window = 8;
const priors = { decay: [1, 3], steepness: [3, 1], coefficient: 2, noise: 0.5 };
const share = 'share of the largest outcome';
const normal = (sd) => ({ prior: { kind: 'normal', mean: 0, sd }, unit: share });

function modelFile() {
  const [a, b] = priors.decay;
  const [shape, rate] = priors.steepness;
  return {
    version: 1,
    data: { date: 'week', currency: 'USD' },
    holdout: 0,
    outcome: { column: 'y', kind: 'revenue' },
    channels: names.map((name) => ({
      name,
      spend: name,
      adstock: { kind: 'geometric', window, normalise: true, decay: { kind: 'beta', a, b } },
      saturation: { kind: 'logistic', steepness: { kind: 'gamma', shape, rate } },
      prior: { on: 'coefficient', unit: share, distribution: { kind: 'half-normal', sd: priors.coefficient } },
    })),
    baseline: [
      { kind: 'intercept', ...normal(2) },
      { kind: 'linear-trend', ...normal(2) },
      { kind: 'fourier', pairs: 2, ...normal(1) },
    ],
    controls: ['c1', 'c2'].map((column) => ({ column, ...normal(1) })),
    noise: { prior: { kind: 'half-normal', sd: priors.noise }, unit: share },
  };
}

function table(stream) {
  const first = Date.UTC(2020, 0, 6);
  const rows = Array.from({ length: weeks }, (_, t) => {
    const spend = names.map((_, c) => (t % (c + 3) === 0 ? 0 : 100 * (0.2 + stream.uniform())));
    const controls = [stream.normal(), stream.normal()];
    const y =
      1000 + 2 * t + spend.reduce((sum, x, c) => sum + (c + 1) * x * 0.3, 0) + 50 * controls[0] + 80 * stream.normal();
    const week = new Date(first + 7 * 86_400_000 * t).toISOString().slice(0, 10);
    return [week, y, ...spend, ...controls].map(String);
  });
  const columns = ['week', 'y', ...names, 'c1', 'c2'];
  return { file: 'made up', columns, rows, lines: rows.map((_, i) => i + 2) };
}

/** Points around the start, where a chain would go. */
function pointsAround(start, stream, count) {
  return Array.from({ length: count }, () => start.map((x) => x + 0.3 * stream.normal()));
}

/** The compiled density, the points, and the same problem as bytes for bench/native/gradient.c. */
export function gradientProblem() {
  const parsed = parseModel(modelFile());
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.issues));
  const read = readPanel(parsed.model, table(random(1, 0)));
  if (read.kind !== 'ok') throw new Error(JSON.stringify(read.issues));
  const compiled = compileModel(parsed.model, read.panel, { road: 'wasm', heldOut: 0 });
  const points = pointsAround(compiled.density.start, random(1, 1), 16);
  return { density: compiled.density, points, bytes: bytesOf(parsed.model, read.panel, compiled.frame, points) };
}

function bytesOf(model, panel, frame, points) {
  const { collapsed, sampled } = splitColumns(linearOf(model, panel, frame).columns);
  if (sampled.length > 0) throw new Error('a column of the bench is not integrated out');
  const { basis, values, columns } = collapsedSpectrum(collapsed, frame);
  const media = new Float64Array(weeks * names.length);
  for (const [c, { input }] of frame.media.entries())
    for (const [t, x] of input.entries()) media[t * names.length + c] = x;
  const head = Int32Array.of(weeks, names.length, columns, window, points.length, 0, 0, 0);
  const constants = Float64Array.of(...priors.decay, ...priors.steepness, priors.coefficient, priors.noise, 0);
  const parts = [head, constants, media, frame.outcome, basis, values, ...points];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}
