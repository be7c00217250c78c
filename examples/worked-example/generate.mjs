// Makes data.csv and truth.json of the worked example: node examples/worked-example/generate.mjs (after npm run build).
// The model file beside them was written without looking at the truth and is not made here.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleSize, generateCompany } from '@sextant/measurement/company';
import { exampleFiles, exampleSeed } from './files.mjs';

for (const [name, text] of Object.entries(exampleFiles(generateCompany(exampleSeed, exampleSize)))) {
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), text);
  console.log(`${name} written`);
}
