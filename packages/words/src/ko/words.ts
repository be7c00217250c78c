import type { Expected, Family } from '@sextant/spec';
import type { WordsFor } from '../message.ts';
import { quoted, quotedList } from '../message.ts';

export const expected: WordsFor<Expected> = {
  number: '숫자',
  'whole number': '정수',
  'positive number': '0보다 큰 숫자',
  'number of 0 or more': '0 이상의 숫자',
  'number above 0 and below 1': '0보다 크고 1보다 작은 숫자',
  'number from 0 to 1': '0부터 1까지의 숫자',
  'number above 1': '1보다 큰 숫자',
  'finite number': '유한한 숫자',
  text: '따옴표로 묶은 글자',
  'true or false': '`true` 또는 `false`',
  list: '[ ]로 묶은 목록',
  'list with at least one entry': '[ ]로 묶고 하나 이상을 적은 목록',
  record: '{ }로 묶은 항목',
  'number or record': '숫자 또는 { }로 묶은 항목',
  'number or column name': '숫자 또는 따옴표로 묶은 열 이름',
  date: '`2026-01-05` 형식의 날짜',
  'column name': '따옴표로 묶은 열 이름',
  'currency code': '`KRW` 같은 세 글자 통화 부호',
  language: '`en` 또는 `ko`',
  'file name': '파일 이름',
  'whole number above 0': '0보다 큰 정수',
  'limits of a channel': '`TV=100000..500000`처럼 채널과 한도',
  'spend of a channel': '`TV=100000`처럼 채널과 집행액',
  'goal of a plan': '`most-profit`, `target-roi=2`, `target-marginal-roi=1.5` 가운데 하나',
  margin: '0보다 크고 1 이하인 숫자 또는 `unknown`',
  'decision on unknown spend':
    '`zero`, `interpolate`, `leave-out`, 또는 `tv=120000`처럼 열 이름에 이들 가운데 하나나 금액을 붙인 값',
};

export const families: WordsFor<Family> = {
  adstock: '이월 효과',
  saturation: '포화',
  'baseline term': '기저 항목',
  distribution: '분포',
  'effect measure': '효과 척도',
};

const days: Readonly<Record<string, string>> = {
  monday: '월요일',
  tuesday: '화요일',
  wednesday: '수요일',
  thursday: '목요일',
  friday: '금요일',
  saturday: '토요일',
  sunday: '일요일',
};

export function weekday(day: string): string {
  return days[day] ?? day;
}

/** 혹시 …인가요? Otherwise what can stand there, where that is known. */
export function didYouMean(near: string | undefined, known: readonly string[], otherwise: string): string {
  if (near !== undefined) return `혹시 ${quoted(near)}인가요? 철자를 고치세요.`;
  return known.length > 0 ? `다음 가운데 하나를 쓰세요: ${quotedList(known)}.` : otherwise;
}
