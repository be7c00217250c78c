import { panelOfDataset } from '@sextant/measurement';
import type { FitRecord, Model } from '@sextant/spec';
import type { Records } from '@sextant/stores';
import { dataShelf, dataStage, readData } from '../data/datasetObject.ts';
import { panelHash } from '../fit/panelHash.ts';
import type { SourceFile } from './input.ts';

/**
 * The files that the fitted data were read from: those of the stored data that make this very panel. Empty where the data were
 * never stored, or have changed since.
 */
export async function sourceFiles(records: Records, record: FitRecord, model: Model): Promise<readonly SourceFile[]> {
  const refs = await records.listRefs();
  if (refs.kind === 'issue') return [];
  const heads = refs.value.filter(({ name }) => name.startsWith(dataShelf)).map(({ head }) => head);
  for (const head of new Set(heads)) {
    const object = await records.getObject(head);
    if (object.kind === 'issue' || object.value.key.stage !== dataStage) continue;
    const { dataset } = readData(object.value);
    const panel = panelOfDataset(model, dataset);
    if (panel.kind === 'ok' && panelHash(panel.panel) === record.provenance.panel) return dataset.sources;
  }
  return [];
}
