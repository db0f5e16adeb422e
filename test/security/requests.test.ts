import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { noBody, noParams, noQuery, route } from '../../src/platform/http/route.ts';
import { type ServedRoutes, serveRoutes } from '../builders/http/serve-routes.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';

const shared = {
  summary: 'A route of a test',
  access: { kind: 'public', why: 'a test' },
  audit: { none: 'a route of a test' },
  schema: { params: noParams, query: noQuery, body: noBody, answer: z.null() },
  example: () => ({}),
} as const;

const routes = [
  route({
    ...shared,
    method: 'GET',
    path: '/open',
    handle: async () => ({ kind: 'page', title: 'Open', body: () => 'open', json: null }),
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/taken-away',
    handle: async () => ({
      kind: 'file',
      name: 'x.html',
      mediaType: 'text/html; charset=utf-8',
      body: new TextEncoder().encode('<script>alert(1)</script>'),
    }),
  }),
];

let served: ServedRoutes;
let officer: ReturnType<ServedRoutes['signIn']>;
let port: number;
beforeAll(async () => {
  const platform = await testPlatform();
  served = await serveRoutes(platform, routes);
  const { people } = await makePartnership(platform);
  officer = served.signIn(people.officer);
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  port = (served.app.server.address() as AddressInfo).port;
});

/** What the server answers to bytes that no browser would send; the connection is closed when it has answered. */
function sendBytes(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answered = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answered += bytes.toString('latin1');
    });
    socket.on('close', () => resolve(answered));
    socket.on('error', reject);
  });
}

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;

test('no other site is told that it may read an answer', async () => {
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
  for (const method of ['GET', 'OPTIONS', 'POST'] as const) {
    const answer = await served.app.inject({
      method,
      url: '/open',
      headers: { host: 'localhost', ...headers },
    });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test('TRACE gives nothing back', async () => {
  const answer = await sendBytes(
    lines('TRACE /open HTTP/1.1', 'Host: localhost', 'X-Secret: tractor-lichen', 'Connection: close'),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toContain('tractor-lichen');
});

test('a request with two lengths, or with a length and pieces, is refused', async () => {
  const smuggled = 'GET /open HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const both = lines(
    'POST /open HTTP/1.1',
    'Host: localhost',
    'Content-Length: 4',
    'Transfer-Encoding: chunked',
  );
  const twice = lines('POST /open HTTP/1.1', 'Host: localhost', 'Content-Length: 4', 'Content-Length: 40');
  for (const head of [both, twice]) {
    const answer = await sendBytes(`${head}0\r\n\r\n${smuggled}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  }
});

test('no folder is listed, and nothing of the program or its history is served', async () => {
  for (const path of [
    '/assets',
    '/assets/',
    '/.git/config',
    '/package.json',
    '/src/main.ts',
    '/assets/../package.json',
  ]) {
    const { statusCode, body } = await served.get(path, officer);
    expect([path, statusCode]).toEqual([
      path,
      expect.toSatisfy((status) => status === 404 || status === 308),
    ]);
    expect(body).not.toMatch(/"dependencies"|repositoryformatversion|startApplication/);
  }
});

test('every answer says what it is, in which letters', async () => {
  for (const path of ['/open', '/nowhere', '/health', '/ready', '/openapi.json', '/metrics', '/taken-away']) {
    const { headers } = await served.get(path, officer);
    expect([path, headers['content-type']]).toEqual([
      path,
      expect.stringMatching(/^[\w/+-]+;.*charset=utf-8/),
    ]);
  }
});

test('a file is taken away, and neither framed nor run', async () => {
  const { headers } = await served.get('/taken-away');
  expect(headers['content-disposition']).toMatch(/^attachment;/);
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
