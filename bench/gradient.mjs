// Value and gradient of a whole collapsed density against the same in C, on the same bytes, in turns.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradientProblem } from './gradientProblem.mjs';
import { figure, measured, median, notRun, table } from './measured.mjs';
import { compileC, findGcc, flavours } from './native.mjs';
import { withFolder } from './places.mjs';
import { timed } from './timed.mjs';

const bar = 1.3;
const grossLoss = 2.6;
const turns = 9;
const evaluations = 20_000;
const allowed = 1e-12;

export const gradient = {
  title:
    'value and gradient, 200 weeks × 8 channels, geometric + logistic, intercept, trend, 2 Fourier pairs, 2 controls',
  bar: `at most ${bar} times C with gcc -O2`,
  isOurs: true,
  run(say) {
    const gcc = findGcc();
    if (gcc === null) return notRun('there is no gcc');
    return withFolder(async (folder) => {
      const problem = gradientProblem();
      writeFileSync(join(folder, 'input'), problem.bytes);
      const twins = Object.entries(flavours).map(([name, flags], i) => {
        const program = join(folder, `gradient${i}`);
        compileC('gradient.c', program, flags);
        return { name, program };
      });
      const differences = [];
      for (const { program } of twins) differences.push(difference(problem, await runTwin(program, folder, 1)));
      say(`  largest relative difference from C: ${Math.max(...differences).toExponential(1)}`);
      const times = await inTurns(problem, twins, folder);
      return verdict(times, twins, Math.max(...differences), gcc);
    });
  },
};

/** Values and gradients at every point, and nanoseconds per evaluation at the end. */
async function runTwin(program, folder, count) {
  const out = join(folder, 'output');
  await timed(program, [join(folder, 'input'), out, String(count)]);
  const bytes = readFileSync(out);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Largest difference in value or any slope, relative to the number or to 1 where it is smaller. */
function difference({ density, points }, theirs) {
  const found = points.flatMap((point, i) => {
    density.position.set(point);
    density.evaluate();
    const ours = [density.value[0], ...density.gradient];
    return ours.map((x, j) => Math.abs(x - theirs[i * ours.length + j]) / Math.max(1, Math.abs(x)));
  });
  return found.every(Number.isFinite) ? Math.max(...found) : Infinity;
}

/** Microseconds per evaluation of ours. */
function timeOurs({ density, points }) {
  const begun = performance.now();
  for (let i = 0; i < evaluations; i++) {
    density.position.set(points[i % points.length]);
    density.evaluate();
  }
  return ((performance.now() - begun) * 1000) / evaluations;
}

async function inTurns(problem, twins, folder) {
  timeOurs(problem); // the engine compiles its own code while it runs
  const times = { ours: [], twins: twins.map(() => []) };
  for (let turn = 0; turn < turns; turn++) {
    times.ours.push(timeOurs(problem));
    for (const [i, { program }] of twins.entries()) {
      times.twins[i].push((await runTwin(program, folder, evaluations)).at(-1) / 1000);
    }
  }
  return times;
}

function verdict(times, twins, apart, gcc) {
  const ours = median(times.ours);
  const theirs = times.twins.map(median);
  // Turn by turn, so that a machine that slows down for a while slows both sides of a ratio.
  const ratios = times.twins.map((twin) => median(twin.map((time, turn) => times.ours[turn] / time)));
  const rows = twins.map(({ name }, i) => [`gcc ${name}`, figure(theirs[i]), ratios[i].toFixed(2)]);
  const details = [
    table(['program', 'µs per value and gradient', 'ours ÷ its time'], [['Sextant', figure(ours), ''], ...rows]),
    `${gcc}. Medians of ${turns} turns of ${evaluations.toLocaleString('en')} evaluations; largest relative difference ${apart.toExponential(1)}.`,
  ].join('\n\n');
  const agree = apart <= allowed;
  const found = agree ? `${ratios[0].toFixed(2)} times (-O3: ${ratios[1].toFixed(2)})` : 'ours and C differ';
  return measured({ found, isMet: agree && ratios[0] <= bar, isGross: !agree || ratios[0] > grossLoss, details });
}
