import { type Argument, type Verb, verbs } from '@sextant/spec';
import { type CommonOption, type Exit, helpOf, type Language, type TermId, term, terminalWords } from '@sextant/words';
import { doorArgs, optionName, placeName } from './arguments.ts';
import { exitCodes } from './exit.ts';
import { pad, widthOf } from './layout/width.ts';
import { wrap } from './layout/wrap.ts';

/** Help over all commands, or for one of them; everything in it comes from the contracts. */
export function helpLines(verb: Verb | null, language: Language, width: number): string[] {
  return verb === null ? allCommands(language, width) : oneCommand(verb, language, width);
}

function allCommands(language: Language, width: number): string[] {
  const { product, verbs: said } = helpOf(language);
  const title = (id: TermId) => term(id, language);
  return [
    ...wrap(product, width),
    ...block(title('usage'), ['  sextant COMMAND [--help]']),
    ...block(
      title('commands'),
      list(
        verbs.map((verb) => [callOf(verb), said[verb.name]]),
        width,
      ),
    ),
    ...everywhere(language, width),
    ...block(
      title('example'),
      verbs.map((verb) => `  ${verb.example}`),
    ),
    '',
    terminalWords(language).help.more,
  ];
}

function oneCommand(verb: Verb, language: Language, width: number): string[] {
  const words = terminalWords(language);
  const rows = (by: Argument['by']) => {
    const args = verb.args.filter((argument) => argument.by === by);
    return list(
      args.map((argument) => explained(verb, argument, language)),
      width,
    );
  };
  return [
    helpOf(language).verbs[verb.name],
    ...wrap(words.explained[verb.name], width),
    ...block(term('usage', language), wrap(`  sextant ${callOf(verb)}${optionsOf(verb)}`, width, '      ')),
    ...block(words.help.arguments, rows('place')),
    ...block(term('options', language), rows('option')),
    ...everywhere(language, width),
    ...block(term('example', language), [`  ${verb.example}`]),
  ];
}

function everywhere(language: Language, width: number): string[] {
  const { help, exits } = terminalWords(language);
  const common = helpOf(language).common;
  const options = doorArgs.map((argument): Row => [typed(argument), common[argument.field as CommonOption]]); // they are these
  const codes = Object.entries(exitCodes).map(([name, code]): Row => [String(code), exits[name as Exit]]);
  return [...block(help.everywhere, list(options, width)), ...block(help.exitCodes, list(codes, width))];
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** fit MODEL --data FILE: the command with what it cannot do without. */
function callOf(verb: Verb): string {
  return [...verb.command, ...verb.args.filter(({ required }) => required).map(typed)].join(' ');
}

function optionsOf(verb: Verb): string {
  const optional = verb.args.filter(({ required }) => !required);
  return optional.map((argument) => ` [${typed(argument)}]`).join('');
}

const kinds = {
  text: 'TEXT',
  file: 'FILE',
  data: 'DATA',
  'output file': 'FILE',
  'output folder': 'DIR',
  date: 'DATE',
  number: 'X',
  'whole number': 'N',
} as const;

/** MODEL, FILE..., --seed N, --road wasm|plain, --again. */
function typed({ field, value, by, many }: Argument): string {
  const more = many === true ? '...' : '';
  if (by === 'place') return `${placeName(field)}${more}`;
  if (value === 'flag') return optionName(field);
  return `${optionName(field)} ${typeof value === 'object' ? value.oneOf.join('|') : kinds[value]}${more}`;
}

function explained({ command }: Verb, argument: Argument, language: Language): Row {
  const { fields } = helpOf(language);
  const own = fields[`${command.join(' ')} ${argument.field}`];
  return [typed(argument), own ?? fields[argument.field] ?? ''];
}

type Row = readonly [term: string, text: string];

/** Two columns; the second is wrapped. */
function list(rows: readonly Row[], width: number): string[] {
  const first = Math.max(0, ...rows.map(([head]) => widthOf(head)));
  const indent = ' '.repeat(first + 4);
  return rows.flatMap(([head, text]) => {
    const [line = '', ...rest] = wrap(text, width - indent.length);
    return [`  ${pad(head, first, 'left')}  ${line}`, ...rest.map((more) => indent + more)];
  });
}
