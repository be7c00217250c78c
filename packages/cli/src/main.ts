import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FitNews, machinePorts, type Outcome, type Ports, services } from '@sextant/services';
import type { AnyIssue, Verb } from '@sextant/spec';
import { type Language, phrase, terminalWords } from '@sextant/words';
import { showOutput } from './answers.ts';
import { type Asked, readArguments } from './arguments.ts';
import { type Ending, exitCodes, exitOf } from './exit.ts';
import { helpLines } from './help.ts';
import { issuesDocument, jsonLine } from './json.ts';
import { inLanguage, languageOf } from './language.ts';
import { type ProgressShow, showProgress } from './progress/show.ts';
import { afterRun, beforeRun, type Questions } from './questions.ts';
import { type AnyFinding, issueLines } from './show/issueLines.ts';
import { ansiPaint, noPaint } from './show/paint.ts';
import type { View } from './show/view.ts';
import { processWorld, type World } from './world.ts';

export interface MainOptions {
  readonly world?: World;
  /** Made from the folder if absent. */
  readonly ports?: (folder: string) => Ports;
}

/** Runs one command and gives its exit code. Nothing is thrown: a bug is an exit code too. */
export async function main(argv: readonly string[], options: MainOptions = {}): Promise<number> {
  const world = options.world ?? processWorld();
  const asked = readArguments(argv);
  const door = doorOf(asked, world);
  try {
    return exitCodes[exitOf(await answer(asked, door, options.ports ?? ((folder) => machinePorts({ folder }))))];
  } catch (error) {
    return exitCodes[exitOf(tellBug(error, door))];
  }
}

/** The command line as it speaks to this person. */
interface Door {
  readonly world: World;
  readonly view: View;
  readonly language: Language;
  readonly json: boolean;
  readonly folder: string;
}

function doorOf({ options }: Asked, world: World): Door {
  const { environment, width, paintsOut } = world;
  const language = languageOf(options.language, environment);
  const json = options.json === true;
  const paint = paintsOut && !json ? ansiPaint : noPaint;
  const folder = resolve(options.folder ?? environment['SEXTANT_FOLDER'] ?? '.sextant');
  return { world, language, json, folder, view: { language, words: terminalWords(language), width, paint } };
}

async function answer(asked: Asked, door: Door, ports: (folder: string) => Ports): Promise<Ending> {
  switch (asked.kind) {
    case 'help':
      return tellHelp(asked.verb, door);
    case 'version':
      return tellVersion(door);
    case 'issues':
      return tellRefusal({ kind: 'refused', issues: asked.issues }, door);
    case 'run':
      return runVerb(
        asked.verb,
        await beforeRun(asked.verb, inputOf(asked, door), questionsOf(door)),
        door,
        ports(door.folder),
      );
  }
}

function inputOf({ verb, input, options }: Extract<Asked, { kind: 'run' }>, { language }: Door): unknown {
  return inLanguage(verb, input, options.language, language);
}

function tellHelp(verb: Verb | null, { world, view, json }: Door): Ending {
  const lines = helpLines(verb, view.language, view.width);
  world.out(json ? jsonLine({ help: lines.join('\n'), format: 1 }) : asText(lines));
  return { kind: 'answered' };
}

/** One version for all packages: that of this one. */
async function tellVersion({ world, json }: Door): Promise<Ending> {
  const file = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(file) as { readonly version: string };
  world.out(json ? jsonLine({ version, format: 1 }) : `${version}\n`);
  return { kind: 'answered' };
}

async function runVerb(verb: Verb, input: unknown, door: Door, ports: Ports): Promise<Ending> {
  const { world, view, language } = door;
  const abort = new AbortController();
  const sink = { write: world.error, isTerminal: world.errorIsTerminal, width: world.errorWidth };
  const progress = showProgress(sink, view.words, language, world.now);
  // Only a job has something to keep; anything else ends at once, and what it writes is written whole or not at all.
  const forget =
    verb.kind === 'job'
      ? world.onInterrupt(() => {
          progress.note(`${phrase('stopping', {}, language)}. ${view.words.progress.leave}`);
          abort.abort();
        })
      : () => {};
  const begun = world.now();
  try {
    let outcome = await listen(serviceOf(verb)(input, ports, abort.signal), progress);
    progress.end();
    for (let said = input; outcome.kind === 'done'; ) {
      const more = await afterRun(verb, said, outcome.value, questionsOf(door));
      if (more === null) break;
      said = more;
      outcome = await listen(serviceOf(verb)(said, ports, abort.signal), progress);
    }
    const ending = outcome.kind === 'done' ? tellAnswer(verb, outcome.value, door) : tellRefusal(outcome, door);
    if (verb.kind === 'job') world.error(`${phrase('took', { seconds: (world.now() - begun) / 1000 }, language)}\n`);
    return ending;
  } finally {
    forget();
  }
}

type AnyService = (input: unknown, ports: Ports, signal: AbortSignal) => AsyncGenerator<FitNews, Outcome<unknown>>;

/** The input has passed the verb's own schema, so its service takes it: the list of verbs is too wide for the compiler to see. */
function serviceOf(verb: Verb): AnyService {
  return services[verb.name] as AnyService;
}

/** A person is asked only where a page is shown; with `--json` nobody is there. */
function questionsOf({ world, view, json }: Door): Questions {
  return {
    view,
    show: (lines) => world.error(asText(lines)),
    ask: json ? async () => null : world.ask,
  };
}

async function listen(
  job: AsyncGenerator<FitNews, Outcome<unknown>>,
  progress: ProgressShow,
): Promise<Outcome<unknown>> {
  for (;;) {
    const next = await job.next();
    if (next.done) return next.value;
    progress.tell(next.value);
  }
}

function tellAnswer(verb: Verb, value: unknown, { world, view, json }: Door): Ending {
  const { document, lines, notes, ending } = showOutput(verb.name, value as never, view); // as its service typed it
  if (notes.length > 0) world.error(asText(issueLines(notes, { ...view, paint: noPaint })));
  world.out(json ? jsonLine(document) : asText(lines));
  return ending;
}

function tellRefusal(outcome: { kind: 'refused' | 'cancelled'; issues: readonly AnyIssue[] }, door: Door): Ending {
  const { kind, issues } = outcome;
  const ending: Ending = kind === 'refused' ? { kind, issues } : { kind };
  tellIssues(ending, issues, door);
  return ending;
}

/** Standard output has the document, or nothing; a person reads standard error. */
function tellIssues(ending: Ending, issues: readonly AnyFinding[], { world, view, json, language }: Door): void {
  if (json) world.out(jsonLine(issuesDocument(exitOf(ending), issues, language)));
  const title = ending.kind === 'refused' ? [view.words.nothingDone] : [];
  world.error(asText([...title, ...issueLines(issues, { ...view, paint: noPaint })]));
}

function tellBug(error: unknown, door: Door): Ending {
  const message = error instanceof Error ? error.message : String(error);
  const ending: Ending = { kind: 'bug' };
  tellIssues(ending, [{ code: 'bug', where: {}, facts: { message } }], door);
  if (error instanceof Error && error.stack !== undefined) door.world.error(`${error.stack}\n`);
  return ending;
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
