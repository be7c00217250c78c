// npm run bench: measures every row of bench/rows.mjs, writes docs/bench.md, and fails when a row is missed.
// npm run bench -- --ours: only rows that need no peer, and fails only on gross loss; writes nothing.
// npm run bench -- --only gradient: rows whose title holds the word; writes nothing.
// SEXTANT_PEERS names the Python that has the peers, e.g. SEXTANT_PEERS=venv/bin/python.
import { build } from './build.mjs';
import { install } from './install.mjs';
import { Failure, script, step } from './step.mjs';

function wanted(args) {
  const only = args.indexOf('--only');
  const word = only >= 0 ? args[only + 1] : undefined;
  const unknown = args.find((arg, i) => arg !== '--ours' && arg !== '--only' && !(only >= 0 && i === only + 1));
  if (unknown !== undefined || (only >= 0 && word === undefined))
    throw new Failure(`usage: npm run bench -- [--ours] [--only WORD]; found ${unknown ?? '--only without a word'}`, 2);
  return { isOurs: args.includes('--ours'), word };
}

await script(async () => {
  const { isOurs, word } = wanted(process.argv.slice(2));
  await install();
  await build();
  // Loaded only now: the rows import what has just been built.
  const [{ rows }, { verdictOf, writeReport }] = await Promise.all([
    import('../bench/rows.mjs'),
    import('../bench/report.mjs'),
  ]);
  const chosen = rows.filter((row) => (!isOurs || row.isOurs) && (word === undefined || row.title.includes(word)));
  if (chosen.length === 0) throw new Failure(`no row is called ${word}`, 2);
  const done = [];
  for (const row of chosen) {
    await step(row.title, async () => {
      const result = await row.run(console.log);
      done.push({ row, result });
      if (result.kind === 'measured') console.log(`${result.details}\n  bar: ${row.bar}; found: ${result.found}`);
      return verdictOf(result);
    });
  }
  if (!isOurs && word === undefined) writeReport(done);
  const failed = done.filter(({ result }) => result.kind === 'measured' && (isOurs ? result.isGross : !result.isMet));
  for (const { row, result } of failed) console.log(`MISSED: ${row.title}: ${result.found}, bar ${row.bar}`);
  return failed.length === 0 ? 0 : 1;
});
