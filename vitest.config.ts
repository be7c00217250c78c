import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['source', ...defaultServerConditions];
const source = { resolve: { conditions }, ssr: { resolve: { conditions } } };

// Tests that read the reference folder are skipped without it; scripts/test.mjs counts them.
const reference = process.env.SEXTANT_REFERENCE ?? fileURLToPath(new URL('../shared/reference', import.meta.url));
const env: Record<string, string> = existsSync(reference) ? { SEXTANT_REFERENCE: reference } : {};

export default defineConfig({
  ...source,
  test: {
    testTimeout: 60_000,
    env,
    projects: [
      {
        ...source,
        test: {
          // Pure functions: one thread may serve many files.
          name: 'pure',
          include: ['packages/{numerics,spec,measurement,words,connectors,charts}/src/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 60_000,
          env,
        },
      },
      {
        ...source,
        test: {
          // What touches folders, processes and signals: a process per file.
          name: 'world',
          include: ['packages/{stores,services,cli}/src/**/*.test.ts', 'test/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          env,
        },
      },
    ],
  },
});
