import { describe, expect, it } from 'vitest';
import { columnsOf, weeksFrom } from '../../test/columns.ts';
import { linearTrend } from './linearTrend.ts';

describe('linear trend', () => {
  it('counts years from the first week', () => {
    const { trend } = columnsOf(linearTrend, ['2018-04-02', '2018-04-09', '2022-04-02']).byName;
    expect(trend).toEqual([0, 7 / 365.25, 4]);
  });

  it('keeps its only column when weeks are added', () => {
    for (const count of [2, 120])
      expect(Object.keys(columnsOf(linearTrend, weeksFrom('2018-04-02', count)).byName)).toEqual(['trend']);
  });
});
