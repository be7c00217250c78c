import type { ColumnReason } from '@sextant/spec';
import { plural } from '../numbers/index.ts';
import type { TerminalWords } from '../terminal.ts';
import { reasonWords } from './import.ts';

export const terminal: TerminalWords = {
  help: {
    arguments: 'Arguments',
    everywhere: 'Options of every command',
    exitCodes: 'Exit codes',
    more: '`sextant COMMAND --help` explains a command.',
  },
  explained: {
    'import-data':
      'Reads CSV, TSV and XLSX, a row a week or a row a day and channel; several files join on the week. Says what was understood, writes it to a mapping file beside the first file, and lists every problem with its mend. Data that are already stored under the name are replaced only after what changes was shown, with `--yes` or your answer.',
    'check-data':
      'The problems the import found, and what a fit would say of these data: by your model, or by the first one that `model init` would write.',
    'init-model':
      'Every spend column becomes a channel, every driver a control; season, trend and holidays are there from the start. The file is yours to edit.',
    'preview-model':
      'Draws from the beliefs of the model alone: the returns, the share of the outcome and the curves they stand for. Look before you fit.',
    'show-results':
      'What a stored fit says, table by table: contribution, waterfall, returns, curves, carry-over, belief before and after, fitted and actual, checks, outlook.',
    'make-report':
      'Pages 1 and 2 answer and ground; every chart with its table, the method and how it was made lie behind them. A plan kept under the name of the fit goes in by itself.',
    'export-fit':
      'Writes every table as CSV with its units and every chart as SVG, the draws as Parquet, and the model and record as JSON.',
    'make-plan':
      'Finds the best split of a budget, or the budget itself for a goal, beside spending as today; keeps the plan and writes the schedule as CSV. Limits are money over the whole period.',
    'print-template':
      'Writes an example file that `sextant import` reads without a question. A file that is there is left as it is.',
    'list-fits': 'Newest first, with the names that point at each.',
    'show-fit':
      'FIT is a name or the first characters of a record, as `sextant list` shows them; `data/NAME`, `models/NAME` and `plans/NAME` are what is no fit.',
    'fit-model':
      'Reads the model and the data, says everything that is wrong with them, fits, and stores the result. The same model, data and seed are answered from the store at once. Ctrl-C stops and keeps what has been drawn, as provisional.',
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
  import: {
    understood: 'What was understood',
    container: { text: 'text', workbook: 'workbook', page: 'web page' },
    layout: { wide: 'all channels in a row', long: 'a row for each channel' },
    grain: { day: 'by day', week: 'by week', month: 'by month', mixed: 'by days and weeks mixed' },
    delimiter: (sign) =>
      `cells parted by ${({ ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Record<string, string>)[sign] ?? sign}`,
    headerAt: (line) => `header on line ${line}`,
    rows: (count) => `${count} rows`,
    sheet: (name) => `sheet “${name}”`,
    column: 'Column',
    meaning: 'Taken for',
    form: 'Read as',
    because: 'Because',
    roles: {
      date: 'date',
      channel: 'channel names',
      outcome: 'outcome',
      spend: 'spend',
      exposure: 'exposure',
      driver: 'other driver',
      'value per unit': 'money per unit',
      ignored: 'not used',
    },
    numbers: { point: '1,234.5', comma: '1.234,5' },
    dates: {
      'year first': 'year, month, day',
      'day first': 'day, month, year',
      'month first': 'month, day, year',
      'serial 1900': 'day numbers since 1900',
      'serial 1904': 'day numbers since 1904',
    },
    weekRules: { sum: 'weekly sum', mean: 'weekly mean', last: 'last of the week' },
    reason: (seen) => {
      const [what = '', of] = seen.split(/:(.*)/s);
      const said = reasonWords[what as ColumnReason] ?? what; // data of another version may give a reason this one has no word for
      return of === undefined ? said : `${said} (${of})`;
    },
    problems: 'What to look at, worst first',
    noProblems: 'Nothing is wrong with the files.',
    kinds: {
      refuse: 'Not loaded',
      ask: 'To be answered',
      warn: 'Loaded, but look at it',
      fix: 'Mended',
      note: 'For your information',
    },
    changes: 'What this would change in the stored data',
    changed: (newWeeks, cells, vanished) =>
      `${plural(newWeeks, 'new week')}, ${plural(cells, 'changed value')}, ${plural(vanished, 'week')} no longer there.`,
    vanishedWeeks: 'Weeks no longer there',
    vanishedColumns: 'Columns no longer there',
    newColumns: 'New columns',
    before: 'Stored',
    after: 'New',
    notKnown: 'not known',
    undecided: 'Spend that nobody knows: decide before a fit',
    missing: (weeks) => `${plural(weeks, 'week')} missing`,
    mappingWritten: (file) =>
      `How the files were read stands in ${file}: edit it and import again to correct a column.`,
    mappingUsed: (file) => `The files were read as ${file} says.`,
    kept: (name) => `Stored under the name ${name}.`,
    same: 'Nothing differs from what is stored.',
    notKept: 'Nothing was stored.',
    checkedTitle: 'Before a fit',
    checkedBy: (model) =>
      model === '' ? 'Judged by the first model that `sextant model init` would write.' : `Judged by ${model}.`,
    canFit: 'Nothing stands between these data and a fit.',
    cannotFit: 'This stands against a fit:',
    readOnCheck: 'these problems again, and what a fit would say of the data',
    readOnModel: 'a first model; the margin is the profit in each unit of revenue before media',
  },
  model: {
    written: (file, data) => `A first model of ${data} was written to ${file}: it is yours to edit.`,
    marginUnknown:
      'The margin is unknown, so there will be no break-even and no plan for most profit: returns can be compared with each other, not with their cost. Set `margin` in the file when you know it.',
    channel: (name, low, mean, high, one) =>
      `${name}: for each ${one} we expect ${mean} back; 1 time in 10 below ${low}, 1 time in 10 above ${high}.`,
    believed: 'What is believed before the data',
    previewTitle: 'What the model believes before it sees the data',
    mediaShare: (share) => `Share of the outcome that marketing would bring: ${share}.`,
    curves: 'What a week of spend would bring',
    perWeek: 'Spend a week',
    brings: 'Brings',
    readOnPreview: 'what the model believes, before any fit',
    readOnFit: 'fit it',
  },
  results: {
    contribution: 'Contribution over time',
    waterfall: 'From the baseline to the outcome',
    returns: 'What each channel returns',
    response: 'Spend against what it brings',
    carryOver: 'When the effect comes',
    priorPosterior: 'Believed before, and after the data',
    fitted: 'Actual and fitted',
    check: 'Would the model make such data?',
    forecast: 'What to expect next, if spend goes on as in the last weeks',
    week: 'Week',
    observed: 'Actual',
    fittedOutcome: 'Fitted',
    predicted: 'A new week',
    prior: 'Before',
    posterior: 'After',
    learnt: 'Learnt',
    today: 'Today a week',
    seenUpTo: 'Most ever spent',
    stopsPaying: 'Stops paying at',
    beyond: 'Beyond what was ever spent the curve is a guess.',
    half: 'Half has come',
    weekAfter: (weeks) => (weeks === 0 ? 'Same week' : `Week +${weeks}`),
    aboveBreakEven: 'Pays for itself',
    breakEven: (at) => `Break-even is a return of ${at}.`,
    breakEvenUnknown: 'The margin is unknown, so there is no break-even.',
    statistic: 'Statistic',
    statistics: {
      mean: 'Mean week',
      sd: 'Spread of weeks',
      'lag-1 autocorrelation': 'One week with the next',
      smallest: 'Smallest week',
      largest: 'Largest week',
    },
    replicated: 'By the model',
    chance: 'Chance of more',
    total: 'Total',
    assumed: (driver, how) =>
      `${driver}: ${{ given: 'as given', calendar: 'from the calendar', 'mean of the last 52 weeks': 'mean of the last 52 weeks', 'as in the last 13 weeks': 'as in the last 13 weeks' }[how]}.`,
    inside: 'All weeks lie inside the 90% interval.',
    outsideOf: (outside, weeks) => `${plural(outside, 'week')} of ${weeks} lie outside the 90% interval.`,
    everyWeek: (count) => `The last ${count} are shown; \`--json\` and \`sextant export\` have every week.`,
    files: (count, folder) => `${plural(count, 'file')} written to ${folder}.`,
    readOnResults: 'everything it says, table by table',
    readOnPlan: 'a better split of the next weeks',
    readOnExport: 'all tables as CSV, the draws, the model',
  },
  moved: {
    title: 'Why returns moved',
    before: 'Before',
    after: 'Now',
    parts: { 'sampling noise': 'Noise', data: 'Data', prior: 'Belief before', specification: 'Model' },
    explained:
      'One thing was changed at a time and the model fitted again; the parts add up to the difference. In brackets the Monte-Carlo error: a part within two of it may be nothing.',
    added: (channels) => `New channels: ${channels}.`,
    gone: (channels) => `Channels no longer there: ${channels}.`,
    hardly: 'No return moved by more than its Monte-Carlo error.',
  },
  plan: {
    title: (dates, weeks) => `Plan for ${dates}, ${plural(weeks, 'week')}`,
    budget: (money) => `Budget ${money}.`,
    today: 'As today',
    proposed: 'Plan',
    outcomeToday: 'Brings as today',
    outcomeProposed: 'Brings by plan',
    advice: 'Advice',
    advices: { raise: 'raise', keep: 'keep', lower: 'lower' },
    reason: (code, facts) =>
      ({
        'raise-more-than-others': `its next unit brings ${facts['own']}, the others’ ${facts['others']}`,
        'lower-less-than-others': `its next unit brings ${facts['own']}, the others’ ${facts['others']}`,
        'keep-at-limit': 'it stands at its limit',
        'keep-fixed': 'it is fixed',
        'keep-no-difference': 'moving it would change next to nothing',
      })[code],
    difference: (money, chance, doubt) =>
      `The plan brings ${money} more than today’s split; chance of being better ${chance}: ${doubt}.`,
    differenceOfProfit: (money, chance, doubt) =>
      `With its own budget the plan leaves ${money} more profit than today’s; chance of being better ${chance}: ${doubt}.`,
    landsAfter: (money) => `Of what it brings, ${money} comes after the period.`,
    beyondSeen: 'Beyond what was ever spent in a week',
    beyond: (channel, largest, seen) =>
      `${channel}: up to ${largest} a week, at most ${seen} so far; what it brings there is a guess.`,
    gap: (share, draws, on, all) =>
      `No split can beat this one by more than ${share} on the ${draws} draws it was found on (${on} there, ${all} on all draws).`,
    curve: 'What other budgets would bring',
    totalBudget: 'Budget',
    value: 'Brings',
    profit: 'Profit',
    suspect: 'This plan stands on a fit that is suspect: read its reasons before you use it.',
    schedule: (file) => `The schedule by channel and week is in ${file}.`,
  },
  list: { fits: 'Fits', data: 'Data', models: 'Models', plans: 'Plans', columns: 'Columns', budget: 'Budget' },
  template: (file, rows) => `${file}, ${rows} rows: put your own numbers in their place.`,
  ask: {
    margin: 'Of each unit of revenue, how much is profit before media (0.4 or 40%)? Enter alone: unknown. ',
    replace: (name) => `Replace what is stored under ${name}? (y/n) `,
    unknown: (column, weeks) => `${column}, ${weeks}: zero, interpolate, leave-out, or an amount? Enter alone: later. `,
    currency: 'Which currency is the money in (KRW, USD, …)? ',
    yes: ['y', 'yes'],
  },
};
