import type { DataIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, dates, number } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';
import { didYouMean, weekday } from './words.ts';

export const data: Sentences<DataIssues> = {
  'file-missing': ({ near }) => ({
    what: '이 이름의 파일이 없습니다.',
    mend: didYouMean(near, [], '파일 이름과 폴더를 확인하세요.'),
  }),
  'file-unreadable': ({ reason }) => ({
    what: `파일을 읽을 수 없습니다(${reason}).`,
    mend: '읽기 권한이 있는지, 다른 프로그램이 열어 두고 있는지 확인하세요.',
  }),
  'file-is-folder': () => ({ what: '파일이 아니라 폴더입니다.', mend: '폴더 안에 있는 파일의 이름을 적으세요.' }),
  'file-empty': () => ({ what: '빈 파일입니다.', mend: '다시 내보낸 뒤 파일 크기를 확인하세요.' }),
  'file-without-rows': () => ({
    what: '머리행만 있고 그 아래에 행이 없습니다.',
    mend: '주별 행을 넣어 다시 내보내세요.',
  }),
  'encoding-wrong': ({ byte }) => ({
    what: '`UTF-8` 형식의 글이 아닙니다.',
    detail: `${number(byte)}번째 바이트부터 읽을 수 없습니다.`,
    mend: 'CSV 파일을 `UTF-8` 형식으로 다시 저장하세요.',
  }),
  'delimiter-wrong': ({ found }) => ({
    what: '열이 쉼표로 나뉘어 있지 않습니다.',
    detail: `발견: 열 사이에 ${quoted(found)}.`,
    mend: '쉼표로 나누어 다시 저장하세요.',
  }),
  'quote-open': () => ({
    what: '여기서 열린 따옴표가 닫히지 않습니다.',
    mend: '닫는 따옴표를 추가하세요. 칸 안의 따옴표는 두 번 이어 적습니다.',
  }),
  'rows-ragged': ({ found, expected }) => ({
    what: '이 행의 칸 수가 머리행과 다릅니다.',
    detail: `발견: ${number(found)}칸, 기대: ${number(expected)}칸.`,
    mend: '1,200처럼 칸 안에 쉼표가 있는지 확인하고, 있으면 그 칸을 따옴표로 묶으세요.',
  }),
  'header-blank': ({ position }) => ({
    what: `${number(position)}번째 열에 이름이 없습니다.`,
    mend: '머리행에 이름을 적거나 그 열을 지우세요.',
  }),
  'header-duplicate': ({ column }) => ({
    what: `${quoted(column)} 이름을 가진 열이 둘입니다.`,
    mend: '머리행에서 한쪽 이름을 바꾸세요.',
  }),
  'column-missing': ({ column, near, known }) => ({
    what: `파일에 ${quoted(column)} 열이 없습니다.`,
    detail: `파일에 있는 열: ${quotedList(known)}.`,
    mend: didYouMean(near, [], '모델 파일의 열 이름을 고치거나, 파일에 열을 추가하세요.'),
  }),
  'cell-empty': () => ({
    what: '빈 칸입니다. 값이 없는 것과 0은 다릅니다.',
    mend: '쓰거나 센 것이 없는 주라면 0을, 아니라면 그 숫자를 적으세요.',
  }),
  'cell-not-number': ({ found }) => ({
    what: '이 칸의 값이 숫자가 아닙니다.',
    detail: `발견: ${quoted(found)}.`,
    mend: '통화 기호나 천 단위 쉼표 없이 1234.5처럼 숫자와 소수점만 적으세요.',
  }),
  'date-wrong': ({ found, expected }) => ({
    what: '읽을 수 있는 형식의 날짜가 아닙니다.',
    detail: `발견: ${quoted(found)}, 기대: ${expected}.`,
    mend: '2026-01-05처럼 그 주의 첫날을 적으세요.',
  }),
  'date-not-week-start': ({ found, weekStart }) => ({
    what: '이 주는 모델에 적힌 요일에 시작하지 않습니다.',
    detail: `발견: ${date(found, 'ko')}, 기대: ${weekday(weekStart)}.`,
    mend: '날짜를 고치거나, 모델 파일의 `weekStart` 값을 고치세요.',
  }),
  'week-duplicate': ({ week, firstLine }) => ({
    what: `${date(week, 'ko')} 주가 두 번 나옵니다.`,
    detail: `${number(firstLine)}번째 줄에 먼저 나왔습니다.`,
    mend: '두 행 가운데 하나를 지우거나, 둘을 더해 한 행으로 만드세요.',
  }),
  'week-gap': ({ from, to, missing }) => ({
    what: `${number(missing)}주 동안 행이 없습니다.`,
    detail: missing === 1 ? `${date(from, 'ko')} 주입니다.` : `주의 첫날 기준 ${dates(from, to, 'ko')}입니다.`,
    mend: '빠진 주의 행을 추가하세요. 집행이 없었으면 집행액에 0을 적고, 모르는 성과는 비워 두세요.',
  }),
  'weeks-not-in-order': ({ found, before }) => ({
    what: '주가 날짜 순서대로 놓여 있지 않습니다.',
    detail: `${date(before, 'ko')} 다음에 ${withParticle(date(found, 'ko'), '가')} 나옵니다.`,
    mend: '행을 날짜 순서로 정렬하세요.',
  }),
  'window-outside-data': ({ from, to, first, last }) => ({
    what: '모델 기간의 처음이나 끝이 데이터에 있는 주가 아닙니다.',
    detail: `모델 기간: ${dates(from, to, 'ko')}, 데이터: ${dates(first, last, 'ko')}.`,
    mend: '모델 파일의 `window` 값에 파일에 있는 주의 첫날을 적거나, 빠진 주를 추가하세요.',
  }),
  'driver-undecided': () => ({
    what: '이 요인의 값을 모르며, 얼마로 볼지 아직 정하지 않았습니다.',
    mend: '파일에 값을 적거나, `--unknown` 뒤에 `interpolate`, `leave-out`, `COLUMN=AMOUNT` 가운데 하나를 적어 다시 들여오세요.',
  }),
  'spend-undecided': () => ({
    what: '이 집행액을 모르며, 얼마로 볼지 아직 정하지 않았습니다.',
    detail: '비어 있는 집행액은 0이 아닙니다.',
    mend: '파일에 금액을 적거나, `--unknown` 뒤에 `zero`, `interpolate`, `leave-out`, `COLUMN=AMOUNT` 가운데 하나를 적어 다시 들여오세요.',
  }),
  'currency-differs': ({ found, expected }) => ({
    what: '데이터와 모델의 통화가 다릅니다.',
    detail: `발견: ${quoted(found)}, 기대: ${quoted(expected)}.`,
    mend: '모델 파일의 `currency` 값을 고치거나, 매핑 파일에서 고쳐 다시 들여오세요.',
  }),
  'spend-negative': ({ found }) => ({
    what: '집행액이 0보다 작습니다.',
    detail: `발견: ${number(found)}.`,
    mend: '환급은 원래 집행한 주에서 빼서 0 이상으로 적으세요.',
  }),
  'exposure-negative': ({ found }) => ({
    what: '노출량이 0보다 작습니다.',
    detail: `발견: ${number(found)}.`,
    mend: '숫자를 고치세요. 노출이나 클릭의 횟수여야 합니다.',
  }),
  'outcome-infinite': ({ found }) => ({
    what: '성과 값이 숫자로 다룰 수 없을 만큼 큽니다.',
    detail: `발견: ${quoted(found)}.`,
    mend: '숫자를 고치거나, 모르는 값이면 비워 두세요.',
  }),
  'value-per-unit-not-positive': ({ found }) => ({
    what: '한 개의 가치가 0보다 크지 않습니다.',
    detail: `발견: ${number(found)}.`,
    mend: '이 주에 한 개가 얼마의 가치였는지 금액을 적으세요.',
  }),
  'more-of-the-same': ({ count }) => ({
    what: `같은 문제가 ${number(count)}곳 더 있습니다.`,
    mend: '위의 것부터 고친 뒤 다시 확인하세요.',
  }),
};
