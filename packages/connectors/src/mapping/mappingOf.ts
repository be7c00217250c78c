import type { FileReading, Mapping, MappingColumn, MappingFile, WeekStart } from '@sextant/spec';
import { notReadable } from '../roles/columnsOf.ts';

/** What was understood of all files; `stubs` are files that cannot be loaded before a person has answered. */
export interface AllRead {
  readonly readings: readonly FileReading[];
  readonly stubs: readonly MappingFile[];
  readonly weekStart: WeekStart;
  readonly currency: string;
}

/** All that was understood as a mapping. What is not clear stays out, so that it is asked again until a person answers. */
export function mappingOf({ readings, stubs, weekStart, currency }: AllRead, given?: Mapping): Mapping {
  const before = (file: string) => given?.files.find((one) => one.file === file);
  const files = [...readings.map((reading) => fileMapping(reading, before(reading.file))), ...stubs];
  const other = (given?.files ?? []).filter(({ file }) => !files.some((read) => read.file === file));
  return { version: 1, weekStart, ...(currency === '' ? {} : { currency }), files: [...files, ...other] };
}

function fileMapping(reading: FileReading, given?: MappingFile): MappingFile {
  const { file, sheet, encoding, delimiter, headerLine, layout, columns } = reading;
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    headerLine,
    layout,
    ...(given?.sameWeek === undefined ? {} : { sameWeek: given.sameWeek }),
    columns: columns
      .filter(({ column }, i) => column !== '' && columns.findIndex((one) => one.column === column) === i)
      .map(columnMapping),
  };
}

type Column = FileReading['columns'][number];

const isClear = ({ reasons }: Column) => reasons.length > 0 && !reasons.some(({ seen }) => seen === notReadable);

function columnMapping(reading: Column): MappingColumn {
  const { column, role, name, channel, weekRule, numbers, dates } = reading;
  return {
    column,
    ...(isClear(reading) || role === 'date' ? { role } : {}),
    ...(name === column ? {} : { name }),
    ...(channel === undefined ? {} : { channel }),
    ...(weekRule === undefined ? {} : { weekRule }),
    ...(numbers === undefined ? {} : { numbers }),
    ...(dates === undefined ? {} : { dates }),
  };
}
