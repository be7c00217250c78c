import { type CheckFindings, checkRefusals, type Finding, type Issue, type Model, type Panel } from '@sextant/spec';
import { finding } from '../results/gates.ts';
import { channelsDiffer } from './channelsDiffer.ts';
import { channelsMove } from './channelsMove.ts';
import type { Refusal, Remark } from './check.ts';
import { controlsDiffer } from './controlsDiffer.ts';
import { earlierMedia } from './earlierMedia.ts';
import { enoughWeeks } from './enoughWeeks.ts';
import { marginKnown } from './marginKnown.ts';
import { namesDiffer } from './namesDiffer.ts';
import { outcomeMoves } from './outcomeMoves.ts';
import { somethingToShare } from './somethingToShare.ts';
import { spendFollowsSeason } from './spendFollowsSeason.ts';
import { spendForReturns } from './spendForReturns.ts';
import { spendMatchesExposure } from './spendMatchesExposure.ts';

export type { Check } from './check.ts';

/** Those that can refuse come first: the later ones assume that outcome and channels move. */
export const checks = [
  outcomeMoves,
  channelsMove,
  controlsDiffer,
  spendForReturns,
  somethingToShare,
  namesDiffer,
  enoughWeeks,
  channelsDiffer,
  spendMatchesExposure,
  earlierMedia,
  marginKnown,
  spendFollowsSeason,
] as const;

export interface Checked {
  /** Reasons not to start a fit. */
  readonly refusals: readonly Refusal[];
  /** What stands beside the results. */
  readonly findings: readonly Finding[];
}

const refuses = (found: Refusal | Remark): found is Refusal => found.code in checkRefusals;

/** Runs every check. Where something is refused, remarks are left out: they would be about data that will change. */
export function checkPanel(model: Model, panel: Panel): Checked {
  const refusals: Refusal[] = [];
  const findings: Finding[] = [];
  for (const check of checks) {
    const found = check.run(model, panel);
    refusals.push(...found.filter(refuses));
    if (refusals.length > 0 && check === enoughWeeks) break;
    if (refusals.length > 0) continue;
    findings.push(
      ...found.filter((f): f is Remark => !refuses(f)).map((f) => finding(f as Issue<keyof CheckFindings>)),
    );
  }
  return { refusals, findings: refusals.length > 0 ? [] : findings };
}
