import type { CommandIssues } from '@sextant/spec';
import { quoted, type Sentences } from '../message.ts';
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
