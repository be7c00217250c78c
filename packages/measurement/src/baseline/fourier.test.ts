import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../test/columns.ts';
import { fourier, seasonName } from './fourier.ts';

describe('fourier', () => {
  it('equals sin and cos of 2 pi k d / 365.25 (NumPy 2.4.6, days of the year by pandas 3.1.1)', () => {
    const weeks = ['2018-04-02', '2018-12-31', '2019-01-07', '2020-02-29', '2020-12-31', '2021-08-30'];
    const expected = {
      'season sin 1': [
        0.999930065796206, -0.00430059270298197, 0.120126165182351, 0.858401523291892, 0.0129014599494197,
        -0.852836721769459,
      ],
      'season cos 1': [
        -0.0118263906918326, 0.999990752408443, 0.992758633525079, 0.512978386299228, 0.999916772702195,
        -0.522177676659508,
      ],
      'season sin 2': [
        -0.0236511272452316, -0.0086011058657144, 0.238512575194076, 0.880682856430148, 0.0258007723915407,
        0.890664595886975,
      ],
      'season cos 2': [
        -0.999720272966408, 0.999963009804806, 0.971139408877165, -0.47370635037968, 0.999667104662347,
        -0.454660947996957,
      ],
    };
    const { byName } = columnsOf(fourier, weeks, { pairs: 2 });
    expect(Object.keys(byName)).toEqual(Object.keys(expected));
    for (const [name, values] of Object.entries(expected)) {
      values.forEach((value, t) => void expect(byName[name]?.[t]).toBeCloseTo(value, 14));
    }
    expect(seasonName('sin', 1)).toBe('season sin 1');
  });
});
