import type { Point } from './point.ts';
import { add, clear, type RunningVariance, runningVariance } from './runningVariance.ts';

/**
 * Diagonal metric that minimises the Fisher divergence (Seyboldt, Carlson & Carpenter 2026): inverse mass_i =
 * sqrt(var(position_i) / var(gradient_i)). It is read from a foreground window of draws after every one; a background window
 * that started later takes its place at each switch, so that the first, far-off draws are forgotten.
 */
export interface Metric {
  foreground: Window;
  background: Window;
}

interface Window {
  readonly positions: RunningVariance;
  readonly gradients: RunningVariance;
}

/** Fewer draws say nothing about a scale. */
const FEWEST_DRAWS = 3;

export function emptyMetric(dimension: number): Metric {
  return { foreground: emptyWindow(dimension), background: emptyWindow(dimension) };
}

function emptyWindow(dimension: number): Window {
  return { positions: runningVariance(dimension), gradients: runningVariance(dimension) };
}

/** Draws held by the background window. */
export function held(metric: Metric): number {
  return metric.background.positions.count;
}

export function addDraw(metric: Metric, point: Point): void {
  for (const window of [metric.foreground, metric.background]) {
    add(window.positions, point.position);
    add(window.gradients, point.gradient);
  }
}

/** The background comes to the front, an empty window takes its place. */
export function switchWindows(metric: Metric): void {
  const old = metric.foreground;
  clear(old.positions);
  clear(old.gradients);
  metric.foreground = metric.background;
  metric.background = old;
}

/** From the first gradient alone: 1 / |gradient_i|. */
export function writeFirstInverseMass(gradient: Float64Array, inverseMass: Float64Array): void {
  for (let i = 0; i < inverseMass.length; i++) {
    inverseMass[i] = Math.min(Math.max(1 / Math.abs(gradient[i] as number), 1e-8), 1e4);
  }
}

/** From the foreground window; false, and nothing written, while it holds too few draws. */
export function writeInverseMass(metric: Metric, inverseMass: Float64Array): boolean {
  const { positions, gradients } = metric.foreground;
  if (positions.count < FEWEST_DRAWS) return false;
  for (let i = 0; i < inverseMass.length; i++) {
    const scale = Math.sqrt((positions.squares[i] as number) / (gradients.squares[i] as number));
    // A coordinate without spread or without slope has no scale to read: it keeps the one it has.
    if (scale > 0 && scale < Infinity) inverseMass[i] = Math.min(Math.max(scale, 1e-20), 1e20);
  }
  return true;
}
