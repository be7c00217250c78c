import type { FitIssues } from '@sextant/spec';
import type { Sentences } from '../message.ts';
import { chance, date, fixed, number, share } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';

export const fit: Sentences<FitIssues> = {
  'no-start': ({ tries }) => ({
    what: '모델 맞추기를 시작할 자리를 찾지 못했습니다.',
    detail: `${number(tries)}번 시도했지만 모두 밀도가 숫자로 나오지 않았습니다.`,
    mend: '사전 믿음이 데이터와 동떨어져 있지 않은지, 데이터에 극단적인 숫자가 없는지 확인하세요.',
  }),
  'chains-not-compared': ({ chains }) => ({
    what: '체인이 서로 일치하는지 판단할 수 없습니다.',
    detail: `돌아온 체인은 ${number(chains)}개입니다.`,
    mend: '체인을 두 개 이상으로 다시 맞추세요. 보통은 네 개입니다.',
  }),
  'rhat-high': ({ value, gate }) => ({
    what: '체인이 아직 서로 일치하지 않습니다.',
    detail: `R-hat ${fixed(value, 3)}, 기준 ${number(gate)}.`,
    mend: '`sampler` 설정에서 표본을 늘리세요. 그래도 그대로면 함께 움직인 채널을 합치거나 사전 믿음을 정하세요.',
  }),
  'ess-low': ({ kind, value, gate }) => ({
    what: kind === 'bulk' ? '서로 독립인 표본이 부족합니다.' : '구간의 양 끝을 받치는 독립 표본이 부족합니다.',
    detail: `ESS ${fixed(value, 0)}, 기준 ${number(gate)}.`,
    mend: '`sampler` 설정에서 표본을 늘리세요.',
  }),
  divergences: ({ count, of }) => ({
    what: '따라갈 수 없는 곳을 만난 표본이 있어, 가능한 값의 일부가 빠졌을 수 있습니다.',
    detail: `발견: 표본 ${number(of)}개에서 발산 ${number(count)}회, 기대: 발산 없음.`,
    mend: '`sampler` 설정의 `target` 값을 0.95 정도로 높이거나, 사전 믿음을 더 좁게 정하세요.',
  }),
  'energy-low': ({ value, gate }) => ({
    what: '그럴듯한 값과 그렇지 않은 값 사이를 너무 느리게 오갔습니다.',
    detail: `에너지 지표 ${fixed(value, 2)}, 기준 ${number(gate)}.`,
    mend: '`sampler` 설정에서 표본을 늘리거나, 사전 믿음을 더 좁게 정하세요.',
  }),
  'depth-reached': ({ count, of }) => ({
    what: '탐색을 중간에 끊은 표본이 있습니다. 시간이 더 들 뿐 결과는 틀리지 않습니다.',
    detail: `발견: ${number(of)}개 가운데 ${number(count)}개.`,
    mend: '그대로 두어도 됩니다. 너무 느리면 함께 움직인 채널을 합치세요.',
  }),
  'reran-at-higher-target': ({ from, to, divergences }) => ({
    what: '더 작은 걸음으로 한 번 더 맞췄습니다.',
    detail: `목표 ${number(from)}에서 발산이 ${number(divergences)}회 있어 목표 ${withParticle(number(to), '로')} 다시 맞췄습니다.`,
    mend: `다음부터 한 번에 끝내려면 모델 파일의 \`target\` 값을 ${withParticle(number(to), '로')} 바꾸세요.`,
  }),
  'prior-not-updated': ({ contraction }) => ({
    what: '이 채널은 데이터를 보고도 새로 알게 된 것이 없습니다. 이 추정값은 사전 믿음에 기대고 있습니다.',
    detail: `데이터를 본 뒤 믿음이 ${share(contraction)} 좁아졌습니다.`,
    mend: '더 알고 싶다면 이 채널을 실험하세요.',
  }),
  'mean-median-differ': ({ distance }) => ({
    what: '가능한 값이 한쪽으로 길게 뻗어 있어 평균만 보면 오해할 수 있습니다.',
    detail: `평균과 중앙값이 표준편차의 ${fixed(distance, 2)}배만큼 떨어져 있습니다.`,
    mend: '구간과 중앙값을 함께 읽으세요.',
  }),
  'baseline-negative': ({ chance: p }) => ({
    what: '모델은 마케팅 없이는 아무것도 팔리지 않았을 가능성까지 열어 둡니다.',
    detail: `기저가 0보다 작을 확률은 ${chance(p, 'ko')}입니다.`,
    mend: '채널의 사전 믿음이 너무 높지 않은지 확인하세요.',
  }),
  'holdout-left-out': ({ weeks, needed }) => ({
    what: '주가 부족해 검증 기간으로 시험해 보지 못했습니다.',
    detail: `발견: ${number(weeks)}주, 필요: ${number(needed)}주.`,
    mend: '주를 늘리세요. 이 안내를 보지 않으려면 `holdout` 값을 0으로 적으세요.',
  }),
  'fit-cancelled': ({ kept }) => ({
    what: '끝나기 전에 멈춘 잠정 결과입니다. 인용하지 마세요.',
    detail: `체인마다 표본 ${number(kept)}개에 기대고 있습니다.`,
    mend: '끝까지 맞추려면 같은 명령을 다시 실행하세요.',
  }),
  'too-few-draws-to-show': ({ kept, needed }) => ({
    what: '너무 일찍 멈춰 보여 줄 결과가 없습니다.',
    detail: `발견: 체인마다 표본 ${number(kept)}개, 필요: ${number(needed)}개.`,
    mend: '다시 실행해 더 오래 두세요.',
  }),
  'answered-from-store': ({ record, at }) => ({
    what:
      at === undefined
        ? '이미 맞춘 모델이라 저장된 결과를 보여 줍니다.'
        : `${date(at, 'ko')}에 이미 맞춘 모델이라 저장된 결과를 보여 줍니다.`,
    detail: `기록 ${record}: 데이터, 설정, 시드가 모두 같습니다.`,
    mend: '새로 계산하려면 `--again` 옵션을 쓰세요.',
  }),
  'fit-not-stored': () => ({
    what: '모델은 맞췄지만 저장하지 못했습니다.',
    mend: '여기 나온 결과를 따로 남겨 두고, 위의 안내대로 폴더를 고친 뒤 다시 실행하세요.',
  }),
};
