import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '@sextant/connectors';
import { checkPanel, compileModel, parseModel, readPanel, summariseFit } from '@sextant/measurement';
import { type Chain, defaultSettings, random, sampleChain } from '@sextant/numerics';
import type { Finding, FitSummary, Model, Panel } from '@sextant/spec';
import { root } from './house.ts';

/** A fit of one of the example models, made in this process and without a store. */
export interface ExampleFit {
  readonly model: Model;
  readonly panel: Panel;
  readonly summary: FitSummary;
  /** Draws of a parameter, or of `total of CHANNEL` in money, chain by chain. */
  drawsOf(name: string): readonly Float64Array[];
}

export function exampleModel(name: string): Model {
  const parsed = parseModel(JSON.parse(readFileSync(join(root, 'examples', name, 'model.json'), 'utf8')));
  if (parsed.kind === 'issues') throw new Error(`examples/${name}: ${JSON.stringify(parsed.issues)}`);
  return parsed.model;
}

export function examplePanel(model: Model, file: string): Panel {
  const csv = readCsv(readFileSync(file), file);
  if (csv.kind === 'issues') throw new Error(JSON.stringify(csv.issues));
  const read = readPanel(model, csv.table);
  if (read.kind === 'issues') throw new Error(JSON.stringify(read.issues));
  return read.panel;
}

/** Fits `examples/<name>` to `file`, with the draws that the model asks for unless `keep` says otherwise. */
export function fitExample(name: string, file: string, seed: number, keep?: number): ExampleFit {
  const model = exampleModel(name);
  const panel = examplePanel(model, file);
  const { density, layout } = compileModel(model, panel, { road: 'wasm', heldOut: 0 });
  const { target, draws } = model.sampler;
  const settings = { ...defaultSettings, target, warmup: draws.warmup, keep: keep ?? draws.keep };
  const chains = Array.from({ length: model.sampler.chains }, (_, chain): Chain => {
    const ran = sampleChain(density, settings, random(seed, chain), () => 'go on');
    if (ran.kind === 'no start') throw new Error(`${name}: chain ${chain} found no start`);
    return ran;
  });
  const findings: readonly Finding[] = checkPanel(model, panel).findings;
  const summary = summariseFit({ model, panel, layout, chains, attempts: [], findings, provisional: false });
  const placeOf = (wanted: string): number => {
    const channel = layout.channels.findIndex((c) => wanted === `total of ${c}`);
    return channel >= 0 ? layout.valueAt + channel : layout.parameters.indexOf(wanted);
  };
  return {
    model,
    panel,
    summary,
    drawsOf(wanted) {
      const at = placeOf(wanted);
      if (at < 0) throw new Error(`${name} has no ${wanted}`);
      return chains.map(({ kept, draws: all }) =>
        Float64Array.from({ length: kept }, (_, i) => all[i * layout.length + at] as number),
      );
    },
  };
}
