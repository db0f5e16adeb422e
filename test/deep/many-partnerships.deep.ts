import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningApplication, startApplication } from '../../src/main.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { makeRandom } from '../builders/world/random.ts';
import type { Visitor } from '../routes/visitors.ts';
import { type CanaryPartnership, canariesIn, makeCanaryPartnership } from './support/canary-partnership.ts';
import { times } from './support/installation.ts';
import { say } from './support/say.ts';

const requests = times('SIGHTLINE_REQUESTS', 20_000);
const partnerships = 50;
const atOnce = 50;
const poolSize = 10;
const random = makeRandom('many partnerships');

const world = await testPlatform();
// The clock of a test stands still; that of an application does not.
const platform = { ...world, now: () => new Date() };
let running: RunningApplication;
let all: readonly CanaryPartnership[];

beforeAll(async () => {
  vi.stubEnv('SIGHTLINE_LOG', 'fatal');
  running = await startApplication({
    config: {
      folder: '/nowhere',
      external: { appUrl: world.appUrl, ownerUrl: null },
      poolSize,
      host: '127.0.0.1',
      port: 0,
      publicUrl: new URL('http://localhost'),
      mostStoredBytes: 20 * 1024 ** 3,
      key: Buffer.from(world.key).toString('base64'),
      proxies: [],
      metricsToken: null,
      anchorsFolder: '/dev/null/anchors',
      demonstration: false,
    },
    say: () => undefined,
  });
  const made: CanaryPartnership[] = [];
  for (let at = 0; at < partnerships; at += 1) made.push(await makeCanaryPartnership(platform));
  all = made;
});
afterAll(() => running.stop());

interface Ask {
  readonly visitor: Visitor;
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly wanted: number;
  /** Whether the answer names the partnership’s own things. */
  readonly tells: boolean;
}

let added = 0;

/** What somebody of a partnership asks: pages, JSON, changes, and things of another partnership. */
function drawAsk(of: CanaryPartnership, other: CanaryPartnership): Ask {
  const { officer, administrator, program, familyId, entryId } = of;
  const family = `/families/${familyId}`;
  const reads = (visitor: Visitor, path: string) => () => ({ visitor, path, wanted: 200, tells: true });
  added += 1;
  const reference = `${of.canary}-${added}`;
  const children = { 'child-1': `Orla ${of.canary}` };
  const kinds: readonly (() => Ask)[] = [
    ...[
      '/families',
      family,
      `${family}/chronology`,
      `${family}/findings`,
      `${family}/entries/${entryId}`,
    ].map((path) => reads(officer, path)),
    ...['/families', family, `${family}/chronology`].map((path) => reads(program, path)),
    ...['/accounts', '/agencies', '/partnership'].map((path) => reads(administrator, path)),
    reads(officer, `${family}/who-looked`),
    () => ({
      visitor: officer,
      path: '/families/new',
      body: { reference, name: `New ${of.canary}`, ...children },
      wanted: 303,
      tells: false,
    }),
    () => ({
      visitor: administrator,
      path: '/agencies/add',
      body: { name: reference, sector: 'health' },
      wanted: 303,
      tells: false,
    }),
    () => ({ visitor: officer, path: `/families/${other.familyId}/chronology`, wanted: 404, tells: false }),
    () => ({ visitor: program, path: `/families/${other.familyId}`, wanted: 404, tells: false }),
  ];
  return random.pick(kinds)();
}

async function ask({ visitor, path, body }: Ask, from: number) {
  const answer = await running.app.inject({
    url: path,
    headers: {
      host: 'localhost',
      ...visitor.headers,
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    // Many offices, each below the limit on requests of one address.
    remoteAddress: `10.0.${from % 250}.1`,
    ...(body === undefined
      ? { method: 'GET' as const }
      : {
          method: 'POST' as const,
          payload: new URLSearchParams({ _csrf: visitor.formToken, ...body }).toString(),
        }),
  });
  return { status: answer.statusCode, text: `${JSON.stringify(answer.headers)}\n${answer.body}` };
}

let busy = 0;

/** With five times as many as there are connections, some are told that there is too much to do: they ask again. */
async function askAgain(wanted: Ask, from: number): ReturnType<typeof ask> {
  for (;;) {
    const answer = await ask(wanted, from);
    if (answer.status !== 429 && answer.status !== 503) return answer;
    busy += 1;
    await pause(500);
  }
}

test(`of ${requests} requests of fifty partnerships over ten connections none is answered with another’s names`, async () => {
  const faults: string[] = [];
  let told = 0;
  let longest = 0;
  let next = 0;
  const one = async () => {
    while (next < requests && faults.length < 10) {
      next += 1;
      const number = next;
      const of = random.pick(all);
      const other = random.pick(all.filter((candidate) => candidate !== of));
      const wanted = drawAsk(of, other);
      const start = performance.now();
      const { status, text } = await askAgain(wanted, number);
      longest = Math.max(longest, performance.now() - start);
      const canaries = canariesIn(text);
      const foreign = [...canaries].filter((canary) => canary !== of.canary);
      if (canaries.has(of.canary)) told += 1;
      if (status !== wanted.wanted || foreign.length > 0 || (wanted.tells && !canaries.has(of.canary))) {
        faults.push(`${wanted.path}: ${status}, ${foreign.length} foreign names, ${text.slice(0, 300)}`);
      }
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  const seconds = (performance.now() - start) / 1000;
  expect(faults).toEqual([]);
  expect(told).toBeGreaterThan(requests / 2);
  say(
    `${requests} requests in ${Math.round(seconds)} s, ${told} of them with names of their own partnership and none with ` +
      `another’s; ${busy} were asked again, and the longest took ${Math.round(longest)} ms.`,
  );
});

test('afterwards no connection keeps the context of a partnership, and all are back in the pool', async () => {
  const { pool, kysely } = running.platform.database;
  const clients: PoolClient[] = [];
  for (let at = 0; at < poolSize; at += 1) clients.push(await pool.connect());
  try {
    const contexts = await Promise.all(
      clients.map(async (client) => {
        const { rows } = await client.query<{ context: string | null; seen: number }>(
          `select current_setting('sightline.partnership', true) as context, (select count(*)::integer from family) as seen`,
        );
        return rows[0];
      }),
    );
    expect(contexts.map((row) => [row?.context ?? '', row?.seen])).toEqual(clients.map(() => ['', 0]));
  } finally {
    for (const client of clients) client.release();
  }
  expect([pool.waitingCount, pool.totalCount]).toEqual([0, poolSize]);
  await sql`select 1`.execute(kysely);
});
