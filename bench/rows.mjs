// Every row of the bench, in the order of docs/bench.md. A row is one file: title, bar, and `run`.
import { gradient } from './gradient.mjs';
import { largeImport, smallImport } from './importing.mjs';
import { memory } from './memory.mjs';
import { samplingAlone } from './samplingAlone.mjs';
import { secondStart } from './secondStart.mjs';
import { wholeProcess } from './wholeProcess.mjs';

export const rows = [wholeProcess, samplingAlone, gradient, secondStart, memory, smallImport, largeImport];
