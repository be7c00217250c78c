import type { Completion, LogDensity } from '../src/sample/density.ts';

/** Fills `gradient` and returns the log density at `position`. */
type Evaluate = (position: Float64Array, gradient: Float64Array) => number;

/** A density whose completed draw is its position, unless `completion` says otherwise. */
export function densityOf(
  names: readonly string[],
  evaluate: Evaluate,
  completion?: (position: Float64Array) => Completion,
): LogDensity {
  const dimension = names.length;
  const position = new Float64Array(dimension);
  const gradient = new Float64Array(dimension);
  const value = new Float64Array(1);
  return {
    dimension,
    position,
    gradient,
    value,
    evaluate: () => {
      value[0] = evaluate(position, gradient);
    },
    names,
    start: new Float64Array(dimension),
    completion: completion?.(position) ?? positionItself(position),
  };
}

function positionItself(position: Float64Array): Completion {
  const outputs = new Float64Array(position.length);
  return { length: outputs.length, outputs, logWeight: new Float64Array(1), complete: () => outputs.set(position) };
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `x${i}`);

/** Independent normals around 0. */
export function normal(sds: readonly number[]): LogDensity {
  return densityOf(numbered(sds.length), (x, g) => {
    let value = 0;
    for (let i = 0; i < sds.length; i++) {
      const sd = sds[i] as number;
      const z = (x[i] as number) / sd;
      g[i] = -z / sd;
      value -= 0.5 * z * z;
    }
    return value;
  });
}

/** x_1 ~ N(0, 1), x_t | x_(t-1) ~ N(rho x_(t-1), 1 - rho^2): unit variances, correlation rho^|s - t|, tridiagonal precision. */
export function correlatedNormal(dimension: number, rho: number): LogDensity {
  const precision = 1 / (1 - rho * rho);
  return densityOf(numbered(dimension), (x, g) => {
    g.fill(0);
    g[0] = -(x[0] as number);
    let value = -0.5 * (x[0] as number) ** 2;
    for (let t = 1; t < dimension; t++) {
      const e = (x[t] as number) - rho * (x[t - 1] as number);
      value -= 0.5 * precision * e * e;
      g[t] = (g[t] as number) - precision * e;
      g[t - 1] = (g[t - 1] as number) + precision * rho * e;
    }
    return value;
  });
}

export function studentT(degrees: number): LogDensity {
  return densityOf(['x'], (x, g) => {
    const at = x[0] as number;
    g[0] = (-(degrees + 1) * at) / (degrees + at * at);
    return -0.5 * (degrees + 1) * Math.log(1 + (at * at) / degrees);
  });
}

/** Neal's funnel (2003), centred: v ~ N(0, 3^2), x_i | v ~ N(0, e^v), nine of them. */
export function funnel(): LogDensity {
  return densityOf(['v', ...numbered(9)], (x, g) => {
    const v = x[0] as number;
    const precision = Math.exp(-v);
    let squares = 0;
    for (let i = 1; i < 10; i++) {
      const at = x[i] as number;
      squares += at * at;
      g[i] = -at * precision;
    }
    g[0] = -v / 9 + 0.5 * squares * precision - 4.5;
    return (-v * v) / 18 - 0.5 * squares * precision - 4.5 * v;
  });
}

/** Rubin's (1981) eight schools: effects of coaching and their standard errors. */
export const schools = { effects: [28, 8, -3, 7, -1, 1, 18, 12], errors: [15, 10, 16, 11, 9, 11, 10, 18] } as const;

/**
 * mu ~ N(0, 5^2), tau ~ half-Cauchy(5), theta_i = mu + tau eta_i, eta_i ~ N(0, 1), as posteriordb's eight_schools_noncentered.
 * Coordinates mu, log tau, eta; a completed draw is mu, tau, theta_1.
 */
export function eightSchools(): LogDensity {
  const names = ['mu', 'log tau', ...schools.effects.map((_, i) => `eta${i}`)];
  const evaluate: Evaluate = (x, g) => {
    const mu = x[0] as number;
    const tau = Math.exp(x[1] as number);
    let value = -0.5 * (mu / 5) ** 2 - Math.log(1 + (tau / 5) ** 2) + (x[1] as number);
    g[0] = -mu / 25;
    g[1] = 1 - (2 * tau * tau) / (25 + tau * tau);
    for (let i = 0; i < 8; i++) {
      const eta = x[i + 2] as number;
      const error = schools.errors[i] as number;
      const z = ((schools.effects[i] as number) - mu - tau * eta) / error;
      value -= 0.5 * (z * z + eta * eta);
      g[0] = (g[0] as number) + z / error;
      g[1] = (g[1] as number) + (z * tau * eta) / error;
      g[i + 2] = (z * tau) / error - eta;
    }
    return value;
  };
  return densityOf(names, evaluate, (x) => {
    const outputs = new Float64Array(3);
    const complete = (): void => {
      const tau = Math.exp(x[1] as number);
      outputs.set([x[0] as number, tau, (x[0] as number) + tau * (x[2] as number)]);
    };
    return { length: 3, outputs, logWeight: new Float64Array(1), complete };
  });
}
