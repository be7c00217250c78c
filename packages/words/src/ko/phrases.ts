import { dates, duration, fixed, number, range, share } from '../numbers/index.ts';
import type { PhraseCatalogue } from '../phrases.ts';

export const phrases: PhraseCatalogue = {
  'fit-good': ({ rhat, ess }) =>
    `적합이 양호합니다. R-hat 최대 ${fixed(rhat, 3)}, ESS 최소 ${fixed(ess, 0)}, 발산 없음`,
  'fit-suspect': ({ reasons }) =>
    `적합에 주의가 필요합니다. 아래 이유 ${fixed(reasons, 0)}가지를 보기 전에는 이 결과로 계획을 세우지 마세요`,
  'fit-failed': () => '적합에 실패해 채널별 결과가 없습니다. 원인과 고치는 법은 아래에 있습니다',
  'fit-provisional': ({ done }) => `잠정 결과입니다(${share(done)} 진행). 인용하지 마세요`,
  'marketing-brought': ({ money, from, to, share: part, low, high }) =>
    `${dates(from, to, 'ko')} 마케팅이 가져온 매출은 ${money}, 전체의 ${share(part)} (${range(low, high, 'ko', share)})입니다`,
  'point-and-interval': () => '숫자는 데이터와 맞는 모든 값의 평균이고, 괄호 안은 90% 구간입니다',
  'chain-progress': ({ chain, done, of, step, divergences }) =>
    `체인 ${chain}: 표본 ${fixed(of, 0)}개 중 ${fixed(done, 0)}개, 걸음 크기 ${number(step)}, 발산 ${fixed(divergences, 0)}회`,
  'time-left': ({ seconds }) => `약 ${duration(seconds, 'ko')} 남음`,
  'second-fit-begins': ({ weeks }) => `마지막 ${fixed(weeks, 0)}주를 빼고 다시 맞춰 그 주들을 예측합니다`,
  'rerun-begins': ({ target }) => `발산이 있어 더 작은 걸음으로 한 번 더 맞춥니다(목표 ${number(target)})`,
  stopping: () => '멈추는 중입니다. 예열 뒤에 모든 체인이 뽑은 표본은 남깁니다',
  'holdout-scored': ({ weeks, from, to, ours, season, hits }) =>
    `검증 기간 ${fixed(weeks, 0)}주(${dates(from, to, 'ko')})의 오차는 ${share(ours)}, 지난해 값의 오차는 ${share(season)}입니다. ` +
    `전체 주의 ${share(hits)}에서 실제 값이 90% 구간 안에 있었습니다`,
  'holdout-failed': ({ weeks }) =>
    `마지막 ${fixed(weeks, 0)}주를 뺀 두 번째 모델은 맞추지 못했습니다. 위 결과는 그대로입니다`,
  'stored-as': ({ record }) => `기록 ${record} 이름으로 저장했습니다`,
  removed: ({ record, names }) =>
    names.length === 0
      ? `기록 ${record} 하나를 따로 치웠습니다`
      : `기록 ${record} 하나와 이름 ${fixed(names.length, 0)}개를 따로 치웠습니다: ${names.join(', ')}`,
  'nothing-stored': () => '아직 저장된 것이 없습니다. `sextant fit` 명령으로 첫 모델을 맞추면 저장됩니다',
  'records-damaged': ({ count }) =>
    `읽을 수 없는 기록이 ${fixed(count, 0)}개 있습니다. 다시 맞추면 새 기록으로 바뀝니다`,
  'example-data': () => '참값을 아는 예제 데이터입니다. 추정값 옆에 참값을 함께 보여 줍니다',
  took: ({ seconds }) => `${duration(seconds, 'ko')} 걸렸습니다`,
};
