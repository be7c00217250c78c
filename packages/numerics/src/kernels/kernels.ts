/**
 * What a machine must be able to do for the static graph: one function per vector operation.
 *
 * Every argument is a whole number: a count of doubles, or the byte offset of a vector in one memory. Nothing is returned:
 * results go into the memory, so that no call can allocate. Counts `n`, `lanes` are even and vectors are padded to even
 * length; padding is computed with and never read as a result.
 *
 * Blocks are time-major: `rows` x `lanes`, element (t, l) at `at + 8 * (t * lanes + l)`.
 * Reverse kernels (`…Back`) ADD to the adjoints they are given; an adjoint offset of 0 means "not wanted" and is skipped.
 * Two implementations exist and agree bit for bit: AssemblyScript SIMD (`*.as.ts`) and the plain twin (`twin.ts`).
 * Sums run lane by lane in time order; a sum over a pair register adds lane 0 + lane 1 last.
 */
export interface Kernels {
  zero(n: number, out: number): void;
  exp(n: number, x: number, out: number): void;
  /** xbar += outbar * out */
  expBack(n: number, out: number, outbar: number, xbar: number): void;
  /** Natural logarithm; -1e8 for x <= 1e-300, where its derivative counts as 0. */
  log(n: number, x: number, out: number): void;
  logBack(n: number, x: number, outbar: number, xbar: number): void;
  /** 1 / (1 + exp(-x)), no overflow. */
  sigmoid(n: number, x: number, out: number): void;
  sigmoidBack(n: number, out: number, outbar: number, xbar: number): void;
  /** -log1p(exp(-x)), no overflow, full relative accuracy in both tails. */
  logSigmoid(n: number, x: number, out: number): void;
  /** xbar += outbar * (1 - exp(out)), written without cancellation as outbar * sigmoid(-x). */
  logSigmoidBack(n: number, x: number, outbar: number, xbar: number): void;
  tanh(n: number, x: number, out: number): void;
  tanhBack(n: number, out: number, outbar: number, xbar: number): void;
  reciprocal(n: number, x: number, out: number): void;
  reciprocalBack(n: number, out: number, outbar: number, xbar: number): void;
  add(n: number, x: number, y: number, out: number): void;
  subtract(n: number, x: number, y: number, out: number): void;
  /** out = x + factor * y with one factor (a pointer to one double). Also the reverse pass of sums: out may equal x. */
  addScaled(n: number, x: number, y: number, factor: number, out: number): void;
  multiply(n: number, x: number, y: number, out: number): void;
  multiplyBack(n: number, x: number, y: number, outbar: number, xbar: number, ybar: number): void;
  /** out[0] = sum x_i y_i (padding must be 0 in x or y). */
  dot(n: number, x: number, y: number, out: number): void;

  /** out_tl = x_tl * a_l */
  scaleLanes(rows: number, lanes: number, x: number, a: number, out: number): void;
  scaleLanesBack(rows: number, lanes: number, x: number, a: number, outbar: number, xbar: number, abar: number): void;
  /** out_tl = x_tl + a_l */
  shiftLanes(rows: number, lanes: number, x: number, a: number, out: number): void;
  shiftLanesBack(rows: number, lanes: number, outbar: number, xbar: number, abar: number): void;
  /** s_t = x_t + a s_(t-1), s_(-1) = 0; values under 1e-300 become 0 (denormals are slow). */
  recursion(rows: number, lanes: number, x: number, a: number, out: number): void;
  recursionBack(rows: number, lanes: number, a: number, out: number, outbar: number, xbar: number, abar: number): void;
  /** s_t = x_t + a s_(t-1) - aw x_(t-window), clamped to >= 0: the last `window` weights of a geometric decay; aw = a^window. */
  windowRecursion(rows: number, lanes: number, window: number, x: number, a: number, aw: number, out: number): void;
  /** `scratch`: rows x lanes doubles, used only if xbar is wanted. */
  windowRecursionBack(
    rows: number,
    lanes: number,
    window: number,
    x: number,
    a: number,
    aw: number,
    out: number,
    outbar: number,
    xbar: number,
    abar: number,
    awbar: number,
    scratch: number,
  ): void;
  /** out_tl = sum_k w_kl x_(t-k)l, k = 0 .. window-1, weeks before the first count as 0; w is window x lanes. */
  convolve(rows: number, lanes: number, window: number, x: number, w: number, out: number): void;
  convolveBack(
    rows: number,
    lanes: number,
    window: number,
    x: number,
    w: number,
    outbar: number,
    xbar: number,
    wbar: number,
  ): void;
  /** out_t = (add ? out_t : 0) + sum_l h_tl b_l; out has rows (padded to even) doubles. */
  mix(rows: number, lanes: number, h: number, b: number, add: number, out: number): void;
  mixBack(rows: number, lanes: number, h: number, b: number, outbar: number, hbar: number, bbar: number): void;
  /** out_l = sum_t w_t h_tl (also the transpose product of a matrix with a vector). */
  columnSums(rows: number, lanes: number, h: number, w: number, out: number): void;
  columnSumsBack(rows: number, lanes: number, w: number, outbar: number, hbar: number): void;
}
