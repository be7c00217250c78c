import { log } from '@sextant/numerics/functions';
import type { CarrySettings } from '../adstock/adstock.ts';
import type { OurAdstock, OurSaturation } from './equivalent.ts';

/**
 * PyMC-Marketing 1.x. Its parameters by its own names; inputs are divided by their largest value, as ours, and outcomes by
 * the largest outcome, so a coefficient is a share of the largest outcome.
 */
export type PymcAdstock = { readonly l_max: number; readonly normalize: boolean } & (
  | { readonly kind: 'geometric'; readonly alpha: number }
  | { readonly kind: 'geometric'; readonly half_life: number }
  | { readonly kind: 'delayed'; readonly alpha: number; readonly theta: number }
  | { readonly kind: 'binomial'; readonly alpha: number }
  | { readonly kind: 'weibull_pdf' | 'weibull_cdf'; readonly lam: number; readonly k: number }
);

export type PymcSaturation =
  | { readonly kind: 'logistic' | 'inverse_scaled_logistic'; readonly lam: number; readonly beta: number }
  | { readonly kind: 'tanh'; readonly b: number; readonly c: number }
  | { readonly kind: 'tanh_baselined'; readonly x0: number; readonly gain: number; readonly r: number }
  | { readonly kind: 'michaelis_menten'; readonly alpha: number; readonly lam: number }
  | { readonly kind: 'hill'; readonly slope: number; readonly kappa: number; readonly beta: number }
  | { readonly kind: 'root'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'log' | 'no_saturation'; readonly beta: number };

/**
 * l_max is the number of weights, as our window; weibull_cdf alone has l_max + 1, since a leading 1 is put before the l_max
 * survival factors (transformers.py). Its three convolution modes: only "After" has a counterpart.
 */
export function adstockFromPymc(theirs: PymcAdstock): OurAdstock {
  const settings: CarrySettings = { window: theirs.l_max, normalise: theirs.normalize };
  switch (theirs.kind) {
    case 'geometric':
      return 'alpha' in theirs
        ? { kind: 'geometric', parameters: { decay: theirs.alpha }, settings }
        : { kind: 'half-life', parameters: { half_life: theirs.half_life }, settings };
    case 'delayed':
      return { kind: 'delayed', parameters: { decay: theirs.alpha, peak: theirs.theta }, settings };
    case 'binomial':
      return { kind: 'binomial', parameters: { shape: theirs.alpha }, settings: { ...settings, convention: 'pymc' } };
    case 'weibull_pdf': {
      const parameters = { shape: theirs.k, scale: theirs.lam };
      return { kind: 'weibull-pdf', parameters, settings: { ...settings, scaling: 'min-max' } };
    }
    case 'weibull_cdf': {
      const parameters = { shape: theirs.k, scale: theirs.lam };
      return { kind: 'weibull-cdf', parameters, settings: { ...settings, window: theirs.l_max + 1 } };
    }
  }
}

const atanh = (r: number) => 0.5 * log((1 + r) / (1 - r));

/**
 * Amplitudes become the coefficient. tanh: b tanh(x / (b c)) has scale b c; baselined at x0: b = gain x0 / r and
 * b c = x0 / atanh(r). The inverse scaled logistic has steepness ln 3 / lam, lam its half-saturation. Its "Hill sigmoid"
 * has no counterpart.
 */
export function saturationFromPymc(theirs: PymcSaturation): OurSaturation {
  switch (theirs.kind) {
    case 'logistic':
      return { kind: 'logistic', parameters: { steepness: theirs.lam }, coefficient: theirs.beta };
    case 'inverse_scaled_logistic':
      return { kind: 'logistic', parameters: { steepness: log(3) / theirs.lam }, coefficient: theirs.beta };
    case 'tanh':
      return { kind: 'tanh', parameters: { scale: theirs.b * theirs.c }, coefficient: theirs.b };
    case 'tanh_baselined': {
      const { x0, gain, r } = theirs;
      return { kind: 'tanh', parameters: { scale: x0 / atanh(r) }, coefficient: (gain * x0) / r };
    }
    case 'michaelis_menten':
      return { kind: 'michaelis-menten', parameters: { half_saturation: theirs.lam }, coefficient: theirs.alpha };
    case 'hill': {
      const parameters = { half_saturation: theirs.kappa, slope: theirs.slope };
      return { kind: 'hill', parameters, coefficient: theirs.beta };
    }
    case 'root':
      return { kind: 'root', parameters: { exponent: theirs.alpha }, coefficient: theirs.beta };
    case 'log':
      return { kind: 'log', parameters: { scale: 1 }, coefficient: theirs.beta };
    case 'no_saturation':
      return { kind: 'none', parameters: {}, coefficient: theirs.beta };
  }
}

/** Our name of its seasonal coefficient, `sin_1` → `season sin 1`. */
export const seasonFromPymc = (theirs: string) => `season ${theirs.replace('_', ' ')}`;
