import { parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';

export type Columns = Readonly<Record<string, Float64Array>>;

/** Columns of float64 as one Parquet file. Plain encoding: a dictionary would make one value of 0 and -0. */
export function toParquet(columns: Columns): Uint8Array {
  const columnData = Object.keys(columns)
    .sort()
    .map((name) => ({
      name,
      data: columns[name] as Float64Array,
      type: 'DOUBLE' as const,
      nullable: false,
      encoding: 'PLAIN' as const,
    }));
  return new Uint8Array(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED', statistics: false }));
}

/** Reads back what `toParquet` wrote, bit for bit. `names` and `rows` say what must be in it. */
export async function fromParquet(bytes: Uint8Array, names: readonly string[], rows: number): Promise<Columns> {
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]));
  if (rows === 0) return columns;
  await parquetRead({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    onChunk: ({ columnName, columnData, rowStart }) =>
      columns[columnName]?.set(columnData as ArrayLike<number>, rowStart),
  });
  return columns;
}
