import { type Model, nearest, type Table } from '@sextant/spec';
import type { PanelIssue } from './issues.ts';

export type Role = 'date' | 'outcome' | 'value per unit' | 'spend' | 'exposure' | 'control';

/** A column as the model names it: what for, and where in the model file. */
export interface NamedColumn {
  readonly role: Role;
  readonly name: string;
  readonly path: string;
}

/** Every column the model asks for, in the order of the model file. */
export function columnsOf(model: Model): readonly NamedColumn[] {
  const { valuePerUnit } = model.outcome;
  return [
    { role: 'date', name: model.data.date, path: 'data.date' },
    { role: 'outcome', name: model.outcome.column, path: 'outcome.column' },
    ...(typeof valuePerUnit === 'string'
      ? [{ role: 'value per unit', name: valuePerUnit, path: 'outcome.valuePerUnit' } as const]
      : []),
    ...model.channels.flatMap((channel, i): NamedColumn[] => [
      { role: 'spend', name: channel.spend, path: `channels[${i}].spend` },
      ...(channel.exposure === undefined
        ? []
        : [{ role: 'exposure', name: channel.exposure, path: `channels[${i}].exposure` } as const]),
    ]),
    ...model.controls.map((control, i): NamedColumn => {
      return { role: 'control', name: control.column, path: `controls[${i}].column` };
    }),
  ];
}

/** One issue for each column that the file lacks. */
export function findMissing(columns: readonly NamedColumn[], table: Table): readonly PanelIssue[] {
  return columns.flatMap(({ name, path }): PanelIssue[] => {
    if (table.columns.includes(name)) return [];
    const near = nearest(name, table.columns);
    const facts = { column: name, known: table.columns, ...(near === null ? {} : { near }) };
    return [{ code: 'column-missing', where: { file: table.file, path }, facts }];
  });
}
