import { type Ports, services } from '@sextant/services';
import { kindWords, languages } from '@sextant/words';
import { describe, expect, test } from 'vitest';
import { schemaInWords } from './schemaWords.ts';

type Loose = { readonly [key: string]: Loose } & readonly Loose[];
/** The verb asks nothing of the world. */
const run = await services['print-schema']({}, {} as Ports, new AbortController().signal).next();
const plain = (run.value as { readonly value: Record<string, unknown> }).value;
const methodsOf = (schema: unknown) => {
  const { channels, baseline } = (schema as Loose)['properties'] as Loose;
  const channel = channels?.['items']?.['properties'];
  return {
    adstock: [...(channel?.['adstock']?.['oneOf'] ?? [])],
    saturation: [...(channel?.['saturation']?.['oneOf'] ?? [])],
    baseline: [...(baseline?.['items']?.['oneOf'] ?? [])],
  };
};
const kindOf = (member: Loose) => String(member['properties']?.['kind']?.['const']);

describe.each(languages)('the schema in words (%s)', (language) => {
  const worded = methodsOf(schemaInWords(plain, language));

  test.each(['adstock', 'saturation', 'baseline'] as const)('names every %s', (family) => {
    expect(worded[family].length).toBeGreaterThan(3);
    for (const member of worded[family]) {
      const words = kindWords(family, kindOf(member), language);
      expect([member['title'], member['description']]).toEqual([words?.name, words?.meaning]);
      for (const [parameter, word] of Object.entries(words?.parameters ?? {})) {
        expect(member['properties']?.[parameter]?.['title']).toBe(word);
      }
    }
  });

  test('says what the plain one says, but for titles, descriptions and comments', () => {
    const bare = (schema: unknown) =>
      JSON.parse(
        JSON.stringify(schema, (key, value) =>
          typeof value === 'string' && ['title', 'description', '$comment'].includes(key) ? undefined : value,
        ),
      );
    expect(bare(schemaInWords(plain, language))).toEqual(bare(plain));
  });
});
