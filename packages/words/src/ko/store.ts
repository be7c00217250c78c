import type { StoreIssues } from '@sextant/spec';
import { quoted, quotedList, type Sentences } from '../message.ts';
import { date, number } from '../numbers/index.ts';
import { didYouMean } from './words.ts';

export const store: Sentences<StoreIssues> = {
  'folder-newer': ({ found, known }) => ({
    what: '더 새로운 Sextant에서 쓴 폴더입니다. 폴더 안은 그대로 두었습니다.',
    detail: `폴더의 형식 ${number(found)}, 이 Sextant가 아는 형식 ${number(known)}.`,
    mend: 'Sextant를 업데이트하거나, `--folder` 옵션으로 다른 폴더를 쓰세요.',
  }),
  'folder-locked': ({ by }) => ({
    what: '다른 프로세스가 이 폴더를 잡고 놓지 않습니다.',
    detail: `프로세스 번호 ${by}.`,
    mend: '끝날 때까지 기다리거나 그 프로세스를 끝낸 뒤 다시 시도하세요.',
  }),
  'folder-unwritable': ({ reason }) => ({
    what: `이 폴더에 쓸 수 없습니다(${reason}).`,
    mend: '쓰기 권한을 확인하거나, `--folder` 옵션으로 다른 폴더를 쓰세요.',
  }),
  'folder-unreadable': ({ reason }) => ({
    what: `이 폴더를 읽을 수 없습니다(${reason}).`,
    mend: '읽기 권한을 확인하거나, `--folder` 옵션으로 다른 폴더를 쓰세요.',
  }),
  'folder-foreign': () => ({
    what: 'Sextant에서 만들지 않은 파일이 든 폴더라 아무것도 쓰지 않았습니다.',
    mend: '`--folder` 옵션으로 새 폴더나 빈 폴더를 쓰세요.',
  }),
  'folder-damaged': () => ({
    what: '폴더의 형식을 적은 파일을 읽을 수 없습니다.',
    mend: '사본에서 되돌리거나, `--folder` 옵션으로 다른 폴더를 쓰세요. 폴더 안의 기록은 그대로 있습니다.',
  }),
  'disk-full': () => ({
    what: '디스크가 가득 찼습니다. 쓰던 것은 남지 않았고, 그 전의 것은 모두 온전합니다.',
    mend: '공간을 비우거나, `--folder` 옵션으로 다른 디스크의 폴더를 쓴 뒤 다시 시도하세요.',
  }),
  'record-missing': ({ id, near }) => ({
    what: `${quoted(id)} 기록이 없습니다.`,
    mend: didYouMean(near, [], '`sextant list` 명령으로 저장된 기록을 확인하세요.'),
  }),
  'record-ambiguous': ({ id, matches }) => ({
    what: `${quoted(id)} 글자로 시작하는 기록이 여럿입니다.`,
    detail: `해당하는 기록: ${quotedList(matches.map((hash) => hash.slice(0, 12)))}.`,
    mend: '글자를 더 적으세요.',
  }),
  'record-damaged': ({ hash }) => ({
    what: `${hash.slice(0, 12)} 기록이 손상되어 저장할 때의 내용과 다릅니다.`,
    mend: '같은 모델을 다시 맞춰 기록을 바꾸고, 디스크를 확인하세요.',
  }),
  'name-taken': ({ name }) => ({
    what: `${quoted(name)} 이름은 이미 쓰고 있습니다.`,
    mend: '다른 이름을 고르거나, 먼저 있던 것을 지우세요.',
  }),
  'name-wrong': ({ name }) => ({
    what: `${quoted(name)} 이름은 쓸 수 없습니다.`,
    mend: '글자와 숫자로 60자까지 적고, 그 사이에는 빈칸, 마침표, - 또는 _ 기호만 쓰세요.',
  }),
  'ref-missing': ({ name, near }) => ({
    what: `${quoted(name)} 이름을 가진 것이 없습니다.`,
    mend: didYouMean(near, [], '`sextant list` 명령으로 저장된 것을 확인하세요.'),
  }),
  'ref-moved': ({ name, expected, found, by, at }) => ({
    what: `${date(at, 'ko')}에 ${by === '' ? '다른 사람이' : `${by} 님이`} ${quoted(name)} 이름을 먼저 저장했습니다. 새로 만든 기록은 제 번호로 남아 있습니다.`,
    detail: `발견: ${found.slice(0, 12)}, 기대: ${expected.slice(0, 12)}.`,
    mend: '`sextant show` 명령으로 둘을 비교한 뒤, 더 새로운 것 위에 다시 저장하세요.',
  }),
};
