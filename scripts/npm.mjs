// Finds npm as a script that Node can run, so that no shell and no npm.cmd is needed, and explains its failures.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Failure, node } from './step.mjs';

const cli = ['node_modules', 'npm', 'bin', 'npm-cli.js'];

/** Path of npm-cli.js: what started us, beside this Node, or beside the npm on the path. */
export function findNpm(env = process.env, execPath = process.execPath, exists = existsSync) {
  const started = env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(started) && exists(started)) return started;
  const folders = [dirname(execPath), ...(env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)];
  const places = folders.flatMap((bin) => [
    join(bin, ...cli),
    join(bin, '..', 'lib', ...cli),
    join(bin, '..', 'share', ...cli.slice(1)),
  ]);
  const found = places.find((place) => exists(place));
  if (found === undefined)
    throw new Failure(
      'npm was not found. It comes with Node: install Node from its own installer, or put npm on the PATH.',
    );
  return found;
}

export async function npm(args, options) {
  return node([findNpm(), ...args], options);
}

async function setting(name) {
  const { code, text } = await npm(['config', 'get', name, '--loglevel=silent'], { output: 'capture' });
  const value = text.trim();
  return code === 0 && value !== '' && value !== 'null' && value !== 'undefined' ? value : undefined;
}

const network =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_INVALID_URL|EPROTO)\b|network (?:timeout|request)|socket hang up/;
const certificate =
  /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)\b/;
const refused = /\b(E40[137]|E407)\b/;

/** Sentences a person can act on, from npm's own output; `proxy` is what npm was told to use, if anything. */
export function explainNpmFailure(text, { registry, proxy }) {
  const host = hostOf(registry);
  const code = (network.exec(text) ?? certificate.exec(text) ?? refused.exec(text))?.[0];
  if (network.test(text)) {
    return `Could not reach ${host}, the package registry that npm is set to (${code}). ${proxyAdvice(host, proxy)}`;
  }
  if (certificate.test(text)) {
    return `${host} answered with a certificate that Node does not know (${code}). Behind a company proxy set NODE_EXTRA_CA_CERTS to the company's certificate file.`;
  }
  if (refused.test(text))
    return `${host} refused to hand out the packages (${code}). Check the user name and token in .npmrc. ${proxyAdvice(host, proxy)}`;
  return 'npm could not install the packages; its own words are above.';
}

function proxyAdvice(host, proxy) {
  if (proxy !== undefined)
    return `npm goes through the proxy at ${hostOf(proxy)} (HTTPS_PROXY or npm's "https-proxy"): check that it is right and lets ${host} through.`;
  return `If this machine reaches the internet through a proxy, set HTTPS_PROXY=http://proxy-host:port (or: npm config set https-proxy http://proxy-host:port) and run the command again.`;
}

function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** The same, with registry and proxy as npm sees them now. */
export async function whyNpmFailed(text) {
  const registry = (await setting('registry')) ?? 'the registry';
  const variables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']
    .map((name) => process.env[name])
    .find(Boolean);
  const proxy = (await setting('https-proxy')) ?? (await setting('proxy')) ?? variables;
  return explainNpmFailure(text, { registry, proxy });
}
