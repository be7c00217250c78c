/*
 * The native judge of speed: value and gradient of one collapsed log density, the same one that Sextant compiles for
 *
 *   y ~ N(sum_c b_c tanh(lambda_c s_c / 2) + linear terms, sigma^2),   s_c geometric, `window` weights, normalised,
 *
 * a_c ~ beta, lambda_c ~ gamma, b_c and sigma half-normal, linear terms normal and integrated out in their spectral form.
 * Sampled coordinates: per channel logit a, log lambda, log of the mean contribution; then log sigma.
 *
 * usage: gradient INPUT.bin OUTPUT.bin EVALUATIONS
 * INPUT   8 int32: weeks, channels, columns, window, positions, 0, 0, 0; then doubles: priors (7: a and b of beta, shape and rate
 *         of gamma, sd of the coefficients, sd of sigma, 0), x weeks x channels, y, basis weeks x columns, eigenvalues, positions
 * OUTPUT  doubles: per position the value and the gradient; then nanoseconds per evaluation
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int weeks, channels, columns, window;
  double prior[7];
  double constant;
  const double *restrict x, *restrict y, *restrict basis, *restrict eigen;
  double *restrict s, *restrict h, *restrict mu, *restrict u, *restrict shrunk;
  double *restrict lane; /* many vectors of `channels` doubles */
} Model;

static double log_constant(const Model *m) {
  const double *p = m->prior;
  double beta = lgamma(p[0] + p[1]) - lgamma(p[0]) - lgamma(p[1]);
  double gamma = p[2] * log(p[3]) - lgamma(p[2]);
  double half = 0.5 * log(2 / M_PI);
  return m->channels * (beta + gamma + half - log(p[4])) + half - log(p[5]);
}

/* Carry-over and curve of every week; totals of the curve per channel. */
static void media(const Model *m, const double *restrict a, const double *restrict power, const double *restrict c,
                  const double *restrict lambda, double *restrict total) {
  const int n = m->channels, w = m->window;
  for (int k = 0; k < n; k++) total[k] = 0;
  for (int t = 0; t < m->weeks; t++) {
    const double *restrict now = m->x + t * n;
    const double *restrict gone = t >= w ? now - w * n : NULL;
    const double *restrict before = t > 0 ? m->s + (t - 1) * n : NULL;
    double *restrict s = m->s + t * n, *restrict h = m->h + t * n;
    for (int k = 0; k < n; k++) {
      double carried = now[k];
      if (before) carried += a[k] * before[k];
      if (gone) carried -= power[k] * gone[k];
      s[k] = carried;
    }
    for (int k = 0; k < n; k++) {
      double e = exp(-lambda[k] * (c[k] * s[k]));
      h[k] = (1 - e) / (1 + e);
      total[k] += h[k];
    }
  }
}

/* log N(y - mu; 0, v I + X X') and u = its negative slope in the residual; returns the slope in v through `slope`. */
static double likelihood(const Model *m, const double *restrict b, double v, double *slope) {
  const int n = m->channels, p = m->columns, weeks = m->weeks;
  double *restrict r = m->mu, *restrict u = m->u, *restrict f = m->shrunk;
  for (int j = 0; j < p; j++) f[j] = 0;
  for (int t = 0; t < weeks; t++) {
    const double *restrict h = m->h + t * n, *restrict row = m->basis + t * p;
    double expected = 0;
    for (int k = 0; k < n; k++) expected += b[k] * h[k];
    r[t] = m->y[t] - expected;
    for (int j = 0; j < p; j++) f[j] += row[j] * r[t];
  }
  double determinant = 0, traces = 0;
  for (int j = 0; j < p; j++) {
    double d = v + m->eigen[j];
    f[j] *= m->eigen[j] / d;
    determinant += log(d);
    traces += 1 / d;
  }
  double quadratic = 0, square = 0;
  for (int t = 0; t < weeks; t++) {
    const double *restrict row = m->basis + t * p;
    double fitted = 0;
    for (int j = 0; j < p; j++) fitted += row[j] * f[j];
    u[t] = (r[t] - fitted) / v;
    quadratic += r[t] * u[t];
    square += u[t] * u[t];
  }
  *slope = 0.5 * square - 0.5 * ((weeks - p) / v + traces);
  return -0.5 * (weeks * log(2 * M_PI) + (weeks - p) * log(v) + determinant + quadratic);
}

/* Adjoints of decay, its power and normaliser, and steepness, backwards through curve and carry-over. */
static void back(const Model *m, const double *restrict a, const double *restrict c, const double *restrict lambda,
                 const double *restrict b, const double *restrict total_bar, double *restrict carry, double *restrict a_bar,
                 double *restrict power_bar, double *restrict c_bar, double *restrict lambda_bar) {
  const int n = m->channels, w = m->window;
  for (int k = 0; k < n; k++) carry[k] = a_bar[k] = power_bar[k] = c_bar[k] = lambda_bar[k] = 0;
  for (int t = m->weeks - 1; t >= 0; t--) {
    const double *restrict s = m->s + t * n, *restrict h = m->h + t * n;
    const double *restrict before = t > 0 ? s - n : NULL;
    const double *restrict gone = t >= w ? m->x + (t - w) * n : NULL;
    const double u = m->u[t];
    for (int k = 0; k < n; k++) {
      double q_bar = 0.5 * (1 - h[k] * h[k]) * (b[k] * u + total_bar[k]);
      double z_bar = q_bar * lambda[k];
      lambda_bar[k] += q_bar * c[k] * s[k];
      c_bar[k] += z_bar * s[k];
      carry[k] = z_bar * c[k] + a[k] * carry[k];
      if (before) a_bar[k] += carry[k] * before[k];
      if (gone) power_bar[k] -= carry[k] * gone[k];
    }
  }
}

static double density(const Model *m, const double *restrict theta, double *restrict gradient) {
  const int n = m->channels;
  const double *pr = m->prior;
  double *next = m->lane;
#define LANE(name) double *name = next; next += n
  LANE(a); LANE(power); LANE(c); LANE(power_slope); LANE(c_slope); LANE(lambda); LANE(total); LANE(b);
  LANE(total_bar); LANE(b_bar); LANE(carry); LANE(a_bar); LANE(power_bar); LANE(c_bar); LANE(lambda_bar);
#undef LANE
  double value = m->constant;
  for (int k = 0; k < n; k++) {
    const double u = theta[3 * k], l = theta[3 * k + 1];
    a[k] = 1 / (1 + exp(-u));
    double log_a = u < 0 ? u - log1p(exp(u)) : -log1p(exp(-u));
    value += pr[0] * log_a + pr[1] * (log_a - u);
    lambda[k] = exp(l);
    value += pr[2] * l - pr[3] * lambda[k];
    double term = 1, sum = 0, slope = 0, previous = 0;
    for (int i = 0; i < m->window; i++) {
      sum += term;
      slope += i * previous;
      previous = term;
      term *= a[k];
    }
    power[k] = term;
    power_slope[k] = m->window * previous;
    c[k] = 1 / sum;
    c_slope[k] = -slope / (sum * sum);
  }
  media(m, a, power, c, lambda, total);
  for (int k = 0; k < n; k++) {
    double log_b = log((double)m->weeks) - log(total[k]) + theta[3 * k + 2];
    b[k] = exp(log_b);
    value += log_b - 0.5 * (b[k] / pr[4]) * (b[k] / pr[4]);
  }
  const double sigma = exp(theta[3 * n]), v = sigma * sigma;
  double slope;
  value += likelihood(m, b, v, &slope);
  value += theta[3 * n] - 0.5 * (sigma / pr[5]) * (sigma / pr[5]);
  for (int k = 0; k < n; k++) b_bar[k] = 0;
  for (int t = 0; t < m->weeks; t++)
    for (int k = 0; k < n; k++) b_bar[k] += m->u[t] * m->h[t * n + k];
  for (int k = 0; k < n; k++) {
    double log_b_bar = b[k] * (b_bar[k] - b[k] / (pr[4] * pr[4])) + 1;
    gradient[3 * k + 2] = log_b_bar;
    total_bar[k] = -log_b_bar / total[k];
  }
  back(m, a, c, lambda, b, total_bar, carry, a_bar, power_bar, c_bar, lambda_bar);
  for (int k = 0; k < n; k++) {
    double bar = a_bar[k] + power_bar[k] * power_slope[k] + c_bar[k] * c_slope[k];
    gradient[3 * k] = bar * a[k] * (1 - a[k]) + pr[0] * (1 - a[k]) - pr[1] * a[k];
    gradient[3 * k + 1] = lambda[k] * (lambda_bar[k] - pr[3]) + pr[2];
  }
  gradient[3 * n] = 2 * v * slope + 1 - v / (pr[5] * pr[5]);
  return value;
}

static double *doubles(size_t n) {
  double *p = aligned_alloc(64, (n * sizeof(double) + 63) / 64 * 64);
  if (!p) exit(3);
  return p;
}

static double *take(FILE *file, size_t n) {
  double *p = doubles(n);
  if (fread(p, sizeof(double), n, file) != n) exit(2);
  return p;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  FILE *in = fopen(argv[1], "rb");
  int32_t head[8];
  if (!in || fread(head, sizeof head, 1, in) != 1) return 2;
  Model m = {.weeks = head[0], .channels = head[1], .columns = head[2], .window = head[3]};
  const int positions = head[4], dimension = 3 * m.channels + 1;
  const long evaluations = atol(argv[3]);
  memcpy(m.prior, take(in, 7), sizeof m.prior);
  m.x = take(in, (size_t)m.weeks * m.channels);
  m.y = take(in, m.weeks);
  m.basis = take(in, (size_t)m.weeks * m.columns);
  m.eigen = take(in, m.columns);
  const double *theta = take(in, (size_t)positions * dimension);
  fclose(in);
  m.constant = log_constant(&m);
  m.s = doubles((size_t)m.weeks * m.channels);
  m.h = doubles((size_t)m.weeks * m.channels);
  m.mu = doubles(m.weeks);
  m.u = doubles(m.weeks);
  m.shrunk = doubles(m.columns);
  m.lane = doubles(15 * (size_t)m.channels);
  FILE *out = fopen(argv[2], "wb");
  if (!out) return 2;
  double *gradient = doubles(dimension);
  for (int i = 0; i < positions; i++) {
    double value = density(&m, theta + (size_t)i * dimension, gradient);
    fwrite(&value, sizeof value, 1, out);
    fwrite(gradient, sizeof value, dimension, out);
  }
  double kept = 0, begun = now();
  for (long i = 0; i < evaluations; i++) kept += density(&m, theta + (size_t)(i % positions) * dimension, gradient);
  double each = (now() - begun) / evaluations;
  fwrite(&each, sizeof each, 1, out);
  fclose(out);
  return kept == 1; /* the sum is used, so the loop stays */
}
