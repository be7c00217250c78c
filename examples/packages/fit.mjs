// Fits a model from code: node examples/packages/fit.mjs MODEL.json DATA.csv
import { readFileSync } from 'node:fs';
import { readCsv } from '@sextant/connectors';
import { compileModel, parseModel, readPanel, summariseFit } from '@sextant/measurement';
import { defaultSettings, random, sampleChain } from '@sextant/numerics';

/** What went well, or its problems and the end. Problems are records: code, where, facts. */
function must(result) {
  if (result.kind !== 'issues') return result;
  for (const { code, where, facts } of result.issues) console.error(code, where, facts);
  process.exit(2);
}

const [modelFile, dataFile] = process.argv.slice(2);
if (dataFile === undefined) {
  console.error('usage: node examples/packages/fit.mjs MODEL.json DATA.csv');
  process.exit(2);
}
const { model } = must(parseModel(JSON.parse(readFileSync(modelFile, 'utf8'))));
const { table } = must(readCsv(readFileSync(dataFile), dataFile));
const { panel } = must(readPanel(model, table));

const { density, layout } = compileModel(model, panel, { road: 'wasm', heldOut: 0 });
const settings = { ...defaultSettings, target: model.sampler.target, warmup: 500, keep: 500 };
const chains = [0, 1, 2, 3].map((chain) => sampleChain(density, settings, random(1, chain), () => 'go on'));
const fit = summariseFit({ model, panel, layout, chains, attempts: [], findings: [], provisional: false });

console.log(`${fit.status}, worst R-hat ${fit.diagnostics.worst.rhat.toFixed(3)}`);
for (const { name, roi } of fit.channels ?? []) {
  console.log(
    `${name}: return ${roi.mean.toFixed(2)} [${roi.q05.toFixed(2)}, ${roi.q95.toFixed(2)}] per unit of spend`,
  );
}
