import type { Language } from '../language.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From `yyyy-mm-dd`, with or without a time behind it; undefined for anything else. */
function dayOf(iso: string): Day | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(iso);
  return found === null ? undefined : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function withoutYear({ month, day }: Day, language: Language): string {
  return language === 'en' ? `${day} ${months[month - 1]}` : `${month}월 ${day}일`;
}

function withYear(day: Day, language: Language): string {
  const short = withoutYear(day, language);
  return language === 'en' ? `${short} ${day.year}` : `${day.year}년 ${short}`;
}

/** 6 Jul 2026, 2026년 7월 6일. What is no date is shown as it is. */
export function date(iso: string, language: Language): string {
  const day = dayOf(iso);
  return day === undefined ? iso : withYear(day, language);
}

/** 29 Jun – 27 Sep 2026, 2026년 6월 29일~9월 27일; both years where they differ. */
export function dates(from: string, to: string, language: Language): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  const between = language === 'en' ? ' \u2013 ' : '~';
  if (first === undefined || last === undefined) return `${from}${between}${to}`;
  if (first.year !== last.year) return `${withYear(first, language)}${between}${withYear(last, language)}`;
  return language === 'en'
    ? `${withoutYear(first, language)}${between}${withYear(last, language)}`
    : `${withYear(first, language)}${between}${withoutYear(last, language)}`;
}

/** week of 6 Jul, 7월 6일 주; the year where it is asked for. */
export function week(iso: string, language: Language, year = false): string {
  const day = dayOf(iso);
  if (day === undefined) return iso;
  const shown = year ? withYear(day, language) : withoutYear(day, language);
  return language === 'en' ? `week of ${shown}` : `${shown} 주`;
}
