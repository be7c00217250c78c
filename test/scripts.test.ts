import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completed, missingOptional, platformOf } from '../scripts/lock.mjs';
import { explainNpmFailure, findNpm } from '../scripts/npm.mjs';
import { checkNode, Failure } from '../scripts/step.mjs';
import { root } from './house.ts';

const registry = 'https://packages.example.org:8443/npm/';

test('a Node that is too old is told what is needed and what it is', () => {
  for (const version of ['18.20.4', '20.18.3']) expect(() => checkNode(version)).toThrow(`this is Node ${version}`);
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.9.0']) expect(() => checkNode(version)).not.toThrow();
});

test('an unreachable registry is named with its port, and the proxy variable to set', () => {
  const text =
    'npm error code ENOTFOUND\nnpm error network request to https://packages.example.org:8443/npm/zod failed';
  const said = explainNpmFailure(text, { registry, proxy: undefined });
  expect(said).toContain('Could not reach packages.example.org:8443');
  expect(said).toContain('HTTPS_PROXY');
  expect(said).toContain('npm config set https-proxy');
});

test('a proxy that is set is named without its password', () => {
  const said = explainNpmFailure('npm error code ECONNREFUSED', {
    registry,
    proxy: 'http://me:secret@proxy.example.org:3128',
  });
  expect(said).toContain('proxy.example.org:3128');
  expect(said).not.toContain('secret');
});

test('an unknown certificate and a refused login are not called a lost network', () => {
  expect(explainNpmFailure('npm error code SELF_SIGNED_CERT_IN_CHAIN', { registry, proxy: undefined })).toContain(
    'NODE_EXTRA_CA_CERTS',
  );
  expect(explainNpmFailure('npm error code E401', { registry, proxy: undefined })).toContain('.npmrc');
  expect(explainNpmFailure('npm error code EUSAGE', { registry, proxy: undefined })).not.toContain('Could not reach');
});

test('npm is found beside Node on Windows and elsewhere, and missing npm is a failure with a mend', () => {
  const only = (path: string) => (place: unknown) => place === path;
  const windows = join('C', 'node', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  expect(findNpm({}, join('C', 'node', 'node.exe'), only(windows))).toBe(windows);
  const posix = join('opt', 'node', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  expect(findNpm({}, join('opt', 'node', 'bin', 'node'), only(posix))).toBe(posix);
  expect(findNpm({ npm_execpath: windows }, join('x', 'node'), only(windows))).toBe(windows);
  expect(() => findNpm({}, join('x', 'node'), () => false)).toThrow(Failure);
});

test('the lock file holds every platform of every native library, so that npm ci works on each', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  expect(missingOptional(lock)).toEqual([]);
});

test('a platform missing from a lock file is found and filled in from its name', () => {
  const parent = { version: '1.2.3', dev: true, optionalDependencies: { '@a/b-linux-x64-musl': '1.2.3' } };
  const lock = { packages: { '': {}, 'node_modules/@a/b': parent } };
  expect(missingOptional(lock)).toHaveLength(1);
  expect(missingOptional(completed(lock))).toEqual([]);
  expect(completed(lock).packages['node_modules/@a/b-linux-x64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['x64'],
    dev: true,
    optional: true,
    os: ['linux'],
    libc: ['musl'],
  });
  expect(platformOf('@a/binding-linux-arm-gnueabihf')).toEqual({ cpu: ['arm'], os: ['linux'], libc: ['glibc'] });
  expect(platformOf('@a/binding-win32-arm64-msvc')).toEqual({ cpu: ['arm64'], os: ['win32'] });
  expect(platformOf('left-pad')).toBeUndefined();
});
