import type { ColumnReason, ImportIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences, type WordsFor } from '../message.ts';
import { date, number } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';
import { weekday } from './words.ts';

const nothing = '따로 하지 않아도 됩니다.';
const didYouMean = (near: string) => `${quoted(near)}? 이름을 고치세요.`;

export const importing: Sentences<ImportIssues> = {
  'workbook-encrypted': () => ({
    what: '비밀번호로 보호된 통합 문서입니다.',
    mend: '비밀번호 없이 복사본을 저장하거나, 시트를 CSV 파일로 내보내세요.',
  }),
  'workbook-old': () => ({
    what: '읽지 않는 옛 `.xls` 형식의 통합 문서입니다.',
    mend: '`.xlsx` 형식이나 CSV 파일로 다시 저장하세요.',
  }),
  'workbook-too-large': ({ found, limit }) => ({
    what: '통합 문서가 너무 커서 안전하게 열 수 없습니다.',
    detail: `발견: ${number(found)}메가바이트, 한도: ${number(limit)}메가바이트.`,
    mend: '크기 제한이 없는 CSV 파일로 시트를 내보내세요.',
  }),
  'workbook-damaged': () => ({
    what: '통합 문서가 손상되었거나 중간에 잘려 열 수 없습니다.',
    mend: '다시 내보내거나, 시트를 CSV 파일로 저장하세요.',
  }),
  'file-kind-unknown': ({ found }) => ({
    what: '읽지 않는 종류의 파일입니다.',
    detail: `발견: ${quoted(found)}, 기대: 글이나 통합 문서.`,
    mend: 'CSV 파일이나 `.xlsx` 형식으로 저장하세요.',
  }),
  'file-unpacked': () => ({ what: '`gzip` 형식으로 압축된 파일을 풀면서 읽었습니다.', mend: nothing }),
  'page-as-workbook': () => ({
    what: '이름과 달리 표가 든 웹 페이지여서 그 표를 읽었습니다.',
    mend: '아래의 열이 맞는지 확인하세요.',
  }),
  'sheet-unclear': ({ known }) => ({
    what: '표가 있는 시트가 여럿입니다.',
    detail: `시트: ${quotedList(known)}.`,
    mend: '매핑 파일의 `sheet` 값에 읽을 시트를 적으세요.',
  }),
  'sheet-missing': ({ sheet, near, known }) => ({
    what: `통합 문서에 ${quoted(sheet)} 시트가 없습니다.`,
    detail: `있는 시트: ${quotedList(known)}.`,
    mend: near === undefined ? '매핑 파일의 `sheet` 값을 고치세요.' : didYouMean(near),
  }),
  'cells-merged': ({ range, count }) => ({
    what: `합쳐진 칸이 ${number(count)}곳 있고, 첫째는 ${range}입니다.`,
    detail: '합쳐진 칸은 첫 칸으로 읽고 나머지는 빈 칸으로 봅니다.',
    mend: '그 칸이 걸친 열을 확인하거나, 합친 칸을 나누어 다시 저장하세요.',
  }),
  'formula-without-value': ({ found, count }) => ({
    what: `값이 저장되지 않은 수식이 ${number(count)}개 있고, 첫째는 ${found} 칸입니다.`,
    mend: '표 계산 프로그램에서 통합 문서를 한 번 저장하세요.',
  }),
  'encoding-read': ({ encoding }) => ({ what: `글을 \`${encoding}\` 형식으로 읽었습니다.`, mend: nothing }),
  'encoding-unclear': ({ byte }) => ({
    what: '글자가 어떤 형식으로 저장되었는지 확실하지 않습니다.',
    detail: `처음 확실하지 않은 곳은 ${number(byte)}번째 바이트입니다.`,
    mend: '`UTF-8` 형식으로 저장하거나, 매핑 파일의 `encoding` 값을 적으세요.',
  }),
  'text-lost': ({ found }) => ({
    what: '저장할 때 글자가 사라져 되살릴 수 없습니다.',
    detail: `발견: ${quoted(found)}.`,
    mend: '원래 있던 곳에서 파일을 다시 내보내세요.',
  }),
  'text-repaired': ({ found, read }) => ({
    what: '다른 형식으로 저장되어 깨진 글자를 되살렸습니다.',
    detail: `발견: ${quoted(found)}, 읽은 값: ${quoted(read)}.`,
    mend: '열 이름이 맞는지 확인하세요.',
  }),
  'letters-composed': ({ count }) => ({ what: `${number(count)}줄에서 나뉘어 적힌 글자를 합쳤습니다.`, mend: nothing }),
  'lines-above-header': ({ count }) => ({
    what: `머리행 위의 ${number(count)}줄을 건너뛰었습니다.`,
    mend: '다른 줄이 머리행이면 매핑 파일의 `headerLine` 값에 그 번호를 적으세요.',
  }),
  'header-missing': ({ found }) => ({
    what: '열 이름이 적힌 줄이 없습니다.',
    detail: `첫 줄의 시작: ${quoted(found)}.`,
    mend: '머리행을 추가하거나, 매핑 파일의 `headerLine` 값에 그 줄을 적으세요.',
  }),
  'header-two-rows': ({ found }) => ({
    what: '머리행 두 줄을 함께 읽었습니다.',
    detail: `열 이름의 예: ${quoted(found)}.`,
    mend: '열 이름이 맞는지 확인하세요.',
  }),
  'header-comma-mended': ({ found }) => ({
    what: '이름 안의 쉼표로 나뉜 머리행을 다시 이었습니다.',
    detail: `읽은 값: ${quoted(found)}.`,
    mend: nothing,
  }),
  'unit-row': () => ({ what: '머리행 아래의 단위 행을 건너뛰었습니다.', mend: nothing }),
  'total-row': ({ found }) => ({
    what: '합계 행을 뺐습니다.',
    detail: `행의 시작: ${quoted(found)}.`,
    mend: nothing,
  }),
  'total-differs': ({ found, sum }) => ({
    what: '파일에 적힌 합계가 행을 더한 값과 다릅니다.',
    detail: `발견: ${number(found)}, 행을 더한 값: ${number(sum)}.`,
    mend: '빠진 행이나 두 번 들어간 행이 있는지 확인하세요.',
  }),
  'note-row': ({ found }) => ({
    what: '메모인 행을 뺐습니다.',
    detail: `행의 시작: ${quoted(found)}.`,
    mend: nothing,
  }),
  'numbers-unclear': ({ found, first, second }) => ({
    what: '숫자를 두 가지로 읽을 수 있어 이 열을 적재하지 않았습니다.',
    detail: `${quoted(found)} 칸은 ${number(first)}일 수도 ${number(second)}일 수도 있습니다.`,
    mend: '매핑 파일의 `numbers` 값에 첫째면 `point`, 둘째면 `comma`를 적으세요.',
  }),
  'numbers-mixed': ({ first, second }) => ({
    what: '숫자가 두 가지 방식으로 적혀 있어 이 열을 적재하지 않았습니다.',
    detail: `발견: ${quoted(first)}, ${quoted(second)}.`,
    mend: '모두 한 가지 방식으로 적으세요.',
  }),
  'multiples-mixed': ({ first, second }) => ({
    what: '억, 만 같은 단위가 있는 칸과 없는 칸이 섞여 이 열을 적재하지 않았습니다.',
    detail: `발견: ${quoted(first)}, ${quoted(second)}.`,
    mend: '모두 단위를 붙이거나 모두 떼어 적으세요.',
  }),
  'empty-tokens': ({ found, count }) => ({
    what: `${number(count)}칸에 값이 없다고 적혀 있습니다. 값이 없는 것과 0은 다릅니다.`,
    detail: `발견: ${quoted(found)}.`,
    mend: '실제로 없었으면 0을 적고, 모르면 그대로 두세요.',
  }),
  'cell-censored': ({ found, count }) => ({
    what: `${number(count)}칸에 한계만 적혀 있어 모르는 값으로 보았습니다.`,
    detail: `발견: ${quoted(found)}.`,
    mend: '정확한 숫자가 있으면 적으세요.',
  }),
  'number-unit': ({ found, count }) => ({
    what: `${number(count)}칸의 숫자에 함께 적힌 단위를 곱했습니다.`,
    detail: `발견: ${quoted(found)}.`,
    mend: nothing,
  }),
  'currency-mixed': ({ known }) => ({
    what: '금액의 통화가 하나가 아니어서 다른 통화는 적재하지 않았습니다.',
    detail: `발견: ${quotedList(known)}.`,
    mend: '모두 한 통화로 내보내거나, 매핑 파일의 `currency` 값에 적재할 통화를 적으세요.',
  }),
  'currency-unknown': () => ({
    what: '금액이 어느 통화인지 적힌 파일이 없습니다.',
    mend: '매핑 파일의 `currency` 값에 `KRW`처럼 세 글자를 적으세요.',
  }),
  'vat-mixed': ({ included, excluded }) => ({
    what: '부가세가 든 집행액과 들지 않은 집행액이 섞여 있습니다.',
    detail: `포함: ${quoted(included)}, 제외: ${quoted(excluded)}.`,
    mend: '모두 부가세를 뺀 금액으로 내보내세요.',
  }),
  'date-column-missing': ({ known }) => ({
    what: '날짜가 있는 열이 없습니다.',
    detail: `파일에 있는 열: ${quotedList(known)}.`,
    mend: '각 주의 첫날을 적은 열을 추가하거나, 매핑 파일에서 한 열의 `role` 값을 `date`로 적으세요.',
  }),
  'date-unreadable': ({ found }) => ({
    what: '읽을 수 있는 날짜가 없어 이 행을 뺐습니다.',
    detail: `발견: ${quoted(found)}.`,
    mend: '2026-01-05처럼 날짜를 적으세요.',
  }),
  'dates-unclear': ({ found, first, second }) => ({
    what: '날짜를 두 가지로 읽을 수 있어 이 파일을 적재하지 않았습니다.',
    detail: `${quoted(found)} 칸은 ${date(first, 'ko')}일 수도, ${date(second, 'ko')}일 수도 있습니다.`,
    mend: '매핑 파일의 `dates` 값에 `year first`, `day first`, `month first` 가운데 하나를 적으세요.',
  }),
  'dates-mixed': ({ first, second }) => ({
    what: '날짜가 두 가지 순서로 적혀 있어 이 파일을 적재하지 않았습니다.',
    detail: `발견: ${quoted(first)}, ${quoted(second)}.`,
    mend: '모두 2026-01-05처럼 한 가지 순서로 적으세요.',
  }),
  'dates-as-serials': ({ found, date: first }) => ({
    what: '날짜가 표 계산 프로그램의 날짜 번호로 적혀 있습니다.',
    detail: `읽은 값: ${quoted(found)}, 첫날: ${date(first, 'ko')}.`,
    mend: '4년이 어긋나면 매핑 파일의 `dates` 값에 `serial 1904`를 적으세요.',
  }),
  'channel-column-unclear': ({ known }) => ({
    what: '한 날짜에 행이 여럿인데, 채널이 적힌 열이 어느 것인지 확실하지 않습니다.',
    detail: `글이 있는 열: ${quotedList(known)}.`,
    mend: '매핑 파일에서 그 열의 `role` 값을 `channel`로 적으세요.',
  }),
  'channel-is-total': ({ channel }) => ({
    what: `${quoted(channel)} 행은 다른 행을 더한 값이어서 뺐습니다.`,
    mend: nothing,
  }),
  'role-unclear': ({ known }) => ({
    what: '어떤 열인지 확실하지 않아 적재하지 않았습니다.',
    detail: `가능한 값: ${quotedList(known)}.`,
    mend: '매핑 파일에서 이 열의 `role` 값을 적으세요.',
  }),
  'outcome-unclear': ({ known }) => ({
    what: '성과로 볼 수 있는 열이 여럿이어서 이 열을 골랐습니다.',
    detail: `후보: ${quotedList(known)}.`,
    mend: '매핑 파일에서 맞는 열의 `role` 값을 `outcome`으로, 나머지는 `ignored`로 적으세요.',
  }),
  'outcome-missing': ({ known }) => ({
    what: '성과인 열이 없습니다.',
    detail: `숫자가 있는 열: ${quotedList(known)}.`,
    mend: '매핑 파일에서 한 열의 `role` 값을 `outcome`으로 적거나, 매출 파일을 추가하세요.',
  }),
  'spend-missing': ({ known }) => ({
    what: '집행액인 열이 없습니다.',
    detail: `숫자가 있는 열: ${quotedList(known)}.`,
    mend: '매핑 파일에서 집행액인 열의 `role` 값을 `spend`로 적거나, 집행액 파일을 추가하세요.',
  }),
  'not-additive': () => ({
    what: '비율이나 평균, 사람 수처럼 날마다 더할 수 없는 값이어서 적재하지 않았습니다.',
    mend: nothing,
  }),
  'platform-result': () => ({
    what: '성과가 아니라 플랫폼이 집계한 값이어서 적재하지 않았습니다.',
    mend: nothing,
  }),
  'months-not-weeks': ({ first, second }) => ({
    what: '월별 행입니다. 주별이나 일별 데이터가 있어야 합니다.',
    detail: `발견: ${date(first, 'ko')}, 그다음 ${date(second, 'ko')}.`,
    mend: '일별이나 주별로 다시 내보내세요.',
  }),
  'grain-mixed': ({ daily, weekly }) => ({
    what: '일별 행과 주별 행이 섞여 있어 이 파일을 적재하지 않았습니다.',
    detail: `${date(daily, 'ko')}부터는 하루 간격, ${date(weekly, 'ko')}부터는 한 주 간격입니다.`,
    mend: '모두 일별이나 모두 주별로 내보내세요.',
  }),
  'week-days-mixed': ({ first, second }) => ({
    what: '다른 주와 시작하는 요일이 달라 이 주를 뺐습니다.',
    detail: `발견: ${date(first, 'ko')}, 그다음 ${date(second, 'ko')}.`,
    mend: '날짜를 고치거나, 다른 주가 틀렸으면 매핑 파일의 `weekStart` 값을 고치세요.',
  }),
  'days-added': ({ days, weeks, weekStart }) => ({
    what: `${number(days)}일을 더해 ${withParticle(weekday(weekStart), '로')} 시작하는 ${number(weeks)}주로 만들었습니다.`,
    mend: '다른 요일에 시작하면 매핑 파일의 `weekStart` 값을 고치세요.',
  }),
  'week-partial': ({ week, days }) => ({
    what: `${date(week, 'ko')} 주는 ${number(days)}일밖에 없어 뺐습니다.`,
    mend: nothing,
  }),
  'days-missing': ({ week, days }) => ({
    what: `${date(week, 'ko')} 주에 행이 없는 날이 ${number(days)}일 있어, 이 주는 모르는 값입니다.`,
    mend: '그날의 행을 추가하세요. 집행이 없었으면 0을 적으세요.',
  }),
  'rows-identical': ({ firstLine }) => ({
    what: '똑같은 행이 두 번 있어 한 번만 셌습니다.',
    detail: `${number(firstLine)}번째 줄에 먼저 나왔습니다.`,
    mend: '둘 다 필요하면 더해서 한 행으로 적으세요.',
  }),
  'rows-same-week': ({ date: day, firstLine }) => ({
    what: `${date(day, 'ko')} 행이 다른 값으로 두 번 있어, 이 주는 모르는 값입니다.`,
    detail: `${number(firstLine)}번째 줄에 먼저 나왔습니다.`,
    mend: '한 행을 지우거나, 매핑 파일의 `sameWeek` 값에 `add`를 적으세요.',
  }),
  'rows-added': ({ count }) => ({
    what: `날짜와 채널이 같은 ${number(count)}행을 앞의 행에 더했습니다.`,
    mend: nothing,
  }),
  'absent-as-zero': ({ weeks }) => ({
    what: `다른 채널은 있는데 이 채널만 행이 없는 ${number(weeks)}주를 0으로 보았습니다.`,
    mend: '그때 집행이 없었는지 확인하세요.',
  }),
  'spend-unknown': ({ found, week }) => ({
    what: `${date(week, 'ko')} 주의 집행액을 모릅니다.`,
    detail: `발견: ${quoted(found)}.`,
    mend: '금액을 적고, 집행이 없었으면 0을 적으세요. 적합하기 전에 정해야 합니다.',
  }),
  'spend-below-zero': ({ found, week }) => ({
    what: `${date(week, 'ko')} 주의 값이 0보다 작습니다.`,
    detail: `발견: ${number(found)}.`,
    mend: '환급은 원래 집행한 주에서 빼서 적으세요.',
  }),
  'outcome-unknown': ({ found, week }) => ({
    what: `${date(week, 'ko')} 주의 성과를 모릅니다. 주는 남고, 적합할 때 그 성과만 건너뜁니다.`,
    detail: `발견: ${quoted(found)}.`,
    mend: '숫자를 알면 적으세요.',
  }),
  'value-unknown': ({ found, week }) => ({
    what: `${date(week, 'ko')} 주의 값을 모릅니다.`,
    detail: `발견: ${quoted(found)}.`,
    mend: '숫자를 적거나, 이 열을 모델에서 빼세요.',
  }),
  'values-constant': ({ value }) => ({
    what: '모든 주의 값이 같아 이 열에서는 알 수 있는 것이 없습니다.',
    detail: `값: ${number(value)}.`,
    mend: '내보낸 파일을 확인하거나, 이 열을 빼세요.',
  }),
  'exposure-missing-with-spend': ({ weeks }) => ({
    what: `집행액은 있는데 노출이 없는 주가 ${number(weeks)}주 있습니다.`,
    mend: '두 열이 같은 캠페인의 값인지 확인하세요.',
  }),
  'spend-missing-with-exposure': ({ weeks }) => ({
    what: `노출은 있는데 집행액이 없는 주가 ${number(weeks)}주 있습니다.`,
    mend: '두 열이 같은 캠페인의 값인지 확인하세요.',
  }),
  'files-cover-other-weeks': ({ first, last }) => ({
    what: '다른 파일에 있는 주가 이 파일에 다 있지 않아, 없는 주는 모르는 값입니다.',
    detail: `이 파일: ${date(first, 'ko')} 주부터 ${date(last, 'ko')} 주까지.`,
    mend: '모든 파일을 같은 기간으로 내보내세요.',
  }),
  'files-share-no-week': () => ({
    what: '파일들에 함께 있는 주가 없습니다.',
    mend: '모든 파일을 같은 기간으로 내보내세요.',
  }),
  'column-in-two-files': ({ other }) => ({
    what: '같은 이름의 열이 다른 파일에 이미 있어 이 열은 적재하지 않았습니다.',
    detail: `다른 파일: ${other}.`,
    mend: '매핑 파일에서 한쪽의 `name` 값을 적으세요.',
  }),
  'mapping-not-json': () => ({
    what: '매핑 파일이 JSON 형식이 아닙니다.',
    mend: '빠지거나 남는 쉼표와 따옴표를 찾아 고치거나, 파일을 지우고 새로 만드세요.',
  }),
  'mapping-wrong': ({ found, expected }) => ({
    what: '매핑 파일의 이 자리를 알 수 없습니다.',
    detail: `발견: ${quoted(found)}, 기대: ${expected}.`,
    mend: '고치거나, 지워서 알아서 읽게 두세요.',
  }),
  'mapping-file-missing': ({ name, near }) => ({
    what: `매핑 파일에 적힌 ${quoted(name)} 파일을 받지 못했습니다.`,
    mend: near === undefined ? '그 파일도 주거나, 이름을 고치세요.' : didYouMean(near),
  }),
  'mapping-column-missing': ({ column, near, known }) => ({
    what: `매핑 파일에 적힌 ${quoted(column)} 열이 파일에 없습니다.`,
    detail: `파일에 있는 열: ${quotedList(known)}.`,
    mend: near === undefined ? '매핑 파일의 이름을 고치세요.' : didYouMean(near),
  }),
};

/** What spoke for the reading of a column, as the table of an import says it. */
export const reasonWords: WordsFor<ColumnReason> = {
  word: '이름에 든 낱말',
  ratio: '비율',
  average: '평균값',
  'channel name': '채널 이름과 같음',
  'only 0 and 1': '0과 1뿐임',
  percent: '비율로 적힘',
  dates: '날짜인 칸',
  'days above 12': '12보다 큰 날',
  serials: '날짜 번호',
  'all orders agree': '날짜를 한 가지로만 읽을 수 있음',
  'another date': '다른 열이 날짜',
  'another outcome': '다른 열이 성과',
  'other currency': '통화가 다름',
  'cells unclear': '칸을 확실히 읽을 수 없음',
  'channel column': '같은 날짜의 행을 나누는 열',
  empty: '비어 있음',
  text: '글이 있는 열',
  'name twice': '같은 이름의 열이 둘',
  'no name': '이름 없음',
  mapping: '매핑 파일에 적힘',
};
