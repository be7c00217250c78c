import type { Mapping } from '@sextant/spec';

/** A mapping file: one line per column, so that a person finds and corrects it, and a difference shows it. */
export function writeMapping(mapping: Mapping): string {
  const { files, ...head } = mapping;
  const entries = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const written = files.map(({ columns, ...file }) => {
    const lines = Object.entries(file).map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
    const rows = columns.map((column) => `        ${spaced(column)}`);
    return ['    {', ...lines, `      "columns": [\n${rows.join(',\n')}\n      ]`, '    }'].join('\n');
  });
  return `{\n${entries.join('\n')}\n  "files": [\n${written.join(',\n')}\n  ]\n}\n`;
}

function spaced(record: object): string {
  const parts = Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}
