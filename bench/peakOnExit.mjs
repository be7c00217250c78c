// Loaded into a fit where there is no /proc: writes the process's own peak of resident memory when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.SEXTANT_BENCH_PEAK;
  if (file !== undefined) writeFileSync(file, String((process.resourceUsage().maxRSS * 1024) / 1e6));
});
