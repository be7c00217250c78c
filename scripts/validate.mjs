// npm run validate: calibration, coverage on simulated companies, and the digests of fixed fits; writes docs/validation.md and
// exits 1 when anything is out of its limit. Options: --short (a few minutes; compares docs/validation.md instead of writing
// it), --write (with --short: writes it), --accept-digest (records digests after the engine's number was raised).
import { build } from './build.mjs';
import { install } from './install.mjs';
import { nodes } from './nodes.mjs';
import { Failure, script } from './step.mjs';

const known = ['--short', '--write', '--accept-digest'];

await script(async () => {
  const options = process.argv.slice(2);
  const wrong = options.find((option) => !known.includes(option));
  if (wrong !== undefined) throw new Failure(`Unknown option ${wrong}; there are ${known.join(', ')}.`, 2);
  await install();
  await build();
  const { validate } = await import('../validation/run.mjs');
  const has = (option) => options.includes(option);
  const others = await nodes(process.env.SEXTANT_NODES ?? '');
  return validate({ short: has('--short'), write: has('--write'), accept: has('--accept-digest'), others });
});
