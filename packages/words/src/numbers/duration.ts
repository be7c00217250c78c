import type { Language } from '../language.ts';

const units: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: [' h', ' min', ' s'],
  ko: ['시간', '분', '초'],
};

/** 0.4 s, 12 s, 2 min 5 s, 1 h 4 min: at most two units. */
export function duration(seconds: number, language: Language): string {
  const [hours, minutes, plain] = units[language];
  if (seconds < 9.95) return `${seconds.toFixed(1)}${plain}`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${plain}`;
  const inMinutes = whole < 3600;
  const [large, small] = inMinutes ? [minutes, plain] : [hours, minutes];
  const rest = inMinutes ? whole : Math.round(whole / 60);
  const [head, tail] = [Math.floor(rest / 60), rest % 60];
  return tail === 0 ? `${head}${large}` : `${head}${large} ${tail}${small}`;
}
