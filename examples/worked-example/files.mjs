// The files of the worked example as text. Apart from generate.mjs so that a test can make them from the sources.
export const exampleSeed = 1;

/** data.csv for the fit, truth.json for people: money in won over all weeks, `weekly` by week. */
export function exampleFiles({ table, truth }) {
  const lines = [table.columns, ...table.rows].map((cells) => cells.join(','));
  const channels = truth.channels.map((channel) => ({ ...channel, weekly: Array.from(channel.weekly, Math.round) }));
  return {
    'data.csv': `${lines.join('\n')}\n`,
    'truth.json': `${JSON.stringify({ ...truth, channels })}\n`,
  };
}
