// Loads a file once, in a process of its own, and prints what it found with its own peak of resident memory.
import { givenLocalFile, loadDataset } from '@sextant/connectors';

const [file, series] = process.argv.slice(2);
const start = performance.now();
const { dataset, findings } = await loadDataset([await givenLocalFile(file)]);
const seconds = (performance.now() - start) / 1000;
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
console.log(
  JSON.stringify({
    seconds,
    megabytes,
    weeks: dataset?.weeks.length ?? 0,
    values: Array.from(dataset?.values[series] ?? []),
    codes: findings.map(({ code }) => code),
  }),
);
