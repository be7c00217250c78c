import { type Argument, type Verb, verbs } from '@sextant/spec';
import type { TerminalField, TerminalWords } from '@sextant/words';
import { doorArgs, optionName, placeName } from './arguments.ts';
import { exitCodes, type ExitName } from './exit.ts';
import { pad, widthOf } from './layout/width.ts';
import { wrap } from './layout/wrap.ts';

/** Help over all commands, or for one of them; everything in it comes from the contracts. */
export function helpLines(verb: Verb | null, words: TerminalWords, width: number): string[] {
  return verb === null ? allCommands(words, width) : oneCommand(verb, words, width);
}

function allCommands(words: TerminalWords, width: number): string[] {
  const { help } = words;
  return [
    ...wrap(help.tagline, width),
    ...block(help.usage, [`  ${usageOf(null)}`]),
    ...block(
      help.commands,
      list(
        verbs.map((verb) => [callOf(verb), words.commands[verb.name]]),
        width,
      ),
    ),
    ...block(
      help.everywhere,
      list(
        doorArgs.map((argument) => explained(argument, words, null)),
        width,
      ),
    ),
    ...block(help.exitCodes, exitLines(words)),
    ...block(
      help.example,
      verbs.map((verb) => `  ${verb.example}`),
    ),
    '',
    help.more,
  ];
}

function oneCommand(verb: Verb, words: TerminalWords, width: number): string[] {
  const { help } = words;
  const places = verb.args.filter(({ by }) => by === 'place');
  const options = verb.args.filter(({ by }) => by === 'option');
  const rows = (args: readonly Argument[]) =>
    list(
      args.map((argument) => explained(argument, words, verb)),
      width,
    );
  return [
    ...wrap(words.explained[verb.name], width),
    ...block(help.usage, [`  ${usageOf(verb)}`]),
    ...block(help.arguments, rows(places)),
    ...block(help.options, rows(options)),
    ...block(
      help.everywhere,
      list(
        doorArgs.map((argument) => explained(argument, words, null)),
        width,
      ),
    ),
    ...block(help.exitCodes, exitLines(words)),
    ...block(help.example, [`  ${verb.example}`]),
  ];
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function usageOf(verb: Verb | null): string {
  return verb === null ? 'sextant COMMAND [--help]' : `sextant ${callOf(verb)}${optionsOf(verb)}`;
}

/** fit MODEL --data FILE: the command with what it cannot do without. */
function callOf(verb: Verb): string {
  const required = verb.args.filter((argument) => argument.required);
  const asWritten = required.map((argument) => (argument.by === 'place' ? placeName(argument.field) : typed(argument)));
  return [...verb.command, ...asWritten].join(' ');
}

function optionsOf(verb: Verb): string {
  return verb.args
    .filter(({ required }) => !required)
    .map((argument) => ` [${typed(argument)}]`)
    .join('');
}

/** --seed N, --road wasm|plain, --again. */
function typed({ field, value, by }: Argument): string {
  if (by === 'place') return placeName(field);
  if (value === 'flag') return optionName(field);
  const kinds = { text: 'TEXT', file: 'FILE', 'whole number': 'N' } as const;
  return `${optionName(field)} ${typeof value === 'object' ? value.oneOf.join('|') : kinds[value]}`;
}

function explained(argument: Argument, words: TerminalWords, verb: Verb | null): readonly [string, string] {
  const text = words.fields[argument.field as TerminalField]; // a test holds that words know every field
  const value = defaultOf(argument, verb);
  return [typed(argument), value === null ? text : `${text} (${words.help.byDefault(value)})`];
}

/** Defaults worth telling: what the contract fills in for a value that is left out. */
function defaultOf({ field, value, required }: Argument, verb: Verb | null): string | null {
  if (field === 'folder') return './.sextant';
  if (required || value === 'flag' || verb === null) return null;
  const typedOnly = Object.fromEntries(verb.args.filter((argument) => argument.required).map((a) => [a.field, 'x']));
  const filled = verb.input.parse(typedOnly) as Readonly<Record<string, unknown>>;
  return filled[field] === undefined ? null : String(filled[field]);
}

function exitLines({ exits }: TerminalWords): string[] {
  return Object.entries(exitCodes).map(([name, code]) => `  ${pad(String(code), 5, 'left')}${exits[name as ExitName]}`);
}

/** Two columns; the second is wrapped. */
function list(rows: readonly (readonly [string, string])[], width: number): string[] {
  const first = Math.max(0, ...rows.map(([term]) => widthOf(term)));
  const indent = ' '.repeat(first + 4);
  return rows.flatMap(([term, text]) => {
    const [head = '', ...rest] = wrap(text, width - indent.length);
    return [`  ${pad(term, first, 'left')}  ${head}`, ...rest.map((line) => indent + line)];
  });
}
