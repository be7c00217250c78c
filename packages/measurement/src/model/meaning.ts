import type { AnyIssue, Belief, ChannelModel, Expected, MethodChoice, Model, Prior } from '@sextant/spec';
import { adstockOf } from '../adstock/index.ts';
import { baselineTermOf } from '../baseline/index.ts';
import { knownPrior, scaledPrior } from '../mmm/believed.ts';
import type { Parameter } from '../parameter.ts';
import { saturationOf } from '../saturation/index.ts';

const inverted = (prior: Prior): boolean => {
  const [lower, upper] = [prior['lower'], prior['upper']];
  return typeof lower === 'number' && typeof upper === 'number' && lower >= upper;
};

/** Why an argument is out of its domain, from its name: the densities use few names. */
function domainOf(argument: string): Expected {
  return argument === 'mean' || argument === 'location' ? 'finite number' : 'positive number';
}

function priorProblems(prior: Prior, path: string): AnyIssue[] {
  if (inverted(prior)) {
    const facts = { lower: Number(prior['lower']), upper: Number(prior['upper']) };
    return [{ code: 'prior-lower-above-upper', where: { path }, facts }];
  }
  const { density, args } = knownPrior(prior);
  const argument = density.problem(args);
  if (argument === null) return [];
  const facts = { argument, found: Number(prior[argument]), expected: domainOf(argument) };
  return [{ code: 'prior-argument-out-of-domain', where: { path: `${path}.${argument}` }, facts }];
}

/** A prior that puts belief where the parameter cannot be. */
function supportProblems(prior: Prior, parameter: Parameter, path: string): AnyIssue[] {
  const { density, args } = knownPrior(prior);
  const { lower, upper } = density.support(args);
  if (lower >= parameter.support.lower && upper <= parameter.support.upper) return [];
  const facts = { kind: prior.kind, ...parameter.support };
  return [{ code: 'prior-outside-support', where: { path }, facts }];
}

const isPrior = (value: unknown): value is Prior =>
  typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string';

function parameterProblems(belief: Belief, parameter: Parameter, path: string): AnyIssue[] {
  if (!isPrior(belief)) {
    const { lower, upper } = parameter.support;
    if (belief >= lower && belief <= upper) return [];
    return [{ code: 'number-out-of-range', where: { path }, facts: { found: belief, lower, upper } }];
  }
  const problems = priorProblems(belief, path);
  return problems.length > 0 ? problems : supportProblems(belief, parameter, path);
}

function methodProblems(
  choice: MethodChoice,
  parameters: Readonly<Record<string, Parameter>>,
  path: string,
): AnyIssue[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const belief = choice[name];
    return belief === undefined ? [] : parameterProblems(belief as Belief, parameter, `${path}.${name}`);
  });
}

const coefficientUnits = ['outcome', 'share of the largest outcome'] as const;
const isCoefficientUnit = (unit: string): boolean => (coefficientUnits as readonly string[]).includes(unit);

function unitProblems(unit: string | undefined, path: string): AnyIssue[] {
  if (unit === undefined) return [{ code: 'prior-unit-missing', where: { path }, facts: { known: coefficientUnits } }];
  if (isCoefficientUnit(unit)) return [];
  return [{ code: 'prior-unit-wrong', where: { path }, facts: { found: unit, known: coefficientUnits } }];
}

/** A prior in units of the outcome has to have a form in shares of it. */
function scalingProblems(prior: Prior, unit: string | undefined, path: string): AnyIssue[] {
  if (unit !== 'outcome' || scaledPrior(knownPrior(prior), 2)) return [];
  return [
    { code: 'prior-unit-wrong', where: { path }, facts: { found: unit, known: ['share of the largest outcome'] } },
  ];
}

function linearProblems(prior: Prior, unit: string | undefined, path: string): AnyIssue[] {
  const problems = priorProblems(prior, `${path}.prior`);
  return problems.length > 0
    ? problems
    : [...unitProblems(unit, `${path}.unit`), ...scalingProblems(prior, unit, `${path}.unit`)];
}

function effectProblems({ prior }: ChannelModel, path: string): AnyIssue[] {
  const problems = priorProblems(prior.distribution, `${path}.distribution`);
  if (problems.length > 0) return problems;
  if (prior.on === 'coefficient') return linearProblemsOf(prior.distribution, prior.unit, path);
  if (prior.unit !== undefined)
    return [{ code: 'key-unknown', where: { path: `${path}.unit` }, facts: { key: 'unit' } }];
  const { density, args } = knownPrior(prior.distribution);
  const { lower, upper } = density.support(args);
  if (prior.on === 'cost per outcome' && lower < 0) {
    return [
      { code: 'prior-outside-support', where: { path }, facts: { kind: density.kind, lower: 0, upper: Infinity } },
    ];
  }
  const share = prior.on === 'contribution share' && upper > 1 && upper !== Infinity;
  return share
    ? [{ code: 'prior-outside-support', where: { path }, facts: { kind: density.kind, lower: 0, upper: 1 } }]
    : [];
}

const linearProblemsOf = (prior: Prior, unit: string | undefined, path: string): AnyIssue[] => [
  ...unitProblems(unit, `${path}.unit`),
  ...scalingProblems(prior, unit, `${path}.unit`),
];

function channelProblems(channel: ChannelModel, i: number): AnyIssue[] {
  const path = `channels[${i}]`;
  const adstock = adstockOf(channel.adstock.kind);
  const saturation = saturationOf(channel.saturation.kind);
  return [
    ...methodProblems(channel.adstock, adstock?.parameters ?? {}, `${path}.adstock`),
    ...methodProblems(channel.saturation, saturation?.parameters ?? {}, `${path}.saturation`),
    ...effectProblems(channel, `${path}.prior`),
  ];
}

function duplicates(model: Model): AnyIssue[] {
  const seen = new Set<string>();
  return model.channels.flatMap(({ name }, i): AnyIssue[] => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      { code: 'channel-duplicate', where: { path: `channels[${i}].name`, channel: name }, facts: { channel: name } },
    ];
  });
}

/** One column with two meanings. The date, the outcome and each spend may be used once. */
function usedTwice(model: Model): AnyIssue[] {
  const used: [string, string][] = [
    [model.data.date, 'data.date'],
    [model.outcome.column, 'outcome.column'],
  ];
  model.channels.forEach((c, i) => {
    used.push([c.spend, `channels[${i}].spend`]);
    if (c.exposure !== undefined) used.push([c.exposure, `channels[${i}].exposure`]);
  });
  model.controls.forEach((c, i) => void used.push([c.column, `controls[${i}].column`]));
  const first = new Map<string, string>();
  return used.flatMap(([column, path]): AnyIssue[] => {
    const before = first.get(column);
    if (before === undefined) {
      first.set(column, path);
      return [];
    }
    return [{ code: 'column-used-twice', where: { path, column }, facts: { column, first: before, second: path } }];
  });
}

function outcomeProblems({ outcome }: Model): AnyIssue[] {
  const problems: AnyIssue[] = [];
  const { margin, kind, valuePerUnit } = outcome;
  if (typeof margin === 'number' && !(margin > 0 && margin <= 1)) {
    problems.push({ code: 'margin-out-of-range', where: { path: 'outcome.margin' }, facts: { found: margin } });
  }
  const path = 'outcome.valuePerUnit';
  if (kind === 'units' && valuePerUnit === undefined)
    problems.push({ code: 'value-per-unit-missing', where: { path }, facts: {} });
  if (kind === 'revenue' && valuePerUnit !== undefined)
    problems.push({ code: 'value-per-unit-unused', where: { path }, facts: {} });
  return problems;
}

function windowProblems({ data }: Model): AnyIssue[] {
  const { from, to } = data.window ?? {};
  if (from === undefined || to === undefined || from < to) return [];
  return [{ code: 'window-empty', where: { path: 'data.window' }, facts: { from, to } }];
}

function baselineProblems(choice: MethodChoice, i: number): AnyIssue[] {
  const term = baselineTermOf(choice.kind);
  const prior = (choice['prior'] ?? term?.prior.distribution) as unknown as Prior;
  return linearProblems(prior, String(choice['unit'] ?? term?.prior.unit), `baseline[${i}]`);
}

/** What a model file that is well formed may still say wrongly. */
export function problemsOf(model: Model): AnyIssue[] {
  return [
    ...model.channels.flatMap(channelProblems),
    ...model.baseline.flatMap(baselineProblems),
    ...model.controls.flatMap((c, i) => linearProblems(c.prior, c.unit, `controls[${i}]`)),
    ...linearProblems(model.noise.prior, model.noise.unit, 'noise'),
    ...noiseProblems(model),
    ...duplicates(model),
    ...usedTwice(model),
    ...outcomeProblems(model),
    ...windowProblems(model),
  ];
}

function noiseProblems({ noise }: Model): AnyIssue[] {
  const { density, args } = knownPrior(noise.prior);
  if (density.problem(args) !== null || density.support(args).lower >= 0) return [];
  const facts = { kind: noise.prior.kind, lower: 0, upper: Infinity };
  return [{ code: 'prior-outside-support', where: { path: 'noise.prior' }, facts }];
}
