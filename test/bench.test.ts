import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { gradientProblem } from '../bench/gradientProblem.mjs';
import { figure, median } from '../bench/measured.mjs';
import { compileC, findGcc } from '../bench/native.mjs';
import { findPeer } from '../bench/peer.mjs';
import { canSeeTrees, residentTree } from '../bench/processTree.mjs';
import { reportText } from '../bench/report.mjs';
import { ratios } from '../bench/targets.mjs';
import { timed } from '../bench/timed.mjs';

afterEach(() => void vi.unstubAllEnvs());

test('a median is the middle, of an even number the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('figures are rounded to significant digits and never in powers of ten', () => {
  expect([12345.6, 0.0123456, 7].map((x) => figure(x))).toEqual(['12,300', '0.0123', '7']);
  expect(figure(Number.NaN)).toBe('unknown');
});

test('of two target acceptances the worse ratio counts', () => {
  const pair = (target: number, ours: number, peer: number) => ({
    target,
    ours: { seconds: 1, essBulk: ours },
    peer: { seconds: 2, essBulk: peer },
  });
  const found = ratios([pair(0.8, 100, 4), pair(0.8, 300, 4), pair(0.8, 200, 4), pair(0.9, 90, 20)]);
  expect(found).toEqual({ each: [100, 9], worse: 9 });
});

test('without the peer its rows say why they did not run', () => {
  vi.stubEnv('SEXTANT_PEERS', join(tmpdir(), 'no-such-python'));
  expect(findPeer()).toMatchObject({ kind: 'not run' });
  vi.stubEnv('SEXTANT_PEERS', undefined);
  expect(findPeer()).toMatchObject({ kind: 'not run', why: expect.stringContaining('SEXTANT_PEERS') });
});

test('the report has a line per row, with what was missed and what was not run', () => {
  const row = (title: string) => ({ title, bar: 'at most 1' });
  const text = reportText([
    { row: row('fast'), result: { kind: 'measured', found: '0.5', isMet: true, details: 'how' } },
    { row: row('slow'), result: { kind: 'measured', found: '2', isMet: false, details: 'why' } },
    { row: row('absent'), result: { kind: 'not run', why: 'there is no gcc' } },
  ]);
  expect(text).toContain('| fast | at most 1 | 0.5 | met |');
  expect(text).toContain('| slow | at most 1 | 2 | missed |');
  expect(text).toContain('| absent | at most 1 |  | not run: there is no gcc |');
  expect(text).toMatch(/at commit [0-9a-f]{12}/);
});

test('a program that fails is an error, one that may end so is not', async () => {
  await expect(timed(process.execPath, ['-e', 'process.exit(3)'])).rejects.toThrow('ended with 3');
  const { seconds, output } = await timed(process.execPath, ['-e', 'console.log(7); process.exit(1)'], {
    accepts: [1],
  });
  expect(output).toBe('7\n');
  expect(seconds).toBeGreaterThan(0);
});

test.skipIf(!canSeeTrees)('the memory of a tree counts what a child of a child holds', async () => {
  const holds = 'const held = Buffer.alloc(100e6, 1); console.log(held.length); setTimeout(() => {}, 60_000)';
  const parent = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(holds)}]);
    child.stdout.on('data', () => console.log(child.pid)); process.stdin.on('end', () => child.kill()).resume()`;
  const tree = spawn(process.execPath, ['-e', parent], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve) => tree.stdout.once('data', resolve));
    const { megabytes, processes } = residentTree(tree.pid as number);
    expect(processes).toBe(2);
    expect(megabytes).toBeGreaterThan(150); // 100 held, and two times Node itself
  } finally {
    tree.stdin.end();
    await new Promise((resolve) => tree.once('close', resolve));
  }
});

test.skipIf(findGcc() === null)('the native twin has the value and gradient of the compiled density to 1e-12', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-test-'));
  try {
    const [program, input, output] = ['gradient', 'input', 'output'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { density, points, bytes } = gradientProblem();
    writeFileSync(input, bytes);
    compileC('gradient.c', program, ['-O2']);
    expect(spawnSync(program, [input, output, '1']).status).toBe(0);
    const read = readFileSync(output);
    const theirs = new Float64Array(read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength));
    expect(theirs).toHaveLength(16 * (density.dimension + 1) + 1);
    points.forEach((point, i) => {
      density.position.set(point);
      density.evaluate();
      [density.value[0] as number, ...density.gradient].forEach((x, j) => {
        const native = theirs[i * (density.dimension + 1) + j] as number;
        expect(Math.abs(x - native)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(x)));
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
