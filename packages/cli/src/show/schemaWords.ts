import { type KindFamily, kindWords, type Language } from '@sextant/words';

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

const families: readonly KindFamily[] = ['adstock', 'saturation', 'baseline'];

const mapped = <T, U>(record: Readonly<Record<string, T>>, to: (value: T, name: string) => U) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value, name)]));

/** One member: its name and meaning, the words of its parameters; where the formula comes from stays as a comment. */
function memberInWords(member: Schema, family: KindFamily, language: Language): Schema {
  const words = kindWords(family, String(member.properties?.['kind']?.['const']), language);
  if (words === undefined) return member;
  const { name, meaning, parameters = {} } = words;
  const properties = mapped(member.properties ?? {}, (property, key) =>
    Object.hasOwn(parameters, key) ? { ...property, title: parameters[key] } : property,
  );
  return { ...member, title: name, description: meaning, $comment: member['description'], properties };
}

function familyInWords(schema: Schema, family: KindFamily, language: Language): Schema {
  if (schema.items) return { ...schema, items: familyInWords(schema.items, family, language) };
  return { ...schema, oneOf: (schema.oneOf ?? []).map((member) => memberInWords(member, family, language)) };
}

/** The JSON Schema of the model file with every method named and explained in one language, for whoever an editor helps. */
export function schemaInWords(schema: Schema, language: Language): Schema {
  if (schema.items) return { ...schema, items: schemaInWords(schema.items, language) };
  if (!schema.properties) return schema;
  const properties = mapped(schema.properties, (property, name) => {
    const family = families.find((one) => one === name);
    return family ? familyInWords(property, family, language) : schemaInWords(property, language);
  });
  return { ...schema, properties };
}
