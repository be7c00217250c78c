import type { AnyIssue, Expected, PlanGoal, PlanRequest } from '@sextant/spec';

type Read<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'issue'; readonly issue: AnyIssue };

function wrong(option: string, found: string, expected: Expected): Read<never> {
  return { kind: 'issue', issue: { code: 'option-value-wrong', where: {}, facts: { option, found, expected } } };
}

function amount(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : null;
}

/** `most-profit`, `target-roi=2`, `target-marginal-roi=1.5`; without a word the best split of the budget. */
export function goalOf(said: string | undefined, budget: number | undefined, today: number): Read<PlanGoal> {
  if (said === undefined) return { kind: 'ok', value: { kind: 'fixed budget', budget: budget ?? today } };
  const atMost = budget === undefined ? {} : { atMost: budget };
  const [word = '', after = ''] = said.split('=');
  const target = amount(after);
  if (word === 'most-profit' && after === '') return { kind: 'ok', value: { kind: 'most profit', ...atMost } };
  if (word === 'target-roi' && target !== null)
    return { kind: 'ok', value: { kind: 'target roi', roi: target, ...atMost } };
  if (word === 'target-marginal-roi' && target !== null)
    return { kind: 'ok', value: { kind: 'target marginal roi', marginalRoi: target, ...atMost } };
  return wrong('--goal', said, 'goal of a plan');
}

type Limit = PlanRequest['limits'][number];

/** TV=100..500, TV=100.., TV=..500: money over the whole period. */
export function limitOf(said: string): Read<Limit> {
  const [channel, range] = parted(said);
  const ends = range?.split('..').map((end) => end.trim());
  const [lower = '', upper = ''] = ends ?? [];
  const [from, to] = [amount(lower), amount(upper)];
  const isWhole = ends?.length === 2 && (lower === '' || from !== null) && (upper === '' || to !== null);
  if (!isWhole || channel === '' || (from === null && to === null))
    return wrong('--limit', said, 'limits of a channel');
  return {
    kind: 'ok',
    value: { channel, ...(from === null ? {} : { lower: from }), ...(to === null ? {} : { upper: to }) },
  };
}

/** TV=300: the plan leaves it alone. */
export function fixedOf(said: string): Read<Limit> {
  const [channel, text] = parted(said);
  const fixed = amount(text ?? '');
  if (channel === '' || fixed === null) return wrong('--fix', said, 'spend of a channel');
  return { kind: 'ok', value: { channel, fixed } };
}

/** A channel's name may hold an equals sign; an amount never does. */
function parted(said: string): readonly [channel: string, rest: string | null] {
  const at = said.lastIndexOf('=');
  return at < 0 ? [said, null] : [said.slice(0, at).trim(), said.slice(at + 1)];
}
