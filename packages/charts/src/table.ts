/** A cell as it is read, and its value in full precision: a number, a word, or null where there is none. */
export interface Cell {
  readonly text: string;
  readonly value: number | string | null;
}

export interface Column {
  readonly label: string;
  /** Of the text; values are in whole units of money, outcome or share. */
  readonly unit: string;
  readonly numeric: boolean;
}

/** The table twin of a chart: the same numbers without the picture. */
export interface Table {
  readonly head: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const words = (label: string): Column => ({ label, unit: '', numeric: false });
export const figures = (label: string, unit = ''): Column => ({ label, unit, numeric: true });

export const word = (text: string, value: string = text): Cell => ({ text, value });
/** Missing is –, never 0. */
export function cell(value: number | null, show: (x: number) => string): Cell {
  return value === null || !Number.isFinite(value) ? { text: '–', value: null } : { text: show(value), value };
}

/** Mean and bounds as three cells. */
export function cells(
  estimate: { readonly mean: number; readonly q05: number; readonly q95: number } | null,
  show: (x: number) => string,
): readonly Cell[] {
  return [estimate?.mean ?? null, estimate?.q05 ?? null, estimate?.q95 ?? null].map((x) => cell(x, show));
}
