import type { CheckIssues } from '@sextant/spec';
import { quoted, type Sentences } from '../message.ts';
import { fixed, number, share } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';

/** “TV 8%, 검색 72%”. */
function eachShare(channels: readonly string[], shares: readonly number[]): string {
  return channels.map((channel, i) => `${channel} ${share(shares[i] ?? 0)}`).join(', ');
}

export const check: Sentences<CheckIssues> = {
  'channel-without-spend': ({ weeks }) => ({
    what: '이 채널에는 돈이 들지 않아, 믿음을 적을 1원당 매출이 없습니다.',
    detail: `발견: ${number(weeks)}주 모두 집행액 0.`,
    mend: '사전 믿음을 `contribution share`나 `coefficient`로 적거나, 집행액을 채우세요.',
  }),
  'share-of-nothing': ({ total }) => ({
    what: '이 채널의 사전 믿음은 성과에서 차지하는 비율인데, 나눌 성과가 없습니다.',
    detail: `모델이 보는 주의 성과를 더하면 ${number(total)}이거나, 그 주에 채널이 나간 적이 없습니다.`,
    mend: '사전 믿음을 `roi`나 `coefficient`로 적으세요.',
  }),
  'parameter-twice': ({ parameter }) => ({
    what: `모델의 두 부분이 모두 ${quoted(parameter)}라는 이름을 갖게 됩니다.`,
    mend: '데이터와 모델에서 열 이름을 바꾸거나, 둘 가운데 하나를 빼세요.',
  }),
  'channel-all-zero': ({ weeks }) => ({
    what: '이 채널은 모든 주의 값이 0이어서 알아낼 수 있는 것이 없습니다.',
    detail: `발견: ${number(weeks)}주 모두 0.`,
    mend: '모델에서 이 채널을 빼거나, 열이 맞는지 확인하세요.',
  }),
  'outcome-constant': ({ value }) => ({
    what: '성과가 모든 주에 똑같아서 설명할 것이 없습니다.',
    detail: `발견: 모든 주가 ${number(value)}.`,
    mend: '성과의 열이 맞는지 확인하세요.',
  }),
  'outcome-all-missing': () => ({
    what: '모델 기간의 모든 주에 성과가 비어 있습니다.',
    mend: '성과의 열과 모델 기간을 확인하세요.',
  }),
  'weeks-too-few': ({ weeks, parameters }) => ({
    what: '이 모델을 맞추기에는 주가 너무 적습니다.',
    detail: `발견: ${number(weeks)}주, 추정할 값 ${number(parameters)}개.`,
    mend: '주를 늘리거나, 채널을 합치거나, 더 단순한 기저를 고르세요.',
  }),
  'control-constant': ({ value }) => ({
    what: '이 요인은 한 번도 바뀌지 않아 설명하는 것이 없습니다.',
    detail: `발견: 모든 주가 ${number(value)}.`,
    mend: '`controls` 목록에서 빼거나, 열이 맞는지 확인하세요.',
  }),
  'channels-identical': ({ a, b }) => ({
    what: `${quoted(a)} 채널과 ${quoted(b)} 채널은 모든 주의 숫자가 똑같아 두 효과를 나눌 수 없습니다.`,
    detail: '데이터가 말해 주는 것은 둘의 합뿐이고, 둘 사이의 배분은 사전 믿음에 기댑니다.',
    mend: '둘을 합치거나, 열이 복사된 것인지 확인하거나, 한쪽을 실험하세요.',
  }),
  'channels-not-separable': ({ a, b, correlation }) => ({
    what: `${quoted(a)} 채널과 ${quoted(b)} 채널은 함께 움직여 두 효과를 나눌 수 없습니다.`,
    detail: `상관계수는 ${fixed(correlation, 2)}입니다. 각각의 효과보다 둘의 합이 더 확실합니다.`,
    mend: '둘을 합치거나, 한쪽을 일부러 바꾸는 실험을 하세요.',
  }),
  'channel-constant': ({ value }) => ({
    what: '이 채널은 한 번도 바뀌지 않아 효과를 기저와 나눌 수 없습니다.',
    detail: `발견: 모든 주가 ${number(value)}.`,
    mend: '실험으로 값을 바꾸어 보거나, 실험에서 얻은 사전 믿음을 적으세요.',
  }),
  'channel-few-weeks': ({ weeks, of }) => ({
    what: '이 채널은 집행한 주가 적어 근거가 얇습니다.',
    detail: `발견: ${number(of)}주 가운데 ${number(weeks)}주.`,
    mend: '구간을 조심해서 읽고, 결정하기 전에 먼저 실험하세요.',
  }),
  'channel-without-spend-but-exposure': ({ weeks }) => ({
    what: '집행액이 없는 주에도 노출이 있어, 이 채널이 실제보다 적은 돈으로 효과를 낸 것처럼 보입니다.',
    detail: `발견: ${number(weeks)}주.`,
    mend: '빠진 집행액을 채우거나, 그 주에 돈이 들지 않았는지 확인하세요.',
  }),
  'channel-with-spend-but-no-exposure': ({ weeks }) => ({
    what: '이 채널은 노출이 없는 주에도 집행액이 있습니다.',
    detail: `발견: ${number(weeks)}주.`,
    mend: '집행액을 청구일에 적은 것인지 확인하고, 광고가 나간 주로 옮기세요.',
  }),
  'controls-not-separable': ({ a, b, correlation }) => ({
    what: `${quoted(a)} 요인과 ${quoted(b)} 요인은 함께 움직였습니다.`,
    detail: `상관계수는 ${fixed(correlation, 2)}입니다. 채널의 효과에는 거의 영향이 없지만, 두 요인을 따로 읽을 수는 없습니다.`,
    mend: '한 요인의 값을 읽어야 한다면 다른 하나를 빼세요.',
  }),
  'outcome-missing-weeks': ({ weeks }) => ({
    what: `성과가 없는 ${number(weeks)}주를 빼고 모델을 맞춥니다.`,
    mend: '빠진 값이 있으면 채우세요.',
  }),
  'media-before-window-missing': ({ weeks }) => ({
    what: '모델 기간 이전의 집행을 알 수 없어 없었던 것으로 봅니다.',
    detail: `그 전 ${number(weeks)}주의 이월 효과는 기저에 들어갑니다.`,
    mend: '모델 기간 앞에 집행만 있고 성과는 비운 행을 추가하세요.',
  }),
  'holidays-beyond-table': ({ first, last }) => ({
    what: '명절·공휴일 표를 벗어난 주가 있어 그 주에는 명절과 공휴일이 없습니다.',
    detail: `표는 ${first}년부터 ${last}년까지입니다.`,
    mend: '그 안의 기간을 고르거나, 명절과 공휴일을 다른 요인으로 직접 추가하세요.',
  }),
  'spend-follows-season': ({ partialR2 }) => ({
    what: '이 채널의 집행액은 계절을 바짝 따라갑니다.',
    detail: `집행액의 ${withParticle(share(partialR2), '가')} 계절로 설명되므로, 채널이 가져온 것처럼 보이는 일부는 계절일 수 있습니다.`,
    mend: '결과에 기대기 전에 실험과 견주어 보세요.',
  }),
  'spend-assumed-independent': ({ channels, partialR2 }) => ({
    what: '이 결과는 아무도 재지 않은 수요를 따라 집행액을 정하지 않았다고 가정합니다.',
    detail: `채널별 집행액 가운데 계절로 설명되는 비율: ${eachShare(channels, partialR2)}.`,
    mend: '집행액을 정할 때 본 것이 있으면, 수요 지수처럼, 다른 요인으로 추가하세요.',
  }),
  'margin-unknown': () => ({
    what: '마진을 알 수 없어 손익분기를 구할 수 없습니다.',
    mend: '모델 파일의 성과에 `margin` 값을 추가하세요.',
  }),
};
