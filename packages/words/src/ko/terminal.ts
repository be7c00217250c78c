import type { ColumnReason } from '@sextant/spec';
import type { TerminalWords } from '../terminal.ts';
import { reasonWords } from './import.ts';

export const terminal: TerminalWords = {
  help: {
    arguments: '입력',
    everywhere: '모든 명령의 선택 사항',
    exitCodes: '종료 코드',
    more: '명령별 설명은 `sextant 명령 --help`로 봅니다.',
  },
  explained: {
    'import-data':
      'CSV, TSV, XLSX 파일을 읽습니다. 한 주에 한 행이거나, 날과 채널마다 한 행이면 됩니다. 여러 파일은 주로 잇습니다. 읽은 방식을 보여 주고 첫 파일 곁의 매핑 파일에 적으며, 문제마다 고치는 법을 알립니다. 같은 이름의 데이터가 있으면 달라지는 것을 먼저 보여 주고, `--yes` 옵션이나 대답이 있을 때만 바꿉니다.',
    'check-data':
      '들여올 때 찾은 문제와, 이 데이터로 맞출 수 있는지를 보여 줍니다. 모델을 주지 않으면 `model init` 명령으로 만들 첫 모델을 기준으로 봅니다.',
    'init-model':
      '집행액 열은 채널이, 다른 요인 열은 통제 요인이 되고, 계절과 추세와 명절은 처음부터 들어 있습니다. 파일은 마음대로 고쳐 쓰세요.',
    'preview-model':
      '모델의 믿음만으로 뽑습니다. 그 믿음이 뜻하는 1원당 매출, 성과에서 차지하는 비율, 반응 곡선을 맞추기 전에 보세요.',
    'show-results':
      '저장된 실행의 결과를 표마다 보여 줍니다: 효과, 기저에서 성과까지, 1원당 매출, 반응 곡선, 이월 효과, 사전 믿음과 데이터를 본 뒤, 실제와 맞춘 값, 점검, 전망.',
    'make-report':
      '1쪽과 2쪽에 답과 근거가, 그 뒤에 차트와 표, 방법, 만들어진 과정이 있습니다. 같은 이름의 계획은 저절로 들어갑니다.',
    'export-fit':
      '모든 표를 단위와 함께 CSV 파일로, 모든 그림을 `svg` 파일로, 표본을 `parquet` 파일로, 모델과 기록을 JSON 파일로 적습니다.',
    'make-plan':
      '예산의 가장 나은 배분이나 목표에 맞는 예산을 찾아 지금처럼 쓸 때와 나란히 보여 주고, 계획을 저장하며 일정을 CSV 파일로 적습니다. 한도는 기간 전체의 금액입니다.',
    'print-template': '`sextant import` 명령이 묻지 않고 읽는 예제 파일을 적습니다. 이미 있는 파일은 그대로 둡니다.',
    'list-fits': '최근 것부터, 가리키는 이름과 함께 보여 줍니다.',
    'show-fit':
      'FIT에는 `sextant list`에 보이는 이름이나 기록의 앞 글자를 씁니다. 실행이 아닌 것은 `data/NAME`, `models/NAME`, `plans/NAME` 이름으로 봅니다.',
    'fit-model':
      '모델과 데이터를 읽어 잘못된 곳을 모두 알리고, 모델을 맞춘 뒤 결과를 저장합니다. 모델, 데이터, 시드가 같으면 저장된 결과로 바로 답합니다. Ctrl-C를 누르면 멈추고, 그때까지 얻은 표본을 잠정 결과로 남깁니다.',
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
  import: {
    understood: '이렇게 읽었습니다',
    container: { text: '텍스트', workbook: '엑셀 통합 문서', page: '웹 페이지' },
    layout: { wide: '한 행에 모든 채널', long: '채널마다 한 행' },
    grain: { day: '일별', week: '주별', month: '월별', mixed: '일별과 주별이 섞임' },
    delimiter: (sign) =>
      `구분 기호 ${({ ',': '쉼표', ';': '쌍반점', '\t': '탭', '|': '세로줄' } as Record<string, string>)[sign] ?? sign}`,
    headerAt: (line) => `제목은 ${line}번째 줄`,
    rows: (count) => `${count}행`,
    sheet: (name) => `시트 “${name}”`,
    column: '열',
    meaning: '쓰임',
    form: '읽은 방식',
    because: '근거',
    roles: {
      date: '날짜',
      channel: '채널 이름',
      outcome: '성과',
      spend: '집행액',
      exposure: '노출량',
      driver: '다른 요인',
      'value per unit': '단위당 금액',
      ignored: '쓰지 않음',
    },
    numbers: { point: '1,234.5', comma: '1.234,5' },
    dates: {
      'year first': '연월일',
      'day first': '일월년',
      'month first': '월일년',
      'serial 1900': '1900년부터 센 날 수',
      'serial 1904': '1904년부터 센 날 수',
    },
    weekRules: { sum: '주마다 더함', mean: '주마다 평균', last: '주의 마지막 값' },
    reason: (seen) => {
      const [what = '', of] = seen.split(/:(.*)/s);
      const said = reasonWords[what as ColumnReason] ?? '칸의 값'; // data of another version may give a reason this one has no word for
      return of === undefined ? said : `${said}(${of})`;
    },
    problems: '살펴볼 것, 급한 것부터',
    noProblems: '파일에 잘못된 곳이 없습니다.',
    kinds: {
      refuse: '들여오지 못함',
      ask: '답이 필요함',
      warn: '들여왔으나 확인할 것',
      fix: '고쳐 읽음',
      note: '알아 둘 것',
    },
    changes: '저장된 데이터에서 달라지는 것',
    changed: (newWeeks, cells, vanished) =>
      `새로운 주 ${newWeeks}개, 바뀐 값 ${cells}개, 사라진 주 ${vanished}개입니다.`,
    vanishedWeeks: '사라진 주',
    vanishedColumns: '사라진 열',
    newColumns: '새로운 열',
    before: '저장된 값',
    after: '새 값',
    notKnown: '모름',
    undecided: '모르는 집행액: 맞추기 전에 정하세요',
    missing: (weeks) => `${weeks}개 주 빔`,
    mappingWritten: (file) => `읽은 방식을 ${file} 파일에 적었습니다. 고칠 열이 있으면 이 파일을 고쳐 다시 들여오세요.`,
    mappingUsed: (file) => `${file} 파일에 적힌 대로 읽었습니다.`,
    kept: (name) => `${name} 이름으로 저장했습니다.`,
    same: '저장된 것과 다른 점이 없습니다.',
    notKept: '아무것도 저장하지 않았습니다.',
    checkedTitle: '맞추기 전에',
    checkedBy: (model) =>
      model === ''
        ? '`sextant model init` 명령으로 만들 첫 모델을 기준으로 보았습니다.'
        : `${model} 모델을 기준으로 보았습니다.`,
    canFit: '이 데이터로 바로 맞출 수 있습니다.',
    cannotFit: '이대로는 맞출 수 없습니다:',
    readOnCheck: '이 문제들을 다시 보고, 맞출 수 있는지 점검',
    readOnModel: '첫 모델. 마진은 매체 비용을 빼기 전 매출 한 단위의 이익',
  },
  model: {
    written: (file, data) => `${data} 데이터의 첫 모델을 ${file} 파일에 적었습니다. 마음대로 고쳐 쓰세요.`,
    marginUnknown:
      '마진을 모르므로 손익분기와 이익이 가장 큰 계획은 없습니다. 채널끼리 견줄 수는 있어도 들인 돈과 견줄 수는 없습니다. 알게 되면 파일의 `margin` 값을 적으세요.',
    channel: (name, low, mean, high, one) =>
      `${name}: ${one}마다 ${mean}쯤 돌아온다고 봅니다. 10번 중 1번은 ${low}보다 작고, 10번 중 1번은 ${high}보다 큽니다.`,
    believed: '데이터를 보기 전의 믿음',
    previewTitle: '데이터를 보기 전에 모델이 믿는 것',
    mediaShare: (share) => `마케팅이 가져올 성과의 비율: ${share}.`,
    curves: '한 주의 집행이 가져올 것',
    perWeek: '주당 집행액',
    brings: '가져오는 성과',
    readOnPreview: '맞추기 전에 모델이 믿는 것 보기',
    readOnFit: '모델 맞추기',
  },
  results: {
    contribution: '시간에 따른 효과',
    waterfall: '기저에서 성과까지',
    returns: '채널마다 돌아오는 것',
    response: '집행액과 가져오는 성과',
    carryOver: '효과가 오는 때',
    priorPosterior: '사전 믿음과 데이터를 본 뒤',
    fitted: '실제 값과 맞춘 값',
    check: '모델이 이런 데이터를 만들 수 있는가',
    forecast: '지금처럼 집행할 때의 전망',
    week: '주',
    observed: '실제 값',
    fittedOutcome: '맞춘 값',
    predicted: '새로운 한 주',
    prior: '전',
    posterior: '뒤',
    learnt: '배운 정도',
    today: '지금 주당',
    seenUpTo: '가장 많이 쓴 주',
    stopsPaying: '여기서부터 손해',
    beyond: '써 본 적 없는 수준의 곡선은 짐작입니다.',
    half: '절반이 오는 때',
    weekAfter: (weeks) => (weeks === 0 ? '같은 주' : `${weeks}주 뒤`),
    aboveBreakEven: '손익분기를 넘을 확률',
    breakEven: (at) => `손익분기는 ${at}입니다.`,
    breakEvenUnknown: '마진을 몰라 손익분기가 없습니다.',
    statistic: '통계량',
    statistics: {
      mean: '주 평균',
      sd: '주마다 흩어진 정도',
      'lag-1 autocorrelation': '이웃한 주끼리의 상관',
      smallest: '가장 작은 주',
      largest: '가장 큰 주',
    },
    replicated: '모델이 만든 값',
    chance: '더 클 확률',
    total: '합계',
    assumed: (driver, how) =>
      `${driver}: ${{ given: '주어진 값', calendar: '달력에 따름', 'mean of the last 52 weeks': '지난 52주의 평균', 'as in the last 13 weeks': '지난 13주와 같음' }[how]}.`,
    inside: '모든 주가 90% 구간 안에 있습니다.',
    outsideOf: (outside, weeks) => `${weeks}주 가운데 ${outside}주가 90% 구간 밖에 있습니다.`,
    everyWeek: (count) =>
      `마지막 ${count}주만 보여 줍니다. 모든 주는 \`--json\` 옵션이나 \`sextant export\` 명령으로 볼 수 있습니다.`,
    files: (count, folder) => `${folder} 폴더에 파일 ${count}개를 적었습니다.`,
    readOnResults: '모든 결과를 표마다',
    readOnPlan: '다음 몇 주의 더 나은 예산 배분',
    readOnExport: '모든 표와 표본과 모델을 파일로',
  },
  moved: {
    title: '달라진 이유',
    before: '전',
    after: '지금',
    parts: { 'sampling noise': '표본 잡음', data: '데이터', prior: '사전 믿음', specification: '모델' },
    explained:
      '한 번에 하나씩만 바꾸어 다시 맞추었습니다. 부분을 더하면 차이가 됩니다. 괄호 안은 계산 오차이며, 그 두 배 안이면 아무것도 아닐 수 있습니다.',
    added: (channels) => `새 채널: ${channels}.`,
    gone: (channels) => `사라진 채널: ${channels}.`,
    hardly: '계산 오차보다 크게 달라진 채널이 없습니다.',
  },
  plan: {
    title: (dates, weeks) => `${dates} 계획, ${weeks}주`,
    budget: (money) => `예산 ${money}.`,
    today: '지금처럼',
    proposed: '계획',
    outcomeToday: '지금처럼 쓸 때 성과',
    outcomeProposed: '계획대로 쓸 때 성과',
    advice: '제안',
    advices: { raise: '늘리기', keep: '유지', lower: '줄이기' },
    reason: (code, facts) =>
      ({
        'raise-more-than-others': `다음 한 단위가 ${facts['own']}, 다른 채널은 ${facts['others']}`,
        'lower-less-than-others': `다음 한 단위가 ${facts['own']}, 다른 채널은 ${facts['others']}`,
        'keep-at-limit': '한도에 닿음',
        'keep-fixed': '고정',
        'keep-no-difference': '옮겨도 거의 달라지지 않음',
      })[code],
    difference: (money, chance, doubt) =>
      `계획은 지금의 배분보다 ${money} 더 가져옵니다. 더 나을 확률은 ${chance}, ${doubt}입니다.`,
    differenceOfProfit: (money, chance, doubt) =>
      `예산이 다른 이 계획은 지금보다 이익을 ${money} 더 남깁니다. 더 나을 확률은 ${chance}, ${doubt}입니다.`,
    landsAfter: (money) => `가져오는 것 가운데 기간이 끝난 뒤에 오는 것: ${money}.`,
    beyondSeen: '한 주에 써 본 적 없는 수준',
    beyond: (channel, largest, seen) =>
      `${channel}: 한 주 최대 ${largest}, 지금까지 최대 ${seen}. 그 수준에서 가져올 것은 짐작입니다.`,
    gap: (share, draws, on, all) =>
      `계획을 찾은 표본 ${draws}개에서 이보다 ${share} 넘게 나은 배분은 없습니다(그 표본에서 ${on}, 모든 표본에서 ${all}).`,
    curve: '다른 예산이라면',
    totalBudget: '예산',
    value: '가져오는 성과',
    profit: '이익',
    suspect: '적합에 주의가 필요한 결과로 세운 계획입니다. 쓰기 전에 이유를 읽으세요.',
    schedule: (file) => `채널과 주별 집행 일정은 ${file} 파일에 있습니다.`,
  },
  list: { fits: '실행', data: '데이터', models: '모델', plans: '계획', columns: '열', budget: '예산' },
  template: (file, rows) => `${file}, ${rows}행. 숫자를 내 것으로 바꾸어 쓰세요.`,
  ask: {
    margin: '매출 한 단위에서 매체 비용을 빼기 전 이익은 얼마입니까(0.4 또는 40%)? 모르면 그냥 엔터: ',
    replace: (name) => `${name}에 저장된 것을 바꿀까요? (y/n) `,
    unknown: (column, weeks) =>
      `${column}, ${weeks}: zero, interpolate, leave-out, 또는 금액? 나중에 정하려면 그냥 엔터: `,
    currency: '금액의 통화는 무엇입니까(KRW, USD, …)? ',
    yes: ['y', 'yes', '예', '네'],
  },
};
