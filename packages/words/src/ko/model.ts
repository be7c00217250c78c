import type { ModelIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, number } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';
import { didYouMean, expected, families } from './words.ts';

export const model: Sentences<ModelIssues> = {
  'model-not-json': ({ line, column, near }) => ({
    what: '모델 파일이 온전한 JSON 형식이 아닙니다.',
    detail: `${number(line)}번째 줄 ${number(column)}번째 글자, ${quoted(near)} 근처에서 멈췄습니다.`,
    mend: '그 자리와 바로 윗줄에 빠진 쉼표, 따옴표, 괄호가 있는지 확인하세요.',
  }),
  'version-unsupported': ({ found, known }) => ({
    what: '모델 파일의 버전을 이 Sextant에서 읽을 수 없습니다.',
    detail: `발견: ${quoted(found)}, 기대: ${known.join(' 또는 ')}.`,
    mend: `\`version\` 값을 ${withParticle(String(known.at(-1) ?? 1), '로')} 바꾸세요. 더 새로운 Sextant에서 만든 파일이라면 Sextant를 업데이트하세요.`,
  }),
  'key-unknown': ({ key, near }) => ({
    what: `${quoted(key)} 키는 여기서 쓰지 않습니다.`,
    mend: didYouMean(near, [], '지우거나, `sextant schema` 명령으로 쓸 수 있는 키를 찾아보세요.'),
  }),
  'key-missing': ({ key }) => ({
    what: `${quoted(key)} 키가 빠져 있습니다.`,
    mend: '키를 추가하세요. 모든 키의 설명은 `sextant schema` 명령으로 볼 수 있습니다.',
  }),
  'value-wrong': ({ found, expected: wanted }) => ({
    what: '값의 종류가 맞지 않습니다.',
    detail: `발견: ${found}, 기대: ${expected[wanted]}.`,
    mend: '값을 고치세요.',
  }),
  'choice-unknown': ({ found, near, known }) => ({
    what: `${quoted(found)} 값은 고를 수 있는 것이 아닙니다.`,
    detail: `고를 수 있는 값: ${quotedList(known)}.`,
    mend: didYouMean(near, [], '그 가운데 하나를 고르세요.'),
  }),
  'number-out-of-range': ({ found, lower, upper }) => ({
    what: '숫자가 범위를 벗어났습니다.',
    detail: `발견: ${number(found)}, 기대: ${number(lower)} 이상 ${number(upper)} 이하.`,
    mend: '범위 안의 숫자를 적으세요.',
  }),
  'kind-unknown': ({ kind, family, near, known }) => ({
    what: `${quoted(kind)} 종류의 ${withParticle(families[family], '는')} 없습니다.`,
    detail: `쓸 수 있는 종류: ${quotedList(known)}.`,
    mend: didYouMean(near, [], '그 가운데 하나를 고르세요.'),
  }),
  'argument-unknown': ({ kind, argument, near, known }) => ({
    what: `${quoted(kind)} 종류에는 ${quoted(argument)} 설정이 없습니다.`,
    detail: known.length > 0 ? `쓸 수 있는 설정: ${quotedList(known)}.` : '설정이 하나도 없는 종류입니다.',
    mend: didYouMean(near, [], '지우거나, 있는 설정으로 바꾸세요.'),
  }),
  'argument-missing': ({ kind, argument }) => ({
    what: `${quoted(kind)} 종류에는 ${quoted(argument)} 설정이 필요합니다.`,
    mend: '설정과 값을 추가하세요.',
  }),
  'prior-lower-above-upper': ({ lower, upper }) => ({
    what: '사전 믿음의 아래 끝이 위 끝보다 작지 않습니다.',
    detail: `발견: 아래 끝 ${number(lower)}, 위 끝 ${number(upper)}.`,
    mend: '더 작은 숫자를 아래 끝으로 적으세요.',
  }),
  'prior-argument-out-of-domain': ({ argument, found, expected: wanted }) => ({
    what: `사전 믿음의 ${quoted(argument)} 값이 가질 수 없는 값입니다.`,
    detail: `발견: ${number(found)}, 기대: ${expected[wanted]}.`,
    mend: '값을 고치세요.',
  }),
  'prior-outside-support': ({ kind, lower, upper }) => ({
    what: '사전 믿음이 나올 수 없는 값까지 허용합니다.',
    detail: `발견: ${quoted(kind)}, 기대: ${bounds(lower, upper)} 범위를 벗어나지 않는 분포.`,
    mend: '다른 분포를 고르거나 한계를 정하세요.',
  }),
  'prior-words-disagree': ({ expected: wanted, low, high, from, to }) => ({
    what: '기대하는 값과 양 끝을 함께 담는 사전 믿음이 없습니다.',
    detail: `발견: 기대 ${number(wanted)}, 열 번에 한 번은 ${number(low)} 아래, 열 번에 한 번은 ${number(high)} 위. 이런 양 끝에 맞는 기대는 ${number(from)}부터 ${number(to)}까지입니다.`,
    mend: '세 숫자 가운데 가장 자신 없는 것을 고치세요.',
  }),
  'prior-unit-missing': ({ known }) => ({
    what: '계수를 두고 정한 사전 믿음에 단위가 없습니다.',
    mend: `\`unit\` 키에 다음 가운데 하나를 적으세요: ${quotedList(known)}.`,
  }),
  'prior-unit-wrong': ({ found, known }) => ({
    what: `${quoted(found)} 단위는 이 사전 믿음에 맞지 않습니다.`,
    mend: `다음 가운데 하나를 쓰세요: ${quotedList(known)}.`,
  }),
  'channels-none': () => ({
    what: '모델에 채널이 없습니다.',
    mend: '`channels` 목록에 이름과 집행액 열을 적은 채널을 하나 이상 추가하세요.',
  }),
  'channel-duplicate': ({ channel }) => ({
    what: `${quoted(channel)} 이름을 가진 채널이 둘입니다.`,
    mend: '한쪽 이름을 바꾸세요.',
  }),
  'column-used-twice': ({ column, first, second }) => ({
    what: `${quoted(column)} 열을 두 번 썼습니다.`,
    detail: `${first} 자리와 ${second} 자리입니다.`,
    mend: '각각 다른 열을 적거나 하나를 지우세요.',
  }),
  'margin-out-of-range': ({ found }) => ({
    what: '마진이 0과 1 사이의 비율이 아닙니다.',
    detail: `발견: ${number(found)}, 기대: 40%라면 0.4 같은 숫자.`,
    mend: '마진을 비율로 적거나, 모르면 `"unknown"` 값을 적으세요.',
  }),
  'value-per-unit-missing': () => ({
    what: '성과가 개수인데 한 개의 가치가 얼마인지 적혀 있지 않습니다.',
    mend: '`valuePerUnit` 키에 금액이나, 금액이 든 열의 이름을 적으세요.',
  }),
  'value-per-unit-unused': () => ({
    what: '성과가 매출이므로 한 개의 가치는 쓰이지 않습니다.',
    mend: '`valuePerUnit` 키를 지우거나, 성과의 종류를 `"units"` 값으로 바꾸세요.',
  }),
  'window-empty': ({ from, to }) => ({
    what: '모델 기간의 끝이 시작보다 앞섭니다.',
    detail: `시작은 ${date(from, 'ko')}, 끝은 ${date(to, 'ko')}입니다.`,
    mend: '첫 주를 마지막 주보다 늦지 않게 적으세요.',
  }),
};

function bounds(lower: number, upper: number): string {
  if (!Number.isFinite(upper)) return `${number(lower)} 이상`;
  if (!Number.isFinite(lower)) return `${number(upper)} 이하`;
  return `${number(lower)}~${number(upper)}`;
}
