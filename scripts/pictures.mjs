// Draws docs/pictures/: page 1 of the worked example's report, in both languages. Run by hand after the build when the report
// looks different: node scripts/pictures.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { root, script } from './step.mjs';

const pictures = join(root, 'docs', 'pictures');

async function report(language, folder) {
  const { main } = await import(pathToFileURL(join(root, 'packages', 'cli', 'bundle', 'main.js')).href);
  const file = join(folder, `${language}.report.html`);
  const code = await main(['demo', '--folder', join(folder, 'data'), '--out', file, '--language', language]);
  if (code !== 0) throw new Error(`the worked example ended with ${code}`);
  return file;
}

await script(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-pictures-'));
  mkdirSync(pictures, { recursive: true });
  // One process for everything, as small machines ask for, ends with the first page that is closed.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  try {
    for (const language of ['en', 'ko']) {
      const page = await browser.newPage({ viewport: { width: 794, height: 1000 } });
      await page.goto(pathToFileURL(await report(language, folder)).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.locator('.sheet.first').screenshot({ path: join(pictures, `report-${language}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
