import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { digestOf, digestsInThread, fixedFits, mayRecord, recorded } from '../validation/digest.mjs';
import { sampled } from '../validation/sampled.mjs';

interface FitDigest {
  readonly name: string;
  readonly digest: string;
  readonly kernelCalls: number;
}

const known: Record<string, string> = recorded().digests;
const digests = (fits: readonly FitDigest[]) => Object.fromEntries(fits.map(({ name, digest }) => [name, digest]));

/** The digests as another process prints them, its chains on threads. */
function printed(node: string, road: string, workers: number): readonly FitDigest[] {
  const script = fileURLToPath(new URL('../validation/printDigest.mjs', import.meta.url));
  return JSON.parse(execFileSync(node, [script, road, String(workers)], { encoding: 'utf8' }));
}

const otherNodes = (process.env['SEXTANT_NODES'] ?? '').split(',').filter((path) => path.includes('/'));

describe('every bit of the draws of the fixed fits is as recorded', () => {
  it('with WebAssembly, whose kernels are called', () => {
    const fits = digestsInThread('wasm');
    expect(digests(fits)).toEqual(known);
    for (const { kernelCalls } of fits) expect(kernelCalls).toBeGreaterThan(10_000);
  });

  it('without WebAssembly', () => {
    // The slow road: one of the two here, both in `npm run validate`.
    const fits = digestsInThread('plain', ['small world']);
    expect(digests(fits)).toEqual({ 'small world': known['small world'] });
    expect(fits[0]?.kernelCalls).toBe(0);
  });

  it.each([1, 4])('with chains on %i threads', (workers) => {
    expect(digests(printed(process.execPath, 'wasm', workers))).toEqual(known);
  });

  it.skipIf(otherNodes.length === 0)('on every Node that SEXTANT_NODES names', () => {
    for (const node of otherNodes) expect(digests(printed(node, 'wasm', 4)), node).toEqual(known);
  });
});

describe('a digest', () => {
  const { model, panel } = fixedFits()['small world'];
  const short = { ...model, sampler: { ...model.sampler, chains: 2, draws: { warmup: 50, keep: 20 } } };

  it('sees one bit', () => {
    const { chains } = sampled(short, panel, 1);
    const before = digestOf(chains);
    const { draws } = chains[1] as { draws: Float64Array };
    const bits = new DataView(draws.buffer, draws.byteOffset);
    bits.setUint8(8 * 17, bits.getUint8(8 * 17) ^ 1);
    expect(digestOf(chains)).not.toBe(before);
  });

  it('is another for another seed', () => {
    expect(digestOf(sampled(short, panel, 2).chains)).not.toBe(digestOf(sampled(short, panel, 1).chains));
  });

  it('may change only with the number of the engine', () => {
    const old = { engine: 3, digests: { a: '01', b: '02' } };
    expect(mayRecord(old, { a: '01', b: '02', c: '03' }, 3)).toBe(true);
    expect(mayRecord(old, { a: '01', b: '0f' }, 3)).toBe(false);
    expect(mayRecord(old, { a: '01' }, 3)).toBe(false);
    expect(mayRecord(old, { a: '01', b: '0f' }, 4)).toBe(true);
  });
});
