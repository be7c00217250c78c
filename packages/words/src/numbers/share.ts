import type { Language } from '../language.ts';
import { fixed, signOf } from './figure.ts';

/** A share or a change: 31%, 3.1%, +40%. Whole from 10 %, one decimal below. */
export function share(x: number, plus = false): string {
  const size = Math.abs(100 * x);
  const shown = size === 0 ? '0' : Number(size.toFixed(1)) < 10 ? size.toFixed(1) : fixed(size, 0);
  return `${signOf(x, shown, plus)}${shown}%`;
}

/** The difference of two shares: 3 points, 3%p. */
export function points(x: number, language: Language, plus = false): string {
  const size = Math.abs(100 * x).toFixed(0);
  const shown = signOf(x, size, plus) + size;
  if (language === 'ko') return `${shown}%p`;
  return `${shown} ${size === '1' ? 'point' : 'points'}`;
}

/** 93%, <1%, >99%: a chance never reads 0 % or 100 %. */
export function chance(p: number, language: Language): string {
  if (p < 0.01) return language === 'en' ? '<1%' : '1% 미만';
  if (p > 0.99) return language === 'en' ? '>99%' : '99% 초과';
  return `${(100 * p).toFixed(0)}%`;
}

/** 19 of 20, 20번 중 19번. Never none and never all. */
export function ofTwenty(p: number, language: Language): string {
  const times = Math.min(19, Math.max(1, Math.round(20 * p)));
  return language === 'en' ? `${times} of 20` : `20번 중 ${times}번`;
}

/** The doubt word of a chance (look.md 8). */
export function doubt(p: number, language: Language): string {
  const words =
    language === 'en'
      ? (['very likely', 'likely', 'cannot tell yet', 'unlikely'] as const)
      : (['거의 확실', '가능성 큼', '아직 알 수 없음', '가능성 작음'] as const);
  if (p > 0.95) return words[0];
  if (p >= 0.8) return words[1];
  return p >= 0.2 ? words[2] : words[3];
}
