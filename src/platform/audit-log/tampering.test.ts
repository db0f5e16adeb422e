import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Log } from '../../../test/builders/audit-log/tampered-log.ts';
import { tamperings } from '../../../test/builders/audit-log/tamperings.ts';
import { superuserUrlOf } from '../../../test/builders/database/superuser.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { ChildId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { readHead } from './anchor.ts';
import { sealPartnership } from './seal-partnership.ts';
import { runOn } from './verify-log.ts';
import { verifyPartnership } from './verify-partnership.ts';
import { writeAudit } from './write-audit.ts';

const platform = await testPlatform();
const client = new pg.Client({ connectionString: await superuserUrlOf(platform) });
const run = runOn(client);
const partnership = await makePartnership(platform);
const other = await makePartnership(platform);
const anchors = new Map<number, Set<string>>();

beforeAll(async () => {
  await client.connect();
  for (let seal = 1; seal <= 8; seal += 1) {
    await writeRows(5);
    await sealPartnership(platform, partnership.id);
    platform.pass(60_000);
  }
  const head = await readHead(run, partnership.id);
  if (head !== null) anchors.set(head.number, new Set([head.digest]));
  await writeRows(2);
});

afterAll(() => client.end());

async function writeRows(count: number): Promise<void> {
  await transact(platform.database, partnership.id, async (tx) => {
    for (let row = 0; row < count; row += 1) {
      const children = Array.from({ length: row % 3 }, () => newId<'person'>() as ChildId);
      const note = {
        event: 'chronology-read' as const,
        object: { kind: 'family', id: newId() },
        children,
        detail: { count: 1, days: null, complete: true, form: 'csv' },
        ...(row % 2 === 0 ? { reason: 'Rapid review' } : {}),
      };
      await writeAudit(tx, partnership.people.officer, note, platform.now());
    }
  });
}

/** Numbers that look like chance and are the same in every run (a linear congruential generator). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function readLog(chance: Log['chance']): Promise<Log> {
  const id = [partnership.id];
  const rows = await run<{ id: string }>(
    'select audit_id::text as id from audit_sealed_row where partnership_id = $1 order by 1',
    id,
  );
  const seals = await run<{ number: number }>(
    'select number::integer as number from audit_seal where partnership_id = $1 order by 1',
    id,
  );
  const subjects = await run<{ audit_id: string; child_id: string }>(
    `select s.audit_id::text, s.child_id::text from audit_subject s join audit_sealed_row r using (partnership_id, audit_id)
      where partnership_id = $1 order by 1, 2`,
    id,
  );
  return {
    run,
    partnershipId: partnership.id,
    otherPartnershipId: other.id,
    rowIds: rows.map((row) => row.id),
    seals: seals.map(({ number }) => number),
    subjects,
    chance,
  };
}

async function verify() {
  return verifyPartnership(run, partnership.id, anchors, platform.now());
}

test('a log that nobody touched is sound, and its tail is told', async () => {
  expect(await verify()).toMatchObject({
    seals: 8,
    rows: 40,
    waiting: { count: 2 },
    anchors: { count: 1, last: 8 },
    findings: [],
    more: 0,
  });
  const untouched = await verifyPartnership(run, other.id, new Map(), platform.now());
  expect(untouched).toMatchObject({ seals: 0, rows: 0, findings: [] });
});

test('a thousand tamperings by whoever owns the server are all found', async () => {
  const chance = chanceFrom(20_261_124);
  const log = await readLog(chance);
  const missed: string[] = [];
  const done = new Map<string, number>();
  for (let count = 0; count < 1000; count += 1) {
    const tampering = tamperings[count % tamperings.length];
    if (tampering === undefined) throw new Error('there are no tamperings');
    await client.query('begin');
    // As a superuser may: without foreign keys in the way.
    await client.query('set local session_replication_role = replica');
    await tampering.harm(log);
    const { findings } = await verify();
    await client.query('rollback');
    if (findings.length === 0) missed.push(tampering.name);
    done.set(tampering.name, (done.get(tampering.name) ?? 0) + 1);
  }
  expect(missed).toEqual([]);
  expect(done.size).toBe(tamperings.length);
  expect((await verify()).findings).toEqual([]);
}, 240_000);

test.each(tamperings.map(({ name }) => name))('“%s” is found, and said what it is', async (name) => {
  const log = await readLog(chanceFrom(7));
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await tamperings.find((one) => one.name === name)?.harm(log);
  const { findings } = await verify();
  await client.query('rollback');
  expect(findings.map(({ kind }) => kind)).toContain(expected(name));
});

/** What a practitioner of audits would call it. */
function expected(name: string): string {
  const kinds: Readonly<Record<string, string>> = {
    'delete a row': 'row-missing',
    'delete a row with every trace of it': 'seal-broken',
    'put a row into no seal': 'row-unsealed',
    'put a row into an old seal': 'row-count',
    'move a row to another partnership': 'row-missing',
    'write a row for days ago, and have it sealed': 'row-late',
    'change a row, and make every seal anew': 'anchor-differs',
    'take a sealed row back among those that wait': 'row-count',
    'name a child for a row that is not there': 'subject-missing',
    'change a count': 'row-count',
    'delete a seal, and leave its rows': 'sealed-nowhere',
    'cut the log off': 'anchor-beyond',
    'cut the log’s beginning off': 'seal-missing',
    'remove a whole partnership': 'partnership-missing',
    'forget that a row waits for its seal': 'row-unsealed',
    'delete a row that waits for its seal': 'waiting-missing',
  };
  return kinds[name] ?? (name === 'empty a table' ? 'row-missing' : 'seal-broken');
}
