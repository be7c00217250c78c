import { plural } from '../numbers/index.ts';
import type { TerminalWords } from '../terminal.ts';

export const terminal: TerminalWords = {
  help: {
    arguments: 'Arguments',
    everywhere: 'Options of every command',
    exitCodes: 'Exit codes',
    more: '`sextant COMMAND --help` explains a command.',
  },
  explained: {
    'fit-model':
      'Reads the model and the data, says everything that is wrong with them, fits, and stores the result. The same model, data and seed are answered from the store at once. Ctrl-C stops and keeps what has been drawn, as provisional.',
    'list-fits': 'Newest first, with the names that point at each.',
    'show-fit': 'FIT is a name or the first characters of a record, as `sextant list` shows them.',
    'remove-fit': 'The record and the names that point at it go to the trash of the data folder; nothing is erased.',
    'print-schema':
      'Save it beside your model files and name it under `$schema`: editors then complete and check what you type.',
    'run-demo': 'The data are made up by a seeded generator, so the truth is known; the fit never sees it.',
  },
  exits: {
    good: 'good',
    suspect: 'done, but the fit is suspect',
    'bad input': 'the input is wrong; nothing was done',
    failed: 'the fit failed',
    machine: 'the machine refused: disk, memory, or a folder that is locked or newer',
    bug: 'Sextant made a mistake',
    cancelled: 'cancelled',
  },
  progress: {
    allWeeks: 'All weeks',
    waiting: 'waiting',
    chain: (number) => `chain ${number}`,
    warmup: (draws) => `warm-up, ${draws}`,
    draws: (done, of) => `${done} of ${of} draws`,
    step: (sizes) => `step ${sizes}`,
    divergences: (count) => (count === 0 ? 'no divergence' : plural(count, 'divergence')),
    began: (chains, workers) => `Sampling ${plural(chains, 'chain')} on ${plural(workers, 'thread')}.`,
    leave: 'Press Ctrl-C again to leave at once.',
  },
  fit: {
    period: (dates, weeks) => `${dates}, ${plural(weeks, 'week')}`,
    channels: 'What each channel brought',
    costPerMoney: (one) => `Cost per ${one}`,
    baseline: (effect, share) => `Without marketing (baseline): ${effect}, ${share} of the outcome.`,
    sampling: (chains, draws, divergences) =>
      `${plural(chains, 'chain')} of ${draws} kept draws, ${divergences === 0 ? 'no divergence' : plural(divergences, 'divergence')}.`,
    gates: (rhat, bulk, tail) => `Worst R-hat ${rhat} (gate 1.01); smallest ESS ${bulk} bulk, ${tail} tail (gate 400).`,
    parameters: 'Parameters',
    heldOut: 'Held out: the last weeks, predicted without seeing them',
    forecast: 'Forecast',
    heldOutPeriod: (dates, weeks, status) =>
      `${dates}, ${plural(weeks, 'week')}. A second fit made this forecast; its own judgement: ${status}.`,
    heldOutLeftOut: {
      'not asked': 'No weeks were held out: the model file says `holdout: 0`.',
      'too few weeks': 'No weeks were held out: there are too few to spare any.',
      cancelled: 'The second fit was stopped too.',
    },
    alike: (count) => `and ${count} more like this`,
    readOn: 'How to read on',
    readOnShow: 'this page again',
    readOnJson: 'the same as one JSON document, every digit',
    readOnSeed: 'another seed; the numbers should hardly move',
    named: (name) => `Its name is ${name}.`,
    provenance: (seed, engine, until) => `Seed ${seed}, engine ${engine}, data until ${until}.`,
  },
  truth: {
    title: 'Beside the truth',
    explained: 'About nine in ten true values should lie inside their 90% intervals.',
    inside: 'inside',
    outside: 'outside',
  },
  nothingDone: 'Nothing was done.',
};
