import type { Panel } from '@sextant/spec';
import {
  type Answer,
  hashOf,
  type Json,
  type ObjectKey,
  type Records,
  type StoredObject,
  type Tables,
} from '@sextant/stores';

/** Raised when a panel would be laid out differently. */
const panelEngine = 1;

/** A panel lies once under the hash of what is in it, however many fits see it. */
function keyOf(hash: string): ObjectKey {
  return { stage: 'panel', engine: panelEngine, inputs: [hash], settings: {}, seed: 0 };
}

const families = ['spend', 'media', 'controls'] as const;

export async function keepPanel(records: Records, hash: string, panel: Panel): Promise<Answer<null>> {
  const put = await records.putObject(keyOf(hash), contentOf(panel), arraysOf(panel));
  return put.kind === 'ok' ? { kind: 'ok', value: null } : put;
}

function contentOf({ geos, weeks, firstModelled, spend, media, controls }: Panel): Json {
  const names = [spend, media, controls].map((family) => Object.keys(family));
  return { geos, weeks, firstModelled, names };
}

/** Columns by place, for a channel and a driver may share a name. */
function arraysOf(panel: Panel): Tables {
  const columns: Record<string, Float64Array> = { outcome: panel.outcome, valuePerUnit: panel.valuePerUnit };
  for (const family of families) {
    for (const [i, values] of Object.values(panel[family]).entries()) columns[`${family} ${i}`] = values;
  }
  return { weeks: columns };
}

/** The panel of a stored fit; null where an older version did not keep it, or it does not read back. */
export async function panelOf(records: Records, hash: string): Promise<Panel | null> {
  const found = await records.getObject(hashOf(keyOf(hash)));
  return found.kind === 'ok' ? readPanelObject(found.value) : null;
}

interface PanelContent {
  readonly geos: readonly string[];
  readonly weeks: readonly string[];
  readonly firstModelled: number;
  readonly names: readonly (readonly string[])[];
}

function readPanelObject({ content, arrays }: StoredObject): Panel | null {
  const { geos, weeks, firstModelled, names } = content as unknown as PanelContent; // written above, under its own stage
  const columns = arrays['weeks'];
  if (columns === undefined) return null;
  const family = (which: (typeof families)[number], at: number) =>
    Object.fromEntries((names[at] ?? []).map((name, i) => [name, columns[`${which} ${i}`] ?? new Float64Array()]));
  return {
    geos,
    weeks,
    firstModelled,
    outcome: columns['outcome'] ?? new Float64Array(),
    valuePerUnit: columns['valuePerUnit'] ?? new Float64Array(),
    spend: family('spend', 0),
    media: family('media', 1),
    controls: family('controls', 2),
  };
}
