import { describe, expect, it } from 'vitest';
import { columnsOf, weeksFrom } from '../../test/columns.ts';
import { piecewiseLinearTrend } from './piecewiseLinearTrend.ts';

describe('piecewise linear trend', () => {
  it('starts a new slope at each date', () => {
    const weeks = ['2018-01-01', '2019-01-01', '2020-01-01'];
    const { byName } = columnsOf(piecewiseLinearTrend, weeks, { changepoints: ['2019-01-01'] });
    expect(byName['trend from 2019-01-01']).toEqual([0, 0, 365 / 365.25]);
  });

  it('leaves out dates that change no slope within the weeks', () => {
    const weeks = weeksFrom('2018-01-01', 10);
    const { byName } = columnsOf(piecewiseLinearTrend, weeks, {
      changepoints: ['2017-01-01', '2018-01-01', '2030-01-01'],
    });
    expect(Object.keys(byName)).toEqual(['trend']);
  });

  it('changes every so many weeks and leaves the last stretch half that length at least', () => {
    const names = (count: number) =>
      Object.keys(columnsOf(piecewiseLinearTrend, weeksFrom('2018-01-01', count), { every: 10 }).byName);
    expect(names(15)).toEqual(['trend']);
    expect(names(16)).toEqual(['trend', 'trend from 2018-03-12']);
    expect(names(26)).toEqual(['trend', 'trend from 2018-03-12', 'trend from 2018-05-21']);
  });
});
