import { expect, test } from 'vitest';
import { z } from 'zod';
import { listQuery } from './list-query.ts';

const query = z.object(listQuery(['day', 'agency'], { by: 'day', direction: 'descending' }));

test('order and place are read from the address', () => {
  const sent = { sort: 'agency', direction: 'ascending', after: 'a30' };
  expect(query.parse(sent)).toEqual(sent);
});

test('an address that says nothing, or what there is not, gives the usual order from the beginning', () => {
  const usual = { sort: 'day', direction: 'descending' };
  for (const sent of [
    {},
    { sort: 'password', direction: 'up', after: '' },
    { sort: ['day', 'day'], before: ['a'] },
  ]) {
    expect(query.parse(sent)).toEqual(usual);
  }
});
