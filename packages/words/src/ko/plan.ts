import type { PlanIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, fixed, number } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';
import { didYouMean, expected, weekday } from './words.ts';

export const plan: Sentences<PlanIssues> = {
  'plan-number-wrong': ({ field, found, expected: wanted }) => ({
    what: `\`${field}\` 자리의 숫자를 쓸 수 없습니다.`,
    detail: `발견: ${number(found)}, 기대: ${expected[wanted]}.`,
    mend: '숫자를 고치세요.',
  }),
  'plan-channel-unknown': ({ channel, known, near }) => ({
    what: `이 적합에는 ${quoted(channel)} 채널이 없습니다.`,
    ...(near === undefined ? { detail: `있는 채널: ${quotedList(known)}.` } : {}),
    mend: didYouMean(near, [], '이 가운데 하나를 고르세요.'),
  }),
  'plan-limits-crossed': ({ lower, upper }) => ({
    what: '이 채널은 아래 한도가 위 한도보다 큽니다.',
    detail: `발견: 아래 ${number(lower)}, 위 ${number(upper)}.`,
    mend: '두 한도 가운데 하나를 고치세요.',
  }),
  'plan-limits-cannot-be-met': ({ lower, upper, budget }) => ({
    what: '모든 한도를 지키면서 이 예산을 나눌 방법이 없습니다.',
    detail: `한도가 허락하는 합계는 ${number(lower)}부터 ${number(upper)}까지이고, 예산은 ${number(budget)}입니다.`,
    mend: '예산을 그 범위 안으로 바꾸거나 한도를 넓히세요.',
  }),
  'plan-before-data-end': ({ found, earliest }) => ({
    what: '데이터가 끝나기 전에 계획이 시작됩니다.',
    detail: `발견: ${quoted(found)}. 데이터가 없는 첫 주는 ${date(earliest, 'ko')}에 시작합니다.`,
    mend: `시작을 ${earliest} 또는 그 뒤의 주로 바꾸세요.`,
  }),
  'plan-not-week-start': ({ found, weekStart }) => ({
    what: '계획이 한 주의 첫날에 시작하지 않습니다.',
    detail: `발견: ${quoted(found)}. 이 데이터의 주는 ${weekday(weekStart)}에 시작합니다.`,
    mend: '한 주의 첫날을 고르세요.',
  }),
  'plan-of-another-fit': ({ plan: name, fit }) => ({
    what: `${quoted(name)} 이름으로는 ${quoted(fit)} 실행으로 세운 계획이 없습니다.`,
    mend: '이 실행으로 세운 계획을 고르거나 `sextant plan` 명령으로 새로 세우세요.',
  }),
  'plan-fit-failed': () => ({
    what: '이 적합은 실패해서 계획의 바탕이 될 수 없습니다.',
    mend: '실패한 이유를 살펴 고친 뒤 다시 맞추세요.',
  }),
  'plan-fit-suspect': ({ reasons }) => ({
    what: '이 적합은 주의가 필요해서, 여기에 기댄 계획은 틀릴 수 있습니다.',
    detail: `이유: ${quotedList(reasons)}.`,
    mend: '이유를 먼저 살펴보세요. 그래도 계획하려면 `--accept-suspect` 옵션을 쓰세요. 보고서에도 그렇게 적힙니다.',
  }),
  'plan-margin-unknown': () => ({
    what: '마진을 모르면 계획이 가져올 이익을 말할 수 없습니다.',
    mend: '모델 파일의 `outcome` 항목에 마진을 적거나 다른 목표를 고르세요.',
  }),
  'plan-target-unreachable': ({ target, best }) => ({
    what: '한도 안에서는 어떻게 나누어도 그 목표에 닿지 않습니다.',
    detail: `목표는 돈 1단위당 ${fixed(target, 2)}, 가장 높은 값은 ${fixed(best, 2)}입니다.`,
    mend: '목표를 낮추거나 한도를 넓히세요.',
  }),
  'plan-nothing-spent': ({ weeks }) => ({
    what: '최근에 집행한 채널이 없어 “지금처럼”을 정할 수 없습니다.',
    detail: `살펴본 기간: 데이터의 마지막 ${number(weeks)}주.`,
    mend: '`--today-weeks` 옵션으로 기간을 늘리세요.',
  }),
  'plan-budget-beyond-seen': ({ budget, seen, times }) => ({
    what: '지금까지 본 적 없는 큰 예산이라, 이 계획은 근거보다 믿음에 기댑니다.',
    detail: `예산 ${withParticle(number(budget), '는')} 같은 길이의 기간에 가장 많이 쓴 ${number(seen)}의 ${fixed(times, 0)}배입니다.`,
    mend: '0을 더 적지 않았는지 확인하거나, 더 작은 예산에서 조금씩 늘리세요.',
  }),
  'plan-stops-at-most': ({ most }) => ({
    what: '이 적합으로는 더 써도 이익이지만, 근거가 있는 데까지만 계획했습니다.',
    detail: `지금의 세 배인 ${number(most)}에서 멈췄습니다.`,
    mend: '`--budget` 옵션으로 쓸 수 있는 가장 큰 금액을 직접 정하고 조금씩 늘리세요.',
  }),
};
