import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const require = createRequire(import.meta.url);

/** A real browser: only it measures text as a reader sees it. */
export async function openBrowser(): Promise<Browser> {
  // One process for everything, as small machines ask for, ends with the first page that is closed.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** Pretendard as a style sheet with its files inside, so that a page needs no server. */
export function fontStyle(): string {
  const face = (weight: number, name: string) => {
    const file = require.resolve(`pretendard/dist/web/static/woff2/Pretendard-${name}.woff2`);
    return `@font-face{font-family:Pretendard;font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
  };
  return face(400, 'Regular') + face(600, 'SemiBold');
}
