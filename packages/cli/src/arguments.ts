import { type Argument, type Expected, type Issue, nearest, type Verb, verbs } from '@sextant/spec';

export type ArgumentIssue = Issue<
  | 'command-missing'
  | 'command-unknown'
  | 'command-argument-missing'
  | 'command-argument-extra'
  | 'option-unknown'
  | 'option-missing'
  | 'option-value-missing'
  | 'option-value-wrong'
  | 'option-choice-wrong'
>;

/** What was typed, read against the contracts. `input` has passed the verb's own schema. */
export type Asked =
  | { readonly kind: 'run'; readonly verb: Verb; readonly input: unknown; readonly options: DoorOptions }
  | { readonly kind: 'version'; readonly options: DoorOptions }
  | { readonly kind: 'help'; readonly verb: Verb | null; readonly options: DoorOptions }
  | { readonly kind: 'issues'; readonly issues: readonly ArgumentIssue[]; readonly options: DoorOptions };

/** Options of the command line itself, which every command takes. */
export interface DoorOptions {
  readonly json?: boolean;
  readonly language?: string;
  readonly folder?: string;
}

export const doorArgs: readonly Argument[] = [
  { field: 'folder', by: 'option', value: 'text', required: false },
  { field: 'language', by: 'option', value: { oneOf: ['ko', 'en'] }, required: false },
  { field: 'json', by: 'option', value: 'flag', required: false },
  { field: 'help', by: 'option', value: 'flag', required: false },
  { field: 'version', by: 'option', value: 'flag', required: false },
];

type Single = string | boolean | number;
type Value = Single | readonly Single[];

export function readArguments(argv: readonly string[]): Asked {
  const command = commandAt(argv);
  const verb = command < 0 ? undefined : verbAt(argv, command);
  const rest = verb === undefined ? argv : argv.toSpliced(command, verb.command.length);
  const read = readWords(rest, [...(verb?.args ?? everyArgument()), ...doorArgs]);
  const options = doorOptions(read.values);
  if (read.values.has('help')) return { kind: 'help', verb: verb ?? null, options };
  if (read.values.has('version')) return { kind: 'version', options };
  if (verb === undefined) return { kind: 'issues', issues: withoutVerb(argv, command, read.issues), options };
  return withVerb(verb, read, options);
}

function verbAt(argv: readonly string[], at: number): Verb | undefined {
  return verbs.find(({ command }) => command.every((word, i) => argv[at + i] === word));
}

/** The first word that is neither an option nor the value of one. */
function commandAt(argv: readonly string[]): number {
  const known = [...everyArgument(), ...doorArgs];
  return argv.findIndex((word, i) => !word.startsWith('-') && !takesNext(argv[i - 1], known));
}

function takesNext(word: string | undefined, known: readonly Argument[]): boolean {
  return known.some(({ field, value }) => optionName(field) === word && value !== 'flag');
}

function doorOptions(values: ReadonlyMap<string, Value>): DoorOptions {
  return Object.fromEntries([...values].filter(([field]) => doorArgs.some((argument) => argument.field === field)));
}

/** Before the command is known, an option of any verb may stand. */
function everyArgument(): readonly Argument[] {
  return verbs.flatMap((verb) => verb.args).filter((argument) => argument.by === 'option');
}

/** A word that begins a command of two words is told with the second. */
function withoutVerb(argv: readonly string[], at: number, issues: readonly ArgumentIssue[]): readonly ArgumentIssue[] {
  const wrong = issues.filter((issue) => issue.code === 'option-unknown');
  const first = argv[at];
  if (first === undefined) return [{ code: 'command-missing', where: {}, facts: {} }, ...wrong];
  const group = verbs.filter(({ command }) => command.length > 1 && command[0] === first);
  const second = argv[at + 1];
  const found = group.length > 0 && second !== undefined && !second.startsWith('-') ? `${first} ${second}` : first;
  const near = nearest(
    found,
    verbs.map((verb) => verb.command.join(' ')),
  );
  const like = near ?? group[0]?.command.join(' ');
  return [{ code: 'command-unknown', where: {}, facts: { found, ...(like === undefined ? {} : { near: like }) } }];
}

function withVerb(verb: Verb, { values, issues }: ReadWords, options: DoorOptions): Asked {
  const missing = verb.args.filter(({ field, required }) => required && !values.has(field)).map(missingIssue);
  const typed = verb.args.flatMap(({ field }) => {
    const value = values.get(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  const parsed = verb.input.safeParse(Object.fromEntries(typed));
  const refused = parsed.success
    ? []
    : refusedFields(
        verb,
        values,
        parsed.error.issues.map((issue) => issue.path[0]),
      );
  const all = [...issues, ...missing, ...refused];
  return parsed.success && all.length === 0
    ? { kind: 'run', verb, input: parsed.data, options }
    : { kind: 'issues', issues: all, options };
}

function missingIssue({ field, by }: Argument): ArgumentIssue {
  return by === 'place'
    ? { code: 'command-argument-missing', where: {}, facts: { argument: placeName(field) } }
    : { code: 'option-missing', where: {}, facts: { option: optionName(field) } };
}

/** What the verb's schema refuses although it has the right form: a number out of range. */
function refusedFields(verb: Verb, values: ReadonlyMap<string, Value>, fields: readonly unknown[]): ArgumentIssue[] {
  return verb.args.flatMap((argument): ArgumentIssue[] => {
    const value = values.get(argument.field);
    if (value === undefined || !fields.includes(argument.field)) return [];
    return [wrongValue(argument, String(value))];
  });
}

function wrongValue(argument: Argument, found: string): ArgumentIssue {
  const option = argument.by === 'option' ? optionName(argument.field) : placeName(argument.field);
  if (typeof argument.value === 'object') {
    const known = argument.value.oneOf;
    const near = nearest(found, known);
    return {
      code: 'option-choice-wrong',
      where: {},
      facts: { option, found, known, ...(near === null ? {} : { near }) },
    };
  }
  return { code: 'option-value-wrong', where: {}, facts: { option, found, expected: expectedOf(argument) } };
}

function expectedOf({ field, value }: Argument): Expected {
  if (value === 'whole number') return field === 'seed' ? 'whole number' : 'whole number above 0';
  if (value === 'number') return 'positive number';
  if (value === 'date') return 'date';
  return value === 'text' || value === 'flag' ? 'text' : 'file name';
}

export function optionName(field: string): string {
  return `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** As it stands in help and messages: MODEL; FILE for one of several files. */
export function placeName(field: string): string {
  return field.toUpperCase().replace(/S$/, '');
}

interface ReadWords {
  readonly values: ReadonlyMap<string, Value>;
  readonly issues: readonly ArgumentIssue[];
}

function readWords(words: readonly string[], args: readonly Argument[]): ReadWords {
  const values = new Map<string, Value>();
  const issues: ArgumentIssue[] = [];
  const places = args.filter((argument) => argument.by === 'place');
  let onlyPlaces = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--') onlyPlaces = true;
    else if (onlyPlaces || !word.startsWith('-')) issues.push(...takePlace(word, nextPlace(places), values));
    else i += takeOption(word, words[i + 1], args, values, issues);
  }
  return { values, issues };
}

/** A place that takes many takes all that follow. */
function nextPlace(places: Argument[]): Argument | undefined {
  return places[0]?.many ? places[0] : places.shift();
}

function takePlace(word: string, place: Argument | undefined, values: Map<string, Value>): ArgumentIssue[] {
  if (place === undefined) return [{ code: 'command-argument-extra', where: {}, facts: { found: word } }];
  const value = readValue(place, word);
  if (value === null) return [wrongValue(place, word)];
  put(place, value, values);
  return [];
}

function put({ field, many }: Argument, value: Single, values: Map<string, Value>): void {
  const before = values.get(field);
  values.set(field, many ? [...(Array.isArray(before) ? before : []), value] : value);
}

/** How many words after the option belong to it. */
function takeOption(
  word: string,
  next: string | undefined,
  args: readonly Argument[],
  values: Map<string, Value>,
  issues: ArgumentIssue[],
): number {
  const [name = '', ...after] = (word === '-h' ? '--help' : word).split('=');
  const argument = args.find(({ field, by }) => by === 'option' && optionName(field) === name);
  if (argument === undefined) {
    issues.push(unknownOption(name, args));
    return 0;
  }
  if (argument.value === 'flag') {
    values.set(argument.field, true);
    return 0;
  }
  const isOwn = after.length > 0;
  const text = isOwn ? after.join('=') : next;
  if (text === undefined || (!isOwn && text.startsWith('--'))) {
    issues.push({ code: 'option-value-missing', where: {}, facts: { option: name } });
    return 0;
  }
  const value = readValue(argument, text);
  if (value === null) issues.push(wrongValue(argument, text));
  else put(argument, value, values);
  return isOwn ? 0 : 1;
}

function unknownOption(found: string, args: readonly Argument[]): ArgumentIssue {
  const near = nearest(
    found,
    args.filter(({ by }) => by === 'option').map(({ field }) => optionName(field)),
  );
  return { code: 'option-unknown', where: {}, facts: { found, ...(near === null ? {} : { near }) } };
}

/** Null where the text is no such value. */
function readValue({ value }: Argument, text: string): Single | null {
  if (value === 'whole number') return /^\d{1,16}$/.test(text) ? Number(text) : null;
  if (value === 'number') return /^\d+(\.\d+)?(e\d+)?$/i.test(text) ? Number(text) : null;
  if (value === 'date') return isDate(text) ? text : null;
  if (typeof value === 'object') return value.oneOf.includes(text) ? text : null;
  return text;
}

/** A real day as `yyyy-mm-dd`. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}
