// Joins what a process of the command line runs into few files, packages/cli/bundle/: several hundred small modules take a
// quarter of a second to load, in the main thread and again in every worker; the same in two dozen files take 50 ms.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root, script } from './step.mjs';

await script(async () => {
  const packages = join(root, 'packages');
  const bundle = await rolldown({
    // Side by side, so that `new URL('./worker.js', import.meta.url)` finds the worker here as it does in dist/.
    input: {
      main: join(packages, 'cli', 'dist', 'index.js'),
      worker: join(packages, 'services', 'dist', 'chains', 'worker.js'),
    },
    platform: 'node',
    // Its WebAssembly is found beside its own files.
    external: ['subset-font'],
  });
  await bundle.write({
    // As deep as dist/, so that paths relative to a module keep their meaning.
    dir: join(packages, 'cli', 'bundle'),
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    cleanDir: true,
  });
  await bundle.close();
});
