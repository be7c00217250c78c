import { dark, light, print, type Theme } from '@sextant/charts';

type Token = Exclude<keyof Theme, 'name' | 'font' | 'bandOuter' | 'bandInner' | 'channels'>;

const tokens = Object.keys(light).filter(
  (key): key is Token => !['name', 'font', 'bandOuter', 'bandInner', 'channels'].includes(key),
);

/** `lineStrong` is `--line-strong`. */
function property(token: string): string {
  return `--${token.replaceAll(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`)}`;
}

/** Charts drawn with it take every colour from the page, so that one picture serves light, dark and paper. */
export const ofPage: Theme = {
  ...light,
  ...(Object.fromEntries(tokens.map((token) => [token, `var(${property(token)})`])) as Record<Token, string>),
  channels: light.channels.map((_, slot) => `var(--c${slot + 1})`),
};

function declared(theme: Theme): string {
  const colours = tokens.map((token) => `${property(token)}:${theme[token]}`);
  return [...colours, ...theme.channels.map((colour, slot) => `--c${slot + 1}:${colour}`)].join(';');
}

/** What charts do not use: the ground of the page, judgements and links. */
const ofPageAlone = {
  light:
    '--canvas:#F5F6F7;--accent:#2450B2;--good:#13734A;--good-bg:#E6F4EC;--suspect-bg:#FCF1DC;--failed:#B3261E;--failed-bg:#FBE9E7',
  dark: '--canvas:#0D1014;--accent:#8DB0FF;--good:#5CCB95;--good-bg:#12291F;--suspect-bg:#2E2410;--failed:#FF8F86;--failed-bg:#351A18',
} as const;

export const colours = `:root{color-scheme:light dark;${declared(light)};${ofPageAlone.light}}
@media screen and (prefers-color-scheme:dark){:root{${declared(dark)};${ofPageAlone.dark}}}
@media print{:root{color-scheme:light;${declared(print)};${ofPageAlone.light}}}`;
