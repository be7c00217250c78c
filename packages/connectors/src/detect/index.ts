import { container } from './container.ts';
import { currency } from './currency.ts';
import { dateForm } from './dateForm.ts';
import { delimiter } from './delimiter.ts';
import { encoding } from './encoding.ts';
import { grain } from './grain.ts';
import { headerLine } from './headerLine.ts';
import { headerRows } from './headerRows.ts';
import { channelColumn, layout } from './layout.ts';
import { mojibake } from './mojibake.ts';
import { numberForm } from './numberForm.ts';
import { role } from './role.ts';
import { vat } from './vat.ts';

/** Every detector, in the order in which they are asked: bytes, text, table, columns, meaning, time. */
export const detectors = [
  container,
  encoding,
  mojibake,
  delimiter,
  headerLine,
  headerRows,
  dateForm,
  numberForm,
  currency,
  vat,
  layout,
  channelColumn,
  role,
  grain,
] as const;
