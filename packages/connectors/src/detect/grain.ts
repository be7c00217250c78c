import type { Grain } from '@sextant/spec';
import type { Claim, Detector } from './claim.ts';

/** D27: days, weeks, months, or several of them. Evidence: the distinct days in order, as days since 1970-01-01. */
export const grain: Detector<readonly number[], Grain> = {
  name: 'grain',
  detect: (days) => {
    const steps = days.slice(1).map((day, i) => day - (days[i] ?? day));
    if (steps.length === 0) return [];
    const ones = steps.filter((step) => step === 1).length;
    const weeks = steps.filter((step) => step % 7 === 0).length;
    const months = steps.filter((step) => step >= 28 && step <= 31).length;
    const firsts = days.filter((day) => new Date(day * 86_400_000).getUTCDate() === 1).length;
    if (firsts === days.length && days.length > 1) return [claim('month', 5, 'first days of months')];
    if (ones > 0 && longestRun(steps, 7) >= 3 && longestRun(steps, 1) >= 3) return [claim('mixed', 5, 'steps:1 and 7')];
    return [
      ...(ones > 0 ? [claim('day', 5 * (ones / steps.length), `steps of 1:${ones}`)] : []),
      ...(weeks > 0 ? [claim('week', 5 * (weeks / steps.length), `steps of 7:${weeks}`)] : []),
      ...(months > 0 && weeks < steps.length
        ? [claim('month', 4 * (months / steps.length), `steps of a month:${months}`)]
        : []),
    ];
  },
};

const claim = (reading: Grain, weight: number, seen: string): Claim<Grain> => ({ reading, weight, seen });

function longestRun(steps: readonly number[], of: number): number {
  let [longest, run] = [0, 0];
  for (const step of steps) {
    run = step === of ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
