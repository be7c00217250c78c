import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house.ts';

/**
 * Collections of the young generation during 100,000 gradients, as the engine itself traces them, in a process of its own that
 * runs what is built. The young generation is held to 1 MiB, so that twelve bytes a gradient are enough to be seen. Both forced
 * collections stand in the trace and mark where the gradients begin and end. Code is optimised on the one thread: elsewhere the
 * first gradients would run as they are, with boxed numbers, for as long as a busy machine keeps the other thread waiting.
 */
function scavenges(adstock: string, saturation: string, extra = ''): number {
  const small = ['--min-semi-space-size=1', '--max-semi-space-size=1'];
  const flags = ['--trace-gc', '--expose-gc', '--no-concurrent-recompilation', ...small];
  const script = join(root, 'test', 'manyGradients.mjs');
  const trace = execFileSync(process.execPath, [...flags, script, adstock, saturation, extra], { encoding: 'utf8' });
  const lines = trace.split('\n');
  const marks = lines.flatMap((line, i) => (/Mark-Compact.*testing/.test(line) ? [i] : []));
  expect(marks, trace).toHaveLength(2);
  return lines.slice(marks[0], marks[1]).filter((line) => line.includes('Scavenge')).length;
}

describe('100,000 gradients leave nothing to collect', () => {
  it.each([
    ['geometric', 'logistic'],
    ['half-life', 'hill'],
    ['delayed', 'tanh'],
    ['weibull-pdf', 'root'],
    ['binomial,weibull-cdf', 'logistic'],
  ])('with %s and %s', (adstock, saturation) => {
    expect(scavenges(adstock, saturation)).toBe(0);
  });

  it('which would be seen: one small object a gradient is', () => {
    expect(scavenges('geometric', 'logistic', 'allocates')).toBeGreaterThan(0);
  });
});
