/**
 * The windows of warm-up. In its first 30 % the metric forgets every 10 draws; then windows of 80 draws or more grow 1.5-fold,
 * none that would not fit before the last 15 %, in which only the step adapts.
 *
 *     |10|10|10| ... |    80    |      120      |         180          |  the last one runs on   | step only |
 *     0             30 %                                                                        85 %       100 %
 */
export interface Schedule {
  readonly earlyEnd: number;
  readonly metricEnd: number;
  /** Draws in the background window before it comes to the front, after the early phase. */
  window: number;
}

const EARLY_WINDOW = 10;
const FIRST_WINDOW = 80;
const GROWTH = 1.5;

export function scheduleOf(warmup: number): Schedule {
  return {
    earlyEnd: Math.floor(0.3 * warmup),
    metricEnd: warmup - Math.floor(0.15 * warmup),
    window: FIRST_WINDOW,
  };
}

/** Whether no further switch fits, after `done` draws with `held` of them in the background window. */
export function isLate(schedule: Schedule, done: number, held: number): boolean {
  return done > schedule.earlyEnd && done + schedule.window - held > schedule.metricEnd;
}

export function isSwitchDue(schedule: Schedule, done: number, held: number): boolean {
  if (done <= schedule.earlyEnd) return held >= EARLY_WINDOW;
  return held >= schedule.window && done <= schedule.metricEnd;
}

/** To be called after a switch that found `held` draws in the background window. */
export function growWindow(schedule: Schedule, done: number, held: number): void {
  if (done > schedule.earlyEnd) schedule.window = Math.max(FIRST_WINDOW, Math.ceil(GROWTH * held));
}

export function isMetricAdapting(schedule: Schedule, done: number): boolean {
  return done <= schedule.metricEnd;
}
