import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkJson } from './check-json.ts';
import { noBody, noParams, noQuery, type Route, route } from './route.ts';

const entry = z.object({ event: z.string(), said: z.record(z.string(), z.string()).optional() });

const one: Route = route({
  method: 'GET',
  path: '/families',
  summary: 'A route of a test',
  access: { kind: 'action', action: 'read-families' },
  audit: { none: 'a route of a test' },
  schema: {
    params: noParams,
    query: noQuery,
    body: noBody,
    answer: z.object({ entries: z.array(entry).readonly(), next: z.string().nullable() }),
  },
  handle: async () => ({ kind: 'see', to: '/families', json: { entries: [], next: null } }),
  example: () => ({}),
});

test('what fits is sent: of many what the schema names, whatever words stand as keys, and nothing for what is not there', () => {
  const entries = [{ event: 'Seen' }, { event: 'Seen', said: { 'any-key': 'words' } }];
  expect(() => checkJson(one, { entries, next: null })).not.toThrow();
  expect(() => checkJson(one, { entries: [{ event: 'Seen', said: undefined }], next: 'x' })).not.toThrow();
});

test('what does not fit is told with where it stands, and so is a field that the schema does not declare', () => {
  expect(() => checkJson(one, { entries: [{ event: 3 }], next: null })).toThrow(
    /does not fit its schema: entries\.0\.event/,
  );
  const entries = [{ event: 'Seen' }, { event: 'Seen', kindInDetail: null }];
  expect(() => checkJson(one, { entries, next: null, more: [] })).toThrow(
    'the JSON of GET /families holds what its schema does not declare: .entries[].kindInDetail, .more',
  );
});
