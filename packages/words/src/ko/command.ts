import type { CommandIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { didYouMean, expected } from './words.ts';

export const command: Sentences<CommandIssues> = {
  'command-missing': () => ({
    what: '명령이 없습니다.',
    mend: '`sextant --help` 명령으로 쓸 수 있는 명령을 확인하세요.',
  }),
  'command-unknown': ({ found, near }) => ({
    what: `${quoted(found)} 명령은 없습니다.`,
    mend: didYouMean(near, [], '`sextant --help` 명령으로 쓸 수 있는 명령을 확인하세요.'),
  }),
  'command-argument-missing': ({ argument }) => ({
    what: `이 명령에는 ${quoted(argument)} 값이 필요합니다.`,
    mend: '값을 추가하세요. `--help` 옵션으로 예를 볼 수 있습니다.',
  }),
  'command-argument-extra': ({ found }) => ({
    what: `이 명령은 ${quoted(found)} 값을 어디에 쓸지 모릅니다.`,
    mend: '지우거나, 빈칸이 든 이름이면 따옴표로 묶으세요.',
  }),
  'option-unknown': ({ found, near }) => ({
    what: `${quoted(found)} 옵션은 없습니다.`,
    mend: didYouMean(near, [], '지우세요. 모든 옵션은 `--help` 옵션으로 볼 수 있습니다.'),
  }),
  'option-missing': ({ option }) => ({
    what: `${quoted(option)} 옵션이 빠져 있습니다.`,
    mend: '옵션을 추가하세요. `--help` 옵션으로 예를 볼 수 있습니다.',
  }),
  'option-value-missing': ({ option }) => ({
    what: `${quoted(option)} 옵션 뒤에 값이 없습니다.`,
    mend: '옵션 뒤에 값을 적으세요.',
  }),
  'option-value-wrong': ({ option, found, expected: wanted }) => ({
    what: `${quoted(option)} 옵션이 가질 수 없는 값입니다.`,
    detail: `발견: ${quoted(found)}, 기대: ${expected[wanted]}.`,
    mend: '값을 고치세요.',
  }),
  'option-choice-wrong': ({ option, found, known, near }) => ({
    what: `${quoted(option)} 자리에 쓸 수 없는 값입니다.`,
    detail: `발견: ${quoted(found)}, 기대: ${quotedList(known)}.`,
    mend: didYouMean(near, known, '값을 고치세요.'),
  }),
  'not-confirmed': ({ name, newWeeks, changed, vanished }) => ({
    what: `${quoted(name)} 이름으로 저장된 데이터가 이미 있고, 이대로면 달라집니다.`,
    detail: `새로운 주 ${newWeeks}개, 바뀐 값 ${changed}개, 사라진 주 ${vanished}개.`,
    mend: '바꾸려면 같은 명령에 `--yes` 옵션을, 따로 두려면 `--as` 옵션으로 다른 이름을 적으세요.',
  }),
  'file-there': () => ({
    what: '같은 이름의 파일이 이미 있어 그대로 두었습니다.',
    mend: '`--out` 옵션으로 다른 이름을 적거나, 파일을 옮기세요.',
  }),
  'column-not-unknown': ({ found, known }) => ({
    what: `${quoted(found)} 열에는 모르는 집행액이 없습니다.`,
    mend: known.length === 0 ? '모르는 값이 없으니 옵션을 지우세요.' : `${quotedList(known)} 가운데에서 고르세요.`,
  }),
  'fit-without-panel': ({ name }) => ({
    what: `${quoted(name)} 실행에는 맞출 때 쓴 데이터가 함께 저장되어 있지 않습니다.`,
    mend: '이 버전에서 같은 실행을 다시 하세요. 그러면 데이터와 함께 저장됩니다.',
  }),
  'fit-without-results': ({ name }) => ({
    what: `${quoted(name)} 실행에는 채널별 결과가 없습니다.`,
    mend: '`sextant show` 명령으로 이유를 보고 모델을 고친 뒤 다시 맞추세요.',
  }),
  'currency-needed': ({ name }) => ({
    what: `${quoted(name)} 데이터의 통화를 파일에서 알 수 없습니다.`,
    mend: '같은 명령에 `--currency KRW`처럼 통화를 적으세요.',
  }),
  'fits-not-comparable': ({ column }) => ({
    what: '이전 모델로 새 데이터를 읽을 수 없어 달라진 까닭을 나눌 수 없습니다.',
    detail: `${quoted(column)} 열이 필요합니다.`,
    mend: '데이터에 그 열을 남기거나, 더 나중의 실행과 견주세요.',
  }),
  'out-of-memory': () => ({
    what: '이 모델을 맞추기에는 메모리가 부족합니다.',
    mend: '다른 프로그램을 닫거나, `sampler` 설정에서 표본이나 체인을 줄이세요.',
  }),
  'worker-lost': () => ({
    what: '계산하던 프로세스가 말없이 끝났습니다.',
    mend: '같은 명령을 다시 실행하세요. 또 그러면 메모리가 부족한지 확인하세요.',
  }),
  bug: ({ message }) => ({
    what: 'Sextant의 결함입니다. 파일과 기록은 그대로 있습니다.',
    detail: `남긴 말: ${message}.`,
    mend: '실행한 명령과 자세한 내용을 보내 주세요. 고치겠습니다.',
  }),
};
