import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

const weights = { 400: 'Regular', 600: 'SemiBold' } as const;
type Weight = keyof typeof weights;

/** The faces of Pretendard with the letters of `text` and no others, as rules of CSS with the font inside. */
export async function fontRules(text: string): Promise<string> {
  const letters = lettersOf(text);
  const rules = await Promise.all([400, 600].map((weight) => ruleOf(weight as Weight, letters)));
  return rules.join('\n');
}

/** Each letter once, in order, so that the same report has the same bytes. */
function lettersOf(text: string): string {
  return [...new Set(text)].sort().join('');
}

async function ruleOf(weight: Weight, letters: string): Promise<string> {
  const font = await readFile(pathOf(weight));
  const subset = await subsetFont(font, letters, { targetFormat: 'woff2' });
  const source = `url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2')`;
  return `@font-face{font-family:Pretendard;font-weight:${weight};font-style:normal;src:${source}}`;
}

function pathOf(weight: Weight): string {
  return require.resolve(`pretendard/dist/public/static/Pretendard-${weights[weight]}.otf`);
}
