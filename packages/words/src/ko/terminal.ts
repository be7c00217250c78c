import type { TerminalWords } from '../terminal.ts';

export const terminal: TerminalWords = {
  help: {
    arguments: '입력',
    everywhere: '모든 명령의 선택 사항',
    exitCodes: '종료 코드',
    more: '명령별 설명은 `sextant 명령 --help`로 봅니다.',
  },
  explained: {
    'fit-model':
      '모델과 데이터를 읽어 잘못된 곳을 모두 알리고, 모델을 맞춘 뒤 결과를 저장합니다. 모델, 데이터, 시드가 같으면 저장된 결과로 바로 답합니다. Ctrl-C를 누르면 멈추고, 그때까지 얻은 표본을 잠정 결과로 남깁니다.',
    'list-fits': '최근 것부터, 가리키는 이름과 함께 보여 줍니다.',
    'show-fit': 'FIT에는 `sextant list`에 보이는 이름이나 기록의 앞 글자를 씁니다.',
    'remove-fit': '기록과 그것을 가리키는 이름을 데이터 폴더의 휴지통으로 옮깁니다. 지우지는 않습니다.',
    'print-schema': '모델 파일 곁에 저장하고 `$schema`에 이름을 적으면 편집기가 입력을 완성하고 점검해 줍니다.',
    'run-demo': '시드를 고정한 생성기로 만든 데이터라 참값을 압니다. 모델은 참값을 보지 않습니다.',
  },
  exits: {
    good: '양호',
    suspect: '끝났으나 적합에 주의가 필요함',
    'bad input': '입력이 잘못되어 아무것도 하지 않음',
    failed: '적합 실패',
    machine: '컴퓨터가 거절함: 디스크, 메모리, 잠겼거나 더 새로운 폴더',
    bug: 'Sextant의 잘못',
    cancelled: '취소됨',
  },
  progress: {
    allWeeks: '전체 기간',
    waiting: '대기',
    chain: (number) => `체인 ${number}`,
    warmup: (draws) => `예열 ${draws}`,
    draws: (done, of) => `표본 ${done}/${of}`,
    step: (sizes) => `보폭 ${sizes}`,
    divergences: (count) => (count === 0 ? '발산 없음' : `발산 ${count}회`),
    began: (chains, workers) => `체인 ${chains}개를 스레드 ${workers}개로 돌립니다.`,
    leave: '바로 나가려면 Ctrl-C를 한 번 더 누르세요.',
  },
  fit: {
    period: (dates, weeks) => `${dates}, ${weeks}주`,
    channels: '채널마다 가져온 것',
    costPerMoney: (one) => `매출 ${one}당 집행액`,
    baseline: (effect, share) => `마케팅 없이(기저): ${effect}, 성과의 ${share}.`,
    sampling: (chains, draws, divergences) =>
      `체인 ${chains}개, 체인마다 표본 ${draws}개, ${divergences === 0 ? '발산 없음' : `발산 ${divergences}회`}.`,
    gates: (rhat, bulk, tail) => `R-hat 최대 ${rhat}(기준 1.01), ESS 최소 중심 ${bulk}, 꼬리 ${tail}(기준 400).`,
    parameters: '추정 항목',
    heldOut: '검증 기간: 마지막 몇 주를 보지 않고 예측한 결과',
    forecast: '예측',
    heldOutPeriod: (dates, weeks, status) =>
      `${dates}, ${weeks}주. 따로 맞춘 두 번째 실행의 예측이며, 그 실행의 판정은 ${status}입니다.`,
    heldOutLeftOut: {
      'not asked': '검증 기간을 두지 않았습니다. 모델 파일의 `holdout`이 0입니다.',
      'too few weeks': '주가 모자라 검증 기간을 두지 않았습니다.',
      cancelled: '두 번째 실행도 멈추었습니다.',
    },
    alike: (count) => `같은 내용 ${count}건 더`,
    readOn: '이어서 보기',
    readOnShow: '이 화면 다시 보기',
    readOnJson: '같은 내용을 모든 자릿수까지 JSON 문서로',
    readOnSeed: '다른 시드로. 숫자는 거의 그대로여야 합니다',
    named: (name) => `이름은 ${name}입니다.`,
    provenance: (seed, engine, until) => `시드 ${seed}, 엔진 ${engine}, 데이터는 ${until}까지.`,
  },
  truth: {
    title: '참값과 나란히',
    explained: '참값 열 개 가운데 아홉 개쯤은 90% 구간 안에 있어야 합니다.',
    inside: '안',
    outside: '밖',
  },
  nothingDone: '아무것도 하지 않았습니다.',
};
