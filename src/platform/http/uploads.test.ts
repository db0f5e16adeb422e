import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Caller, type ServedRoutes, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { noParams, noQuery, route, type UploadedFile } from './route.ts';

const seen: { files: readonly UploadedFile[]; contents: string[]; modes: number[]; fields: unknown } = {
  files: [],
  contents: [],
  modes: [],
  fields: null,
};
const whole = 25 * 1024 * 1024;

const routes = [
  route({
    method: 'POST',
    path: '/chronologies',
    summary: 'Takes files',
    access: { kind: 'action', action: 'send-chronology' },
    audit: { none: 'a route of a test' },
    schema: {
      params: noParams,
      query: noQuery,
      body: z.object({ note: z.string().optional() }),
      answer: z.object({ count: z.number() }),
    },
    uploads: { field: 'chronology', most: 2 },
    handle: async ({ form, files }) => {
      seen.files = files;
      seen.fields = form.ok ? form.value : null;
      seen.contents = await Promise.all(
        files.filter((file) => file.byteCount < 1_000).map((file) => readFile(file.path, 'utf8')),
      );
      seen.modes = await Promise.all(
        files
          .flatMap((file) => [file.path, dirname(file.path)])
          .map(async (path) => (await stat(path)).mode & 0o777),
      );
      if (seen.contents.includes('fail')) throw new Error('the work failed');
      return { kind: 'see', to: '/chronologies', json: { count: files.length } };
    },
    example: () => ({}),
  }),
];

let served: ServedRoutes;
let caller: Caller;
let folder: string;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-uploads-test-'));
  const platform = await testPlatform();
  served = await serveRoutes(platform, routes, { config: { uploadsFolder: folder } });
  const { people } = await makePartnership(platform);
  caller = served.signIn(people.officer);
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  port = (served.app.server.address() as AddressInfo).port;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly content: string | Buffer;
}

const boundary = 'a-line-between-parts';

function multipart(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, fileName, content }) => {
    const file =
      fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`;
    return [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

function send(payload: Buffer, type = `multipart/form-data; boundary=${boundary}`) {
  return served.app.inject({
    method: 'POST',
    url: '/chronologies',
    headers: { host: 'localhost', cookie: `sightline=${caller.session}`, 'content-type': type },
    payload,
  });
}

const token = (): Part => ({ name: '_csrf', content: served.formToken(caller) });
const csv: Part = { name: 'chronology', fileName: 'school.csv', content: 'date,event' };
const left = () => readdir(folder);

describe('files that are sent', () => {
  test('lie in a folder that nobody else may enter, for as long as the request', async () => {
    const response = await send(multipart([token(), { name: 'note', content: 'hello' }, csv]));
    expect(response.statusCode).toBe(303);
    expect(seen.files).toMatchObject([{ field: 'chronology', fileName: 'school.csv', byteCount: 10 }]);
    expect(seen.contents).toEqual(['date,event']);
    expect(seen.fields).toEqual({ note: 'hello' });
    expect(seen.modes).toEqual([0o600, 0o700]);
    expect(await left()).toEqual([]);
  });

  test('are gone after work that failed, too', async () => {
    expect((await send(multipart([token(), { ...csv, content: 'fail' }]))).statusCode).toBe(500);
    expect(seen.contents).toEqual(['fail']);
    expect(await left()).toEqual([]);
  });

  test.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\\\..\\\\boot.ini', 'boot.ini'],
    ['/etc/cron.d/job', 'job'],
    ['a\u202efdp.exe', 'afdp.exe'],
    // So browsers write what would end the name in a form.
    ['what %22this%22 is 100%25.csv', 'what "this" is 100%25.csv'],
    ['a%0D%0Ab.csv', 'ab.csv'],
    ['..', 'file'],
  ])('named %j lie under a number, and are called %j', async (fileName, called) => {
    expect((await send(multipart([token(), { ...csv, fileName }]))).statusCode).toBe(303);
    const [file] = seen.files;
    expect(file?.fileName).toBe(called);
    expect(basename(file?.path ?? '')).toBe('1');
    expect(dirname(dirname(file?.path ?? ''))).toBe(folder);
  });

  test('may be empty, and then say so; a place where none was chosen brings none', async () => {
    await send(multipart([token(), { ...csv, content: '' }]));
    expect(seen.files).toMatchObject([{ fileName: 'school.csv', byteCount: 0 }]);
    await send(multipart([token(), { ...csv, fileName: '', content: '' }]));
    expect(seen.files).toEqual([]);
  });

  test('reach a program’s route without a form’s token', async () => {
    const { people } = await makePartnership(await testPlatform());
    const { token: bearer } = served.giveToken(people.officer);
    const response = await served.app.inject({
      method: 'POST',
      url: '/chronologies',
      headers: {
        host: 'localhost',
        authorization: `Bearer ${bearer}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      payload: multipart([csv, csv]),
    });
    expect(response.json()).toEqual({ count: 2 });
  });
});

describe('what is refused', () => {
  const refused: readonly (readonly [string, () => readonly Part[], number])[] = [
    ['no token', () => [csv], 403],
    ['a token that is no good', () => [{ name: '_csrf', content: 'x' }, csv], 403],
    ['a token that comes after the file', () => [csv, token()], 403],
    ['a file in a place that takes none', () => [token(), { ...csv, name: 'photo' }], 422],
    ['more files than the form takes', () => [token(), csv, csv, csv], 413],
    [
      'an answer that is too long',
      () => [token(), { name: 'note', content: 'a'.repeat(100 * 1024 + 1) }],
      422,
    ],
    [
      'more answers than any form has',
      () => [token(), ...Array.from({ length: 201 }, (_, at) => ({ name: `n${at}`, content: '' }))],
      413,
    ],
    [
      'a name that means something to the language',
      () => [token(), { name: '__proto__', content: 'x' }, csv],
      400,
    ],
  ];
  test.each(refused)('%s', async (_what, parts, status) => {
    seen.files = [];
    const response = await send(multipart(parts()));
    expect(response.statusCode).toBe(status);
    expect(seen.files).toEqual([]);
    expect(await left()).toEqual([]);
  });

  test('a file of one byte over 25 megabytes, while one of exactly that is taken', async () => {
    const large = await send(multipart([token(), { ...csv, content: Buffer.alloc(whole + 1, 'a') }]));
    expect(large.statusCode).toBe(413);
    for (const words of ['The file is larger than 25 MB.', '“school.csv”', 'choose them again']) {
      expect(large.body).toContain(words);
    }
    expect(await left()).toEqual([]);
    const most = await send(multipart([token(), { ...csv, content: Buffer.alloc(whole, 'a') }]));
    expect(most.statusCode).toBe(303);
    expect(seen.files).toMatchObject([{ byteCount: whole }]);
  });

  test.each([
    ['without a line between parts', () => multipart([csv]), 'multipart/form-data'],
    ['that breaks off', () => multipart([token(), csv]).subarray(0, -20), undefined],
    ['of noise', () => Buffer.alloc(3_000, '\u0000-\r\n'), undefined],
  ])('a form %s', async (_what, payload, type) => {
    const response = await send(payload(), type);
    expect([400, 403, 422]).toContain(response.statusCode);
    expect(await left()).toEqual([]);
  });

  test('more files than are taken are told with how many are, and the way back to the form', async () => {
    const { body } = await send(multipart([token(), csv, csv, csv]));
    for (const words of ['2 files, of 25 MB each', 'None of them was sent: choose them again']) {
      expect(body).toContain(words);
    }
  });

  test('a body that says it is far too long is not waited for', async () => {
    const status = await sendOverNetwork(Buffer.from('x'), { 'content-length': 900_000_000 });
    expect(status).toBe(413);
    expect(await left()).toEqual([]);
  });
});

describe('over the network', () => {
  test('a large file that is refused is still answered', async () => {
    const content = Buffer.alloc(whole, 'a');
    expect(await sendOverNetwork(multipart([{ ...csv, content }]))).toBe(403);
    expect(await sendOverNetwork(multipart([token(), { ...csv, content, name: 'photo' }]))).toBe(422);
    expect(await left()).toEqual([]);
  });

  test('one whose sender leaves midway leaves nothing behind', async () => {
    seen.files = [];
    const started = multipart([token(), { ...csv, content: Buffer.alloc(3_000_000, 'a') }]);
    const client = openRequest({ 'content-length': started.length + 1 });
    client.on('error', () => {});
    client.write(started.subarray(0, 2_000_000));
    await until(async () => (await left()).length === 1);
    client.destroy();
    await until(async () => (await left()).length === 0);
    expect(seen.files).toEqual([]);
  });
});

function openRequest(headers: Record<string, string | number>) {
  return httpRequest({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/chronologies',
    headers: {
      host: `localhost:${port}`,
      cookie: `sightline=${caller.session}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
  });
}

/** The status, as somebody learns it who listens only once everything is sent. */
function sendOverNetwork(
  body: Buffer,
  headers: Record<string, string | number> = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const client = openRequest({ 'content-length': body.length, ...headers });
    client.on('error', reject);
    client.on('response', (response) => {
      response.resume();
      response.on('end', () => {
        client.destroy();
        resolve(response.statusCode);
      });
    });
    client.write(body);
    if (headers['content-length'] === undefined) client.end();
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = async () => {
    if (await holds()) resolve();
    else setImmediate(look);
  };
  await look();
  return promise;
}
