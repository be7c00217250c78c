/** U+2212; a hyphen is no minus. */
export const minus = '\u2212';

/** Digits in groups of three. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** The sign a person reads: minus, nothing, or plus where `plus` asks for it. None when only zeros are shown. */
export function signOf(x: number, shown: string, plus = false): string {
  if (!/[1-9]/.test(shown)) return '';
  if (x < 0) return minus;
  return plus ? '+' : '';
}

/** Without sign: one decimal below 100, none from 100; zero is 0. */
export function magnitude(x: number): string {
  const size = Math.abs(x);
  if (size === 0) return '0';
  const short = size.toFixed(1);
  return grouped(Number(short) < 100 ? short : size.toFixed(0));
}

/** One decimal below 100, none from 100. */
export function figure(x: number, plus = false): string {
  const shown = magnitude(x);
  return signOf(x, shown, plus) + shown;
}

/** A fixed number of decimals: R-hat has three, ESS none. */
export function fixed(x: number, decimals: number): string {
  const shown = grouped(Math.abs(x).toFixed(decimals));
  return signOf(x, shown) + shown;
}

/** A number from the data or the model file, to four significant digits and without the zeros behind them. */
export function number(x: number): string {
  if (Number.isInteger(x)) return signOf(x, String(x)) + grouped(BigInt(Math.abs(x)).toString());
  const shown = Math.abs(x) < 1000 ? plain(Number(Math.abs(x).toPrecision(4))) : Math.abs(x).toFixed(0);
  return signOf(x, shown) + grouped(shown);
}

/** Without an exponent as long as that can be read. */
function plain(size: number): string {
  return size < 1e-6 ? String(size) : size.toFixed(10).replace(/\.?0+$/, '');
}
