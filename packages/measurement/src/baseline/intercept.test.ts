import { expect, it } from 'vitest';
import { columnsOf, weeksFrom } from '../../test/columns.ts';
import { intercept } from './intercept.ts';

it('is one column of ones, however many weeks there are', () => {
  for (const count of [1, 3, 120]) {
    const { byName } = columnsOf(intercept, weeksFrom('2018-04-02', count));
    expect(byName).toEqual({ intercept: new Array(count).fill(1) });
  }
});
