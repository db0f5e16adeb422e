import { EventEmitter } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { type TestPlatform, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { noBody, noParams, noQuery, route } from './route.ts';
import { stopGracefully, stopOnSignals } from './stop-gracefully.ts';

let release: () => void = () => {};
let entered: () => void = () => {};

const routes = [
  route({
    audit: { none: 'a route of a test' },
    example: () => ({}),
    method: 'GET',
    path: '/slow',
    summary: 'Takes its time',
    access: { kind: 'public', why: 'a test' },
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.null() },
    handle: async () => {
      entered();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { kind: 'page', title: 'Slow', body: () => 'done at last', json: null };
    },
  }),
];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});

describe('stopping', () => {
  const log = pino({ level: 'silent' });

  async function slowRequest() {
    const served = await serveRoutes(platform, routes);
    await served.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = served.app.server.address() as AddressInfo;
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const agent = new Agent({ keepAlive: true });
    const answered = ask(port, agent);
    await inside;
    return { served, port, agent, answered };
  }

  test('lets what runs finish, takes nothing new, says so, and closes what it stands on last', async () => {
    const { served, port, agent, answered } = await slowRequest();
    let closed = false;
    const afterwards = async () => {
      closed = true;
    };
    const stopped = stopGracefully(served.app, { log, graceSeconds: 60, afterwards });
    expect((await served.get('/ready')).statusCode).toBe(503);
    while (served.app.server.listening) await new Promise((resolve) => setImmediate(resolve));
    await expect(ask(port, new Agent())).rejects.toThrow(/ECONNREFUSED/);
    expect(closed).toBe(false);
    release();
    expect(await answered).toContain('done at last');
    await stopped;
    expect(closed).toBe(true);
    agent.destroy();
  });

  test('cuts off what takes too long', async () => {
    const { served, agent, answered } = await slowRequest();
    const cut = expect(answered).rejects.toThrow(/socket hang up|ECONNRESET/);
    await stopGracefully(served.app, { log, graceSeconds: 0.05, afterwards: async () => {} });
    await cut;
    release();
    agent.destroy();
  });

  test('begins at the first signal, and ends at once at a second', async () => {
    const signals = new EventEmitter();
    const codes: number[] = [];
    let finish: () => void = () => {};
    const stopping = new Promise<void>((resolve) => {
      finish = resolve;
    });
    stopOnSignals(
      { on: (signal, listener) => signals.on(signal, listener), exit: (code) => codes.push(code) },
      log,
      () => stopping,
    );
    signals.emit('SIGTERM');
    expect(codes).toEqual([]);
    signals.emit('SIGINT');
    expect(codes).toEqual([1]);
    finish();
    await stopping;
    await new Promise((resolve) => setImmediate(resolve));
    expect(codes).toEqual([1, 0]);
  });

  test('ends after a while, whatever hangs', async () => {
    const signals = new EventEmitter();
    const ended = Promise.withResolvers<number>();
    const never = new Promise<void>(() => {});
    const on = (signal: string, listener: () => void) => signals.on(signal, listener);
    stopOnSignals({ on, exit: ended.resolve }, log, () => never, 0.01);
    signals.emit('SIGTERM');
    // It holds the process open by nothing; a real one has its connections.
    const open = setInterval(() => {}, 1000);
    expect(await ended.promise).toBe(1);
    clearInterval(open);
  });
});

function ask(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/slow',
      agent,
      headers: { host: 'localhost' },
    });
    client.on('error', reject);
    client.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    client.end();
  });
}
