import type { Estimate, Finding, FitRecord, FitStatus, Model, Plan } from '@sextant/spec';
import type { Language } from '@sextant/words';
import { type Views, views } from '../../packages/charts/test/views.ts';
import type { ReportInput } from '../../packages/services/src/report/input.ts';

export interface Wanted {
  readonly language?: Language;
  readonly status?: FitStatus;
  readonly plan?: boolean;
  readonly channels?: number;
  readonly margin?: number | 'unknown';
  readonly findings?: readonly Finding[];
  /** Another name for a channel, by its place. */
  readonly rename?: Readonly<Record<number, string>>;
  readonly outcome?: string;
}

/** A report's input about made-up views: seeded, no two runs differ, the record and the views say the same. */
export function sample(wanted: Wanted = {}): ReportInput {
  const { language = 'en', status = 'good', plan = true, channels = 11, margin = 1 / 1.9, findings = [] } = wanted;
  const made = renamed(views(language, 1, channels), wanted.rename ?? {});
  const numbers = status === 'good' || status === 'suspect';
  const fit = recordOf(made, status, findings, wanted.outcome ?? 'revenue');
  return {
    fit,
    model: modelOf(made, margin),
    marketing: numbers ? totalOf(made) : null,
    views: numbers
      ? { ...made, returns: { ...made.returns, breakEven: margin === 'unknown' ? null : 1 / margin } }
      : null,
    plan: plan && numbers ? planOf(made.plan, status) : null,
    explanation: null,
    sources: [{ file: 'shop.xlsx', digest: 'ab12'.repeat(16), rows: 104 }],
    version: '0.1.0',
  };
}

function planOf(plan: Plan, status: FitStatus): Plan {
  return { ...plan, acceptedSuspect: status === 'suspect' };
}

/** Every place where a channel stands, under its new name. */
function renamed(made: Views, names: Readonly<Record<number, string>>): Views {
  const pairs = Object.entries(names).map(([at, name]) => [made.names[Number(at)] ?? '', name] as const);
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return pairs.find(([before]) => before === value)?.[1] ?? value;
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
  return change(made) as Views;
}

function totalOf({ returns }: Views): ReportInput['marketing'] {
  const sum = (part: keyof Estimate) => returns.rows.reduce((all, row) => all + (row.contribution[part] ?? 0), 0);
  const mean = sum('mean');
  const spent = returns.rows.reduce((all, { spend }) => all + spend, 0);
  const contribution = { mean, sd: 0.04 * mean, q05: 0.94 * mean, q50: mean, q95: 1.07 * mean };
  const scaled = Object.fromEntries(Object.entries(contribution).map(([part, x]) => [part, x / spent]));
  return { contribution, roi: scaled as unknown as Estimate };
}

const gateOfRhat: Finding = {
  code: 'rhat-high',
  where: { parameter: 'Meta.roi' },
  facts: { value: 1.034, gate: 1.01 },
  blocks: ['headline', 'rank', 'plan'],
};

function recordOf(made: Views, status: FitStatus, found: readonly Finding[], outcome: string): FitRecord {
  const numbers = status === 'good' || status === 'suspect';
  const reasons = status === 'suspect' || status === 'failed' ? [gateOfRhat] : [];
  const marketing = made.returns.rows.reduce((sum, { contribution }) => sum + contribution.mean, 0);
  const { baseline } = made.waterfall;
  const share = 1 - marketing / (marketing + baseline.mean);
  return {
    format: 1,
    status,
    reasons,
    parameters: made.names.map((name, i) => ({
      ...{ name: `${name}.roi`, mean: 2 + i / 10, sd: 0.3, q05: 1.5, q50: 2, q95: 2.6 },
      ...{ rhat: 1.002, essBulk: 1204.4, essTail: 980.6 },
    })),
    channels: numbers ? made.returns.rows.map(({ aboveBreakEven: _, ...row }) => row) : null,
    baseline: numbers
      ? { contribution: baseline, share: { mean: share, sd: 0.02, q05: share - 0.03, q50: share, q95: share + 0.03 } }
      : null,
    findings: [...reasons, ...found],
    diagnostics: {
      ...{ divergences: 0, chains: 4, draws: status === 'provisional' ? 410 : 1000 },
      attempts: [{ target: 0.8, divergences: 0 }],
      perChain: [{ stepSize: 0.4, acceptance: 0.8, divergences: 0, gradients: 30_000, ebfmi: 0.91 }],
      worst: { rhat: reasons.length > 0 ? 1.034 : 1.004, essBulk: 1204.4, essTail: 980.6 },
    },
    subject: {
      ...{ outcome, outcomeKind: 'revenue', currency: 'KRW', weeks: 104, draws: 1000 },
      ...{ from: '2024-11-04', to: '2026-10-26' },
    },
    holdout: {
      ...{ kind: 'scored', weeks: 13, from: '2026-08-03', to: '2026-10-26', status: 'good', reasons: [] },
      model: { wmape: 0.031, crps: 4.1e6, coverage: 12 / 13 },
      seasonalNaive: { wmape: 0.118, crps: 2.2e7, coverage: null },
    },
    provenance: {
      ...{ model: '9f3c1a'.repeat(10), panel: '77aa01'.repeat(10), record: 'fa7db454'.repeat(8) },
      ...{ dataUntil: '2026-10-26', seed: 20261116, engine: 1 },
    },
  } as FitRecord;
}

function modelOf({ names }: Views, margin: number | 'unknown'): Model {
  const channel = (name: string): Model['channels'][number] => ({
    ...{ name, spend: `${name} spend`, order: 'adstock first' },
    adstock: { kind: 'geometric' },
    saturation: { kind: 'hill' },
    prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.5, scale: 0.7 } },
  });
  return {
    version: 1,
    data: { date: 'week', currency: 'KRW', weekStart: 'monday' },
    holdout: 13,
    outcome: { column: 'revenue', kind: 'revenue', margin },
    channels: [...names, 'Email & CRM'].map(channel),
    baseline: [{ kind: 'intercept' }, { kind: 'fourier' }, { kind: 'holidays' }],
    controls: [{ column: 'price', scale: 'standard', prior: { kind: 'normal' }, unit: 'share of the largest outcome' }],
    noise: { prior: { kind: 'half-normal', sd: 1 }, unit: 'share of the largest outcome' },
    sampler: { chains: 4, draws: { warmup: 1000, keep: 1000 }, target: 0.8, rerun: true },
  };
}

export const reportDay = new Date('2026-11-16T09:00:00Z');
