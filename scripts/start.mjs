// npm start: installs, builds, and goes from the worked example's CSV to its report. Arguments go on to `sextant demo`,
// e.g. npm start -- --language ko --open
import { build } from './build.mjs';
import { install } from './install.mjs';
import { script } from './step.mjs';

await script(async () => {
  await install();
  await build();
  const { sextant } = await import('../bin/sextant.mjs');
  await sextant(['demo', '--out', 'worked-example.report.html', ...process.argv.slice(2)]);
});
