// Importing: a valid long CSV of 200 MB in a stream, and how long a typical small file takes to be understood.
import { join } from 'node:path';
import { givenBytes, understand } from '@sextant/connectors';
import { writeLongCsv } from './longCsv.mjs';
import { figure, measured, median } from './measured.mjs';
import { withFolder } from './places.mjs';
import { timed } from './timed.mjs';

const bytes = 200e6;
const bars = { seconds: 60, megabytes: 400 };

export const largeImport = {
  title: 'import of a valid 200 MB long CSV: seconds and peak memory of its own process',
  bar: `under ${bars.seconds} s and ${bars.megabytes} MB`,
  isOurs: true,
  run(say) {
    return withFolder(async (folder) => {
      const file = join(folder, 'long.csv');
      say('  writing the file');
      const truth = writeLongCsv(file, bytes);
      const { output } = await timed(process.execPath, [
        new URL('./loadOnce.mjs', import.meta.url).pathname,
        file,
        truth.series,
      ]);
      const { seconds, megabytes, values } = JSON.parse(output);
      const error = Math.max(...truth.weekly.map((value, i) => Math.abs(value - values[i]) / value));
      const isRight = values.length === truth.weekly.length && error < 1e-12;
      const isMet = isRight && seconds < bars.seconds && megabytes < bars.megabytes;
      const details = `${truth.rows.toLocaleString('en')} rows; largest relative error of a weekly sum ${error.toExponential(1)}.`;
      return measured({
        found: `${figure(seconds)} s, ${figure(megabytes)} MB`,
        isMet,
        isGross: !isRight || megabytes >= bars.megabytes,
        details,
      });
    });
  },
};

const turns = 9;
const bar = 300;

export const smallImport = {
  title: 'a weekly file of 60 kB understood, in process, the first time and after',
  bar: `first and median under ${bar} ms`,
  isOurs: true,
  async run() {
    const file = givenBytes('weekly.csv', new TextEncoder().encode(weeklyText(60_000)));
    const times = [];
    const processor = [];
    for (let turn = 0; turn < turns; turn++) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await understand([file]);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1000);
    }
    const found = `${figure(times[0])} ms first, ${figure(median(times))} ms median of ${turns}`;
    const details = `${file.size.toLocaleString('en')} bytes. Processor time: ${figure(processor[0])} ms first, ${figure(median(processor))} ms median.`;
    return measured({ found, isMet: times[0] < bar && median(times) < bar, details });
  },
};

/** Weeks × 40 columns of money with marks of thousands, as a spreadsheet writes them. */
function weeklyText(size) {
  const names = Array.from({ length: 40 }, (_, i) => (i === 0 ? '매출액(원)' : `채널${i} 광고비`));
  let text = `주,${names.join(',')}\n`;
  for (let week = 0; text.length < size; week++) {
    const date = new Date(Date.UTC(2010, 0, 4 + 7 * week)).toISOString().slice(0, 10);
    text += `${date},${names.map((_, i) => `"${(1000 + ((week * 7919 + i * 104_729) % 9_000_000)).toLocaleString('en')}"`).join(',')}\n`;
  }
  return text;
}
