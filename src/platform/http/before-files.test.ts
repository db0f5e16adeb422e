import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sendFiles } from '../../../test/builders/http/send-files.ts';
import { serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { noQuery, route } from './route.ts';

const platform = await testPlatform();
const { people } = await makePartnership(platform);
const folder = await mkdtemp(join(tmpdir(), 'sightline-before-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How many files lay on the disk each time that the letterbox was asked whom it lets in. */
let lying: number[] = [];
beforeEach(() => {
  lying = [];
});

const letterbox = route({
  method: 'POST',
  path: '/letterbox/:key',
  summary: 'Takes files of whoever holds the key',
  access: { kind: 'action', action: 'send-chronology' },
  audit: { none: 'a route of a test' },
  schema: {
    params: z.object({ key: z.string() }),
    query: noQuery,
    body: z.object({}),
    answer: z.object({ count: z.number() }),
  },
  uploads: { field: 'chronology', most: 2 },
  beforeFiles: async ({ params: { key } }) => {
    const [inUse = ''] = await readdir(folder);
    lying.push((await readdir(join(folder, inUse))).length);
    return key === 'right' ? null : { kind: 'see', to: '/nothing-here', json: { count: 0 } };
  },
  handle: async ({ files }) => ({ kind: 'see', to: '/taken', json: { count: files.length } }),
  example: () => ({}),
});
const served = await serveRoutes(platform, [letterbox], { config: { uploadsFolder: folder } });
const officer = served.signIn(people.officer);
const files = [{ name: 'chronology', fileName: 'school.csv', content: 'a'.repeat(2_000_000) }];

test('whoever a form turns away has written no file to the disk', async () => {
  const answer = await sendFiles(served, '/letterbox/wrong', files, officer);
  expect(answer.headers.location).toBe('/nothing-here');
  expect(lying).toEqual([0]);
  expect(await readdir(folder)).toEqual([]);
});

test('whoever it lets in goes on as if nobody had asked', async () => {
  const answer = await sendFiles(served, '/letterbox/right', files, officer);
  expect(answer.headers.location).toBe('/taken');
  expect(lying).toEqual([0]);
  expect(await readdir(folder)).toEqual([]);
});
