import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

interface Face {
  readonly weight: number;
  file(): string;
}

const faces: readonly Face[] = [
  { weight: 400, file: () => require.resolve('pretendard/dist/public/static/Pretendard-Regular.otf') },
  { weight: 600, file: () => require.resolve('pretendard/dist/public/static/Pretendard-SemiBold.otf') },
];

/** The faces of Pretendard with the letters of `text` and no others, as rules of CSS with the font inside. */
export async function fontRules(text: string): Promise<string> {
  const letters = lettersOf(text);
  const rules = await Promise.all(faces.map((face) => ruleOf(face, letters)));
  return rules.join('\n');
}

/** Each letter once, in order, so that the same report has the same bytes. */
function lettersOf(text: string): string {
  return [...new Set(text)].sort().join('');
}

/** WOFF: its second version is a sixth smaller and takes ten times as long to write. */
async function ruleOf({ weight, file }: Face, letters: string): Promise<string> {
  const subset = await subsetFont(await readFile(file()), letters, { targetFormat: 'woff' });
  const source = `url(data:font/woff;base64,${subset.toString('base64')}) format('woff')`;
  return `@font-face{font-family:Pretendard;font-weight:${weight};font-style:normal;src:${source}}`;
}
