// Writes packages/charts/src/measure/pretendard.ts: how wide each letter of Pretendard is, in thousandths of the size of type, so
// that a chart can be laid out where no browser measures text. Figures are tabular (`tnum`), as every number of ours is set.
// Run by hand when the font changes. Tables by the OpenType specification 1.9: cmap, hmtx, GSUB.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

const fonts = { 400: 'Regular', 600: 'SemiBold' };
/** Blocks that labels of ours are written in: Latin, Greek, Cyrillic, punctuation, signs of money, arrows, operators, jamo. */
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x45f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a9, 0x20ac],
  [0x2190, 0x2199],
  [0x2206, 0x2206],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x3000, 0x3003],
  [0x3131, 0x3163],
];

function tablesOf(font) {
  const count = font.readUInt16BE(4);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + 16 * i;
      return [font.toString('latin1', at, at + 4), font.subarray(font.readUInt32BE(at + 8))];
    }),
  );
}

/** Glyph of a code point, from the cmap subtable of format 12. */
function glyphOf(cmap) {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + 8 * i)));
  const table = subtables.find((one) => one.readUInt16BE(0) === 12);
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, i) =>
    [0, 4, 8].map((part) => table.readUInt32BE(16 + 12 * i + part)),
  );
  return (code) => {
    const group = groups.find(([from, to]) => code >= from && code <= to);
    return group === undefined ? 0 : group[2] + code - group[0];
  };
}

/** Glyphs listed by a coverage table, in its order. */
function covered(table) {
  const count = table.readUInt16BE(2);
  if (table.readUInt16BE(0) === 1) return Array.from({ length: count }, (_, i) => table.readUInt16BE(4 + 2 * i));
  return Array.from({ length: count }, (_, i) => [
    table.readUInt16BE(4 + 6 * i),
    table.readUInt16BE(6 + 6 * i),
  ]).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, k) => from + k));
}

/** Single substitutions of one feature: glyph to glyph. */
function substitutions(gsub, feature) {
  const features = gsub.subarray(gsub.readUInt16BE(6));
  const lookups = gsub.subarray(gsub.readUInt16BE(8));
  const wanted = Array.from({ length: features.readUInt16BE(0) }, (_, i) => 2 + 6 * i)
    .filter((at) => features.toString('latin1', at, at + 4) === feature)
    .map((at) => features.subarray(features.readUInt16BE(at + 4)));
  const numbers = wanted.flatMap((one) =>
    Array.from({ length: one.readUInt16BE(2) }, (_, i) => one.readUInt16BE(4 + 2 * i)),
  );
  const pairs = [...new Set(numbers)].flatMap((number) => {
    const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * number));
    return Array.from({ length: lookup.readUInt16BE(4) }, (_, i) => lookup.subarray(lookup.readUInt16BE(6 + 2 * i)))
      .map((table) => (lookup.readUInt16BE(0) === 7 ? table.subarray(table.readUInt32BE(4)) : table))
      .flatMap((table) => {
        const glyphs = covered(table.subarray(table.readUInt16BE(2)));
        const shift = table.readInt16BE(4);
        if (table.readUInt16BE(0) === 1) return glyphs.map((glyph) => [glyph, glyph + shift]);
        return glyphs.map((glyph, i) => [glyph, table.readUInt16BE(6 + 2 * i)]);
      });
  });
  return new Map(pairs);
}

function widthsOf(path) {
  const { cmap, head, hhea, hmtx, GSUB } = tablesOf(readFileSync(path));
  const glyph = glyphOf(cmap);
  const tabular = substitutions(GSUB, 'tnum');
  const last = hhea.readUInt16BE(34) - 1;
  const width = (code) => {
    const plain = glyph(code);
    if (plain === 0) return 1000;
    const advance = hmtx.readUInt16BE(4 * Math.min(tabular.get(plain) ?? plain, last));
    return Math.round((1000 * advance) / head.readUInt16BE(18));
  };
  const range = ([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => width(from + i));
  const syllables = new Set(range([0xac00, 0xd7a3]));
  if (syllables.size !== 1) throw new Error(`Hangul syllables have ${syllables.size} widths in ${path}`);
  return { hangul: [...syllables][0], blocks: blocks.map((block) => [block[0], range(block)]) };
}

const folder = join(root, 'node_modules', 'pretendard', 'dist', 'public', 'static');
const entries = Object.entries(fonts).map(([weight, name]) => {
  const { hangul, blocks: read } = widthsOf(join(folder, `Pretendard-${name}.otf`));
  const lines = read.map(([from, widths]) => `      [0x${from.toString(16)}, '${widths.join(' ')}'],`);
  return `  ${weight}: {\n    hangul: ${hangul},\n    blocks: [\n${lines.join('\n')}\n    ],\n  },`;
});
const text = `// Made by scripts/widths.mjs from Pretendard 1.3.9 (Kil Hyung-jin, SIL Open Font License 1.1): advance widths in thousandths of
// the size of type, figures tabular. Each block begins at its code point.
export const pretendard = {
${entries.join('\n')}
} as const;
`;
writeFileSync(join(root, 'packages', 'charts', 'src', 'measure', 'pretendard.ts'), text);
