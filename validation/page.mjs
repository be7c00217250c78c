// The tables of docs/validation.md as text.
import { createHash } from 'node:crypto';

const percent = (x) => `${(100 * x).toFixed(0)} %`;
const signed = (x, digits) => (x < 0 ? '-' : '+') + Math.abs(x).toFixed(digits);
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
const verdict = (ok) => (ok ? 'yes' : '**no**');

/** Of the records of all cells, in order. */
export function rowsDigest(cells, recordOf) {
  const hash = createHash('sha256');
  for (const cell of cells) hash.update(JSON.stringify([cell, recordOf(cell)]));
  return hash.digest('hex').slice(0, 16);
}

function calibrationText({ fits, rows, within, leastEss, divergences, faults }) {
  const cells = rows.map(({ name, bias, spread, distance, ok }) => {
    return [name, signed(bias, 2), spread.toFixed(2), distance.toFixed(3), verdict(ok)];
  });
  const caught = faults.map(({ spread, caught: yes, power }) => {
    const often = power === null ? '' : `; with 40 fits in ${percent(power)} of resamples`;
    return `- spread of both effects' priors times ${spread}: ${yes ? 'caught' : 'not caught'}${often}`;
  });
  return [
    `${fits} fits of the small world, seeds 1 to ${fits}, 4 x (400 + 400) draws; least bulk ESS ${leastEss}, ` +
      `divergences: ${divergences}. Limits (a correct program misses any with a chance under .0005): |bias| ` +
      `${within.bias.toFixed(2)}, spread ${within.spread.map((x) => x.toFixed(2)).join(' to ')}, distance ` +
      `${within.distance.toFixed(3)}.`,
    '',
    table(['quantity', 'bias', 'spread', 'distance', 'inside'], cells),
    '',
    'Planted faults, of which the first has to be caught:',
    '',
    ...caught,
  ].join('\n');
}

const caughtText = ({ coverage, caught }) =>
  `a true coverage of ${percent(coverage)} would be caught with a chance of ${percent(caught)}`;

function coverageText({ rows, companies, good, power }) {
  const cells = rows.map((row) => [
    row.world,
    row.name,
    String(row.intervals),
    percent(row.coverage),
    row.least === null ? '' : `${percent(row.least)} to ${percent(row.most)}`,
    percent(row.error),
    `${signed(100 * row.bias, 0)} %`,
    percent(row.width),
    row.least === null ? '' : verdict(row.ok),
  ]);
  const head = [
    'world',
    'contribution of',
    'intervals',
    'held the truth',
    'limits',
    'mean error',
    'bias',
    'width',
    'inside',
  ];
  return [
    `${companies} companies, seeds from 1 in each world, ${good} fits good; 4 x (500 + 500) draws. Error, bias and width (90 % ` +
      'interval) are means of shares of the true contribution; the estimate is the posterior mean. Limits: a correct program ' +
      `misses any with a chance under .0005. Of one world's channels together ${power.map(caughtText).join(', ')}.`,
    '',
    table(head, cells),
  ].join('\n');
}

export function sectionText({ short, calibration, coverage, digest }) {
  const size = short ? 'Short' : 'Full';
  return [
    `## ${size} form`,
    '',
    `Digest of its rows: \`${digest}\``,
    '',
    '### Calibration',
    '',
    calibrationText(calibration),
    '',
    '### Coverage',
    '',
    coverageText(coverage),
    '',
  ].join('\n');
}

const intro = `# Validation

Made by \`npm run validate\`; the short form is made again and compared by \`npm run validate -- --short\`.

- **Calibration.** Parameters are drawn from the priors of a small national model (two channels, one believed by its return, one by
  its coefficient; trend, season with Laplace priors, a control that cannot lower sales), an outcome is simulated from them week by
  week, and the model is fitted to it. The rank of the truth among 99 thinned draws is uniform if priors, density, sampler and
  report are all right (Talts, Betancourt, Simpson, Vehtari and Gelman 2018). Ranks become normal scores: *bias* is their sum over
  the square root of their number, *spread* their mean square (1), *distance* the largest one between the ranks' distribution and the
  uniform.
- **Coverage.** Made-up companies with known truth (\`packages/measurement/src/company\`), fitted by a model that believes the laws
  their curves were drawn from. Limits are exact binomial ones; intervals of one company depend on each other (hits per company vary
  1.1 times as much as independent ones in the full form), so that those of all channels count as 1.3 times fewer.
- **Digest.** The hash of every bit of the draws of two fixed fits, equal with 1 and 4 workers, with and without WebAssembly and on
  every Node that \`SEXTANT_NODES\` names; it changes only with the number of the engine.
`;

export function pageText({ commit, engine, digests, sections }) {
  const hashes = Object.entries(digests).map(([name, hash]) => `- ${name}: \`${hash}\``);
  const made = `Commit ${commit}, engine ${engine}.`;
  return [intro, made, '', 'Digests of the fixed fits:', '', ...hashes, '', ...sections].join('\n');
}
