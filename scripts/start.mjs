// npm start: installs, builds, and fits the worked example. Arguments go on to `sextant demo`, e.g. npm start -- --language ko
import { build } from './build.mjs';
import { install } from './install.mjs';
import { script } from './step.mjs';

await script(async () => {
  await install();
  await build();
  const { sextant } = await import('../bin/sextant.mjs');
  await sextant(['demo', ...process.argv.slice(2)]);
});
