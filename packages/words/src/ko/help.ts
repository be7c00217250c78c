import type { Help } from '../help.ts';

export const help: Help = {
  product: '마케팅이 무엇을 가져왔는지, 얼마나 확실한지, 다음에 무엇을 할지 알려 줍니다.',
  verbs: {
    'fit-model': '주별 데이터에 믹스 모델을 맞추고 채널마다 가져온 매출을 보여 줍니다.',
    'list-fits': '저장된 실행을 모두 보여 줍니다.',
    'show-fit': '저장된 실행 하나를 보여 줍니다.',
    'remove-fit': '저장된 실행 하나를 따로 치웁니다.',
    'print-schema': '편집기에서 쓸 모델 파일의 JSON 형식을 출력합니다.',
    'run-demo': '참값을 아는 예제에 모델을 맞춥니다.',
  },
  fields: {
    model: '모델 파일(JSON).',
    data: '주별 데이터(CSV).',
    fit: '이름 또는 기록의 앞 글자.',
    seed: '모든 무작위를 고정합니다. 적지 않으면 1입니다.',
    again: '저장된 결과가 있어도 새로 계산합니다.',
    workers: '동시에 돌릴 체인의 수. 결과는 바뀌지 않습니다.',
    road: '`wasm` 또는 `plain`: 계산에 쓸 코드. 결과는 바뀌지 않습니다.',
  },
  common: {
    folder: '기록을 두는 폴더. 적지 않으면 `SEXTANT_FOLDER` 값이나 `./.sextant` 폴더를 씁니다.',
    language: '`en` 또는 `ko`.',
    json: '글 대신 JSON 문서 하나를 출력합니다.',
    help: '이 도움말을 보여 줍니다.',
    version: '버전을 보여 줍니다.',
  },
};
