// A valid long CSV of a stated size: a row per day, channel and campaign, three years, forty channels; the same bytes every time.
import { closeSync, openSync, writeSync } from 'node:fs';

const channels = Array.from({ length: 40 }, (_, i) => `Channel ${String.fromCharCode(65 + (i % 26))}${i}`);
const days = Array.from({ length: 1092 }, (_, i) => new Date(Date.UTC(2023, 0, 2 + i)).toISOString().slice(0, 10));

/** Writes the file and gives the true weekly spend of the first channel. */
export function writeLongCsv(file, bytes) {
  const out = openSync(file, 'w');
  const weekly = new Float64Array(days.length / 7);
  const next = numbers(1);
  let [written, campaign, rows] = [0, 0, 0];
  let block = 'date,channel,campaign,spend (USD),impressions,clicks\n';
  while (written < bytes) {
    for (let d = 0; d < days.length && written < bytes; d++) {
      for (const channel of channels) {
        const [cents, impressions, clicks] = [next() % 1_000_000, next() % 100_000, next() % 1000];
        if (channel === channels[0]) weekly[Math.floor(d / 7)] += cents;
        block += `${days[d]},${channel},campaign_${campaign},${(cents / 100).toFixed(2)},${impressions},${clicks}\n`;
        rows++;
      }
      if (block.length < 1 << 20) continue;
      written += writeSync(out, block);
      block = '';
    }
    campaign++;
  }
  writeSync(out, block);
  closeSync(out);
  return { rows, series: `${channels[0]} spend (USD)`, weekly: Array.from(weekly, (cents) => cents / 100) };
}

/** Park and Miller's generator, 48271 modulo 2^31 - 1. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
