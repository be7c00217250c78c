import { adstocks, baselineTerms, saturations } from '@sextant/measurement/kinds';
import {
  type AnyIssue,
  codesOf,
  expectations,
  families,
  type Issues,
  issuesByStage,
  type Stage,
  verbs,
  type Where,
} from '@sextant/spec';
import { describe, expect, test } from 'vitest';
import { sentences as english } from './en/index.ts';
import { kinds as englishKinds } from './en/kinds.ts';
import { terms as englishTerms } from './en/terms.ts';
import * as englishWords from './en/words.ts';
import {
  helpOf,
  type KindFamily,
  type KindWords,
  kindWords,
  languages,
  parts,
  say,
  sayStored,
  withParticle,
} from './index.ts';
import { sentences as korean } from './ko/index.ts';
import { kinds as koreanKinds } from './ko/kinds.ts';
import { terms as koreanTerms } from './ko/terms.ts';
import * as koreanWords from './ko/words.ts';
import { phrase } from './phrase.ts';
import type { PhraseId, Phrases } from './phrases.ts';

const stages = Object.keys(issuesByStage) as Stage[];
const codes = stages.flatMap((stage) => codesOf(stage));
const examples = Object.assign({}, ...Object.values(issuesByStage)) as Readonly<Issues>;
const where: Where = { file: 'data.csv', line: 12, column: 'tv' };

/** Every code with its example, and once more without the facts that are optional. */
const issues: readonly AnyIssue[] = codes.flatMap((code) => {
  const facts = { ...examples[code] } as Record<string, unknown>;
  const { near: _, at: __, ...fewer } = facts;
  const kept = code === 'ref-moved' || code === 'model-not-json' ? facts : fewer;
  return [facts, kept].map((some) => ({ code, where, facts: some }) as unknown as AnyIssue);
});
const saidOf = (language: 'en' | 'ko') => issues.map((issue) => [issue, say(issue, language)] as const);

const phraseExamples: Phrases = {
  'fit-good': { rhat: 1.0034, ess: 1204.4 },
  'fit-suspect': { reasons: 2 },
  'fit-failed': {},
  'fit-provisional': { done: 0.41 },
  'marketing-brought': {
    money: '₩349억 (315~386)',
    from: '2026-06-29',
    to: '2026-09-27',
    share: 0.25,
    low: 0.22,
    high: 0.28,
  },
  'point-and-interval': {},
  'chain-progress': { chain: 1, done: 350, of: 2000, step: 0.4312, divergences: 0 },
  'time-left': { seconds: 125 },
  'second-fit-begins': { weeks: 13 },
  'rerun-begins': { target: 0.9 },
  stopping: {},
  'holdout-scored': { weeks: 13, from: '2026-06-29', to: '2026-09-27', ours: 0.071, season: 0.118, hits: 0.92 },
  'holdout-failed': { weeks: 13 },
  'stored-as': { record: '4f2a91c0' },
  removed: { record: '4f2a91c0', names: ['base'] },
  'nothing-stored': {},
  'records-damaged': { count: 1 },
  'example-data': {},
  took: { seconds: 14.2 },
};
const phraseIds = Object.keys(phraseExamples) as PhraseId[];
const phraseOf = (id: PhraseId, language: 'en' | 'ko') => phrase(id, phraseExamples[id], language);

/** Every text of the product in one language, with the values that fill its slots. */
function texts(language: 'en' | 'ko'): readonly (readonly [text: string, slots: readonly unknown[]])[] {
  const help = helpOf(language);
  const [terms, kinds, words] =
    language === 'en' ? [englishTerms, englishKinds, englishWords] : [koreanTerms, koreanKinds, koreanWords];
  const plain = [
    ...Object.values(terms),
    ...Object.values(kinds).flatMap((family) =>
      Object.values<KindWords>(family).flatMap(({ name, meaning, parameters = {} }) => [
        name,
        meaning,
        ...Object.values(parameters),
      ]),
    ),
    ...Object.values(words.expected),
    ...Object.values(words.families),
    help.product,
    ...[help.verbs, help.fields, help.common].flatMap((entries) => Object.values(entries)),
  ];
  return [
    ...saidOf(language).map(
      ([issue, text]) => [text, [...Object.values(issue.where), ...Object.values(issue.facts)]] as const,
    ),
    ...phraseIds.map((id) => [phraseOf(id, language), Object.values(phraseExamples[id])] as const),
    ...plain.map((text) => [text, []] as const),
  ];
}

/** What is code or came in by a slot is no word of ours. */
function ownWords(text: string, slots: readonly unknown[]): string {
  const values = slots
    .flat()
    .map(String)
    .sort((a, b) => b.length - a.length);
  const withoutCode = text.replaceAll(/`[^`]*`/g, '');
  return values.reduce(
    (rest, value) => (value === '' ? rest : rest.replaceAll(value, '')),
    withoutCode.replaceAll(/“[^”]*”/g, ''),
  );
}

describe('issues', () => {
  test.each(languages)('every code has its sentence and its mend (%s)', (language) => {
    expect(Object.keys(language === 'en' ? english : korean).sort()).toEqual([...codes].sort());
    for (const issue of issues) {
      const { what, mend } = parts(issue, language);
      expect(what, issue.code).toMatch(/\S/);
      expect(say(issue, language)).toContain(mend);
      expect(mend, issue.code).toMatch(language === 'ko' ? /세요|됩니다/ : /^(Did you mean .* Correct|[A-Z][a-z]+ )/);
    }
  });

  test('an English mend begins with what to do', () => {
    const acts =
      /^(Add|Check|Choose|Close|Combine|Correct|Enter|Export|Free|Give|Hold|Keep|Look|Nothing has to be done|Read|Remove|Rename|Restore|Run|Save|Send|Set|Sort|Test|Update|Use|Vary|Wait|Write|Did you mean)\b/;
    for (const issue of issues) expect(parts(issue, 'en').mend, issue.code).toMatch(acts);
  });

  test('the parts are whole sentences', () => {
    for (const issue of issues) {
      for (const language of languages) {
        const { what, detail, mend } = parts(issue, language);
        for (const part of [what, detail ?? '.', mend]) expect(part, issue.code).toMatch(/[.?]$/);
      }
    }
  });

  test('every fact that a person could not know otherwise is told, in both languages', () => {
    for (const code of codes) {
      const facts = examples[code] as Readonly<Record<string, unknown>>;
      for (const language of languages) {
        const full = say({ code, where: {}, facts } as unknown as AnyIssue, language);
        for (const [name, value] of Object.entries(facts)) {
          if (name === 'known' && 'near' in facts) continue; // near is one of the known, and nearer
          const changed = { ...facts, [name]: different(value) };
          const other = say({ code, where: {}, facts: changed } as unknown as AnyIssue, language);
          expect(other, `${code} ${name} ${language}`).not.toBe(full);
        }
      }
    }
  });

  test('an issue reads as look.md 8 asks: what, where, found and expected, mend', () => {
    const issue: AnyIssue = { code: 'cell-not-number', where, facts: { found: '12 ooo' } };
    expect(say(issue, 'en')).toBe(
      'This cell does not hold a number. data.csv, line 12, column tv. Found “12 ooo”. ' +
        'Write digits and at most one point, such as 1234.5, without signs of currency or thousands.',
    );
    expect(say(issue, 'ko')).toBe(
      '이 칸의 값이 숫자가 아닙니다. data.csv, 12번째 줄, tv 열. 발견: “12 ooo”. ' +
        '통화 기호나 천 단위 쉼표 없이 1234.5처럼 숫자와 소수점만 적으세요.',
    );
  });

  test('a stored finding is said like a fresh one, and one of another version is named', () => {
    const issue: AnyIssue = { code: 'divergences', where: {}, facts: { count: 3, of: 4000 } };
    expect(sayStored(issue, 'en')).toBe(say(issue, 'en'));
    expect(sayStored({ code: 'from-the-future', where: {}, facts: {} }, 'en')).toContain('“from-the-future”');
    expect(sayStored({ code: 'toString', where: {}, facts: {} }, 'ko')).toContain('“toString”');
  });
});

/** A value of the same kind that has to read differently. */
function different(value: unknown): unknown {
  if (typeof value === 'number') return value > 0 && value < 1 ? value / 2 + 0.01 : value + 3;
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value.map(different) : [...value, 'other'];
  const closed: Readonly<Record<string, string>> = {
    'whole number': 'text',
    tail: 'bulk',
    'positive number': 'text',
    saturation: 'adstock',
    monday: 'sunday',
  };
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.replace(/\d\d$/, '27');
  return closed[text] ?? `x${text}`;
}

describe('Korean', () => {
  const all = texts('ko');

  test('no 을(를), 이(가), (으)로 or their like', () => {
    for (const [text] of all) expect(text).not.toMatch(/[은는이가을를과와]\([은는이가을를과와]\)|\(으\)로|\(이\)/);
  });

  test('no Latin word outside the glossary’s allowed set, slots and code', () => {
    const allowed = new Set(['R-hat', 'ESS', 'KPI', 'CSV', 'UTM', 'URL', 'ID', 'JSON', 'Sextant']);
    for (const [text, slots] of all) {
      const latin = ownWords(text, slots).match(/[A-Za-z][A-Za-z-]*/g) ?? [];
      expect(
        latin.filter((word) => !allowed.has(word)),
        text,
      ).toEqual([]);
    }
  });

  test('no forbidden word of the glossary', () => {
    const forbidden =
      /당신|귀하|저희|여러분|하셨|되셨|에 대한|을 통해|를 통해|에 의해|되어지|그것|가지고 있|최적|인사이트|극대화|유의(하|한|미|성)|신뢰구간|오차범위|오류가 발생|잘못된 입력|기여|모형|지출|사양|교정|게이트|사슬|씨앗|선입견|기준선|수익|매체비|삭제|!/;
    for (const [text, slots] of all) expect(ownWords(text, slots)).not.toMatch(forbidden);
  });

  test('messages speak 합니다체 and ask with -하세요', () => {
    for (const [issue, text] of saidOf('ko')) {
      expect(text, issue.code).not.toMatch(/[^니습]다\./);
      expect(text, issue.code).not.toMatch(/(해요|예요|이에요|하십시오|해라)[.?]/);
    }
  });

  test('a particle behind a value follows how the value is read', () => {
    const at = (partialR2: number) => say({ code: 'spend-follows-season', where: {}, facts: { partialR2 } }, 'ko');
    expect(at(0.72)).toContain('72%가 계절로');
    const reran = (to: number) =>
      say({ code: 'reran-at-higher-target', where: {}, facts: { from: 0.8, to, divergences: 7 } }, 'ko');
    expect(reran(0.9)).toContain('0.9로');
    expect(reran(0.93)).toContain('0.93으로');
    const late = (found: string) =>
      say({ code: 'weeks-not-in-order', where: {}, facts: { found, before: '2026-01-12' } }, 'ko');
    expect(late('2026-01-05')).toContain('1월 5일이 나옵니다');
  });
});

describe('English', () => {
  const all = texts('en');

  test('no Korean, no exclamation mark, no word the glossary forbids', () => {
    for (const [text, slots] of all) {
      expect(ownWords(text, slots)).not.toMatch(
        /[가-힣]|!|\b(optimal|insights?|significant|AI-powered|maximi[sz]e|invalid|please|sorry)\b/i,
      );
    }
  });

  test('plural by number', () => {
    const gap = (missing: number) =>
      say({ code: 'week-gap', where: {}, facts: { from: '2026-01-05', to: '2026-01-05', missing } }, 'en');
    expect(gap(1)).toContain('A week has no row');
    expect(gap(3)).toContain('3 weeks have no row');
    expect(say({ code: 'more-of-the-same', where: {}, facts: { count: 1 } }, 'en')).toContain(
      '1 more place of the same kind is',
    );
    for (const [text] of all) expect(text).not.toMatch(/\b1 \w+s\b(?! of)/);
  });
});

test('no text is the same in both languages, but names of measures and signs', () => {
  const same = new Set(['R-hat', '–', '`en` or `ko`.']);
  const korean = new Set(texts('ko').map(([text]) => text));
  const shared = texts('en').filter(([text]) => korean.has(text) && !same.has(text));
  expect(shared).toEqual([]);
});

test('hyphens stand for no minus', () => {
  for (const language of languages) {
    for (const [text, slots] of texts(language)) expect(ownWords(text, slots)).not.toMatch(/(^|[\s(])-\d/);
  }
});

test('every verb and every field of a contract has its help, and no field that is gone', () => {
  const all = verbs.flatMap(({ command, args }) =>
    args.map(({ field }) => ({ field, own: `${command.join(' ')} ${field}` })),
  );
  for (const language of languages) {
    const said = Object.keys(helpOf(language).fields);
    for (const { field, own } of all) expect(said.includes(own) || said.includes(field), own).toBe(true);
    for (const name of said)
      expect(
        all.some(({ field, own }) => own === name || field === name),
        name,
      ).toBe(true);
    expect(Object.keys(helpOf(language).verbs).sort()).toEqual(verbs.map((verb) => verb.name).sort());
  }
});

test('every member of a family of methods has its words, and no member that is gone', () => {
  const lists: Readonly<Record<KindFamily, readonly { readonly kind: string }[]>> = {
    adstock: adstocks,
    saturation: saturations,
    baseline: baselineTerms,
  };
  for (const family of Object.keys(lists) as KindFamily[]) {
    const kinds = lists[family].map(({ kind }) => kind).sort();
    for (const words of [englishKinds, koreanKinds]) expect(Object.keys(words[family]).sort()).toEqual(kinds);
    for (const kind of kinds) expect(kindWords(family, kind, 'ko')?.name).toMatch(/[가-힣]/);
  }
  expect(kindWords('adstock', 'toString', 'en')).toBeUndefined();
});

test('the closed lists of facts have their words', () => {
  for (const words of [englishWords, koreanWords]) {
    expect(Object.keys(words.expected).sort()).toEqual([...expectations].sort());
    expect(Object.keys(words.families).sort()).toEqual([...families].sort());
  }
});

test('money per unit follows the currency', async () => {
  const { nextTerm, returnTerm } = await import('./index.ts');
  expect([returnTerm('USD', 'en'), returnTerm('KRW', 'en'), nextTerm('USD', 'en')]).toEqual([
    'Return per $1',
    'Return per ₩1',
    'Next $1',
  ]);
  expect([returnTerm('KRW', 'ko'), returnTerm('USD', 'ko'), nextTerm('KRW', 'ko')]).toEqual([
    '1원당 매출',
    '1달러당 매출',
    '다음 1원',
  ]);
  expect(withParticle(nextTerm('KRW', 'ko'), '는')).toBe('다음 1원은');
});

test('the sentences of the glossary, section 3, come out as they stand there', () => {
  expect(phraseOf('fit-good', 'en')).toBe('Good fit: worst R-hat 1.003, smallest ESS 1,204, no divergences');
  expect(phraseOf('fit-good', 'ko')).toBe('적합이 양호합니다. R-hat 최대 1.003, ESS 최소 1,204, 발산 없음');
  expect(phraseOf('fit-provisional', 'en')).toBe('Provisional, 41% done: do not quote');
  expect(phraseOf('fit-provisional', 'ko')).toBe('잠정 결과입니다(41% 진행). 인용하지 마세요');
  expect(phraseOf('marketing-brought', 'ko')).toBe(
    '2026년 6월 29일~9월 27일 마케팅이 가져온 매출은 ₩349억 (315~386), 전체의 25% (22%~28%)입니다',
  );
});
