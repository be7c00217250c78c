import type { OutputLayout } from '@sextant/measurement';
import type { Chain } from '@sextant/numerics';
import type { Tables } from '@sextant/stores';

/** Kept draws of all chains, one row a draw: parameters, then what each channel brought, in units and in money. */
export function drawTables(chains: readonly Chain[], layout: OutputLayout): Tables {
  const quantities = placesOf(layout).map(([name, place]) => [name, columnOf(chains, layout.length, place)] as const);
  const chain = joined(chains, (values, _, index) => values.fill(index));
  const draw = joined(chains, (values) => {
    for (let i = 0; i < values.length; i++) values[i] = i;
  });
  return { draws: { chain, draw, ...Object.fromEntries(quantities) } };
}

/** Index in a draw of every quantity that is kept, by the name of its column. */
function placesOf({
  parameters,
  channels,
  unitsAt,
  valueAt,
  marginalAt,
}: OutputLayout): readonly (readonly [string, number])[] {
  return [
    ...parameters.map((name, i) => [name, i] as const),
    ...channels.flatMap((name, i) => [
      [`${name}.contribution`, unitsAt + i] as const,
      [`${name}.contribution in money`, valueAt + i] as const,
      [`${name}.next in money`, marginalAt + i] as const,
    ]),
  ];
}

function columnOf(chains: readonly Chain[], width: number, place: number): Float64Array {
  return joined(chains, (values, { draws }) => {
    for (let i = 0; i < values.length; i++) values[i] = draws[i * width + place] as number;
  });
}

/** One column over all chains, each chain's part filled by `fill`. */
function joined(
  chains: readonly Chain[],
  fill: (values: Float64Array, chain: Chain, index: number) => void,
): Float64Array {
  const column = new Float64Array(chains.reduce((sum, chain) => sum + chain.kept, 0));
  let from = 0;
  for (const [index, chain] of chains.entries()) {
    fill(column.subarray(from, from + chain.kept), chain, index);
    from += chain.kept;
  }
  return column;
}
