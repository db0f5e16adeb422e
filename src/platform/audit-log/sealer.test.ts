import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { PartnershipId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { appendAnchors, startAnchoring } from './anchor.ts';
import { readAnchors } from './read-anchors.ts';
import { sealPartnership } from './seal-partnership.ts';
import { startSealer } from './sealer.ts';
import { readHeads, verifyLog } from './verify-log.ts';
import { writeAudit } from './write-audit.ts';

const platform = await testPlatform();

async function write(partnershipId: PartnershipId, count: number): Promise<void> {
  const actor = { kind: 'system', partnershipId, reason: 'a test', requestId: 'test' } as const;
  await transact(platform.database, partnershipId, async (tx) => {
    for (let row = 0; row < count; row += 1) {
      await writeAudit(
        tx,
        actor,
        { event: 'families-listed', children: [newId<'person'>()] },
        platform.now(),
      );
    }
  });
}

function sealsOf(partnershipId: PartnershipId) {
  return transact(platform.database, partnershipId, async ({ sql }) => ({
    seals: await sql.selectFrom('audit_seal').select(['number', 'row_count']).orderBy('number').execute(),
    sealed: (await sql.selectFrom('audit_sealed_row').select('audit_id').execute()).length,
    waiting: (await sql.selectFrom('audit_unsealed').select('audit_id').execute()).length,
  }));
}

test('a running sealer seals what was written, and what still waits when it stops', async () => {
  const { id } = await makePartnership(platform);
  await write(id, 3);
  const sealer = startSealer({ platform, every: 10 });
  while ((await sealsOf(id)).waiting > 0) await new Promise(setImmediate);
  expect(await sealsOf(id)).toEqual({ seals: [{ number: 1, row_count: 3 }], sealed: 3, waiting: 0 });
  await write(id, 2);
  await sealer.stop();
  expect(await sealsOf(id)).toMatchObject({ sealed: 5, waiting: 0 });
});

test('many sealers at once seal each row once, in one chain without gaps', async () => {
  const { id } = await makePartnership(platform);
  for (let round = 0; round < 5; round += 1) {
    await write(id, 4);
    await Promise.all(Array.from({ length: 4 }, () => sealPartnership(platform, id)));
  }
  const { seals, sealed, waiting } = await sealsOf(id);
  expect(seals.map(({ number }) => number)).toEqual(seals.map((_, index) => index + 1));
  expect([sealed, waiting]).toEqual([20, 0]);
  const [report] = await verifyLog({
    ownerUrl: platform.ownerUrl,
    anchors: new Map(),
    now: platform.now(),
    partnership: await nameOf(id),
  });
  expect(report).toMatchObject({ rows: 20, findings: [] });
});

test('more rows than one seal takes are sealed in several', async () => {
  const { id } = await makePartnership(platform);
  await write(id, 1001);
  expect(await sealPartnership(platform, id)).toBe(1001);
  expect((await sealsOf(id)).seals).toEqual([
    { number: 1, row_count: 1000 },
    { number: 2, row_count: 1 },
  ]);
});

test('a seal can be made anew with other tools, as the page about the audit log tells', async () => {
  const { id } = await makePartnership(platform);
  await write(id, 2);
  await sealPartnership(platform, id);
  const client = new pg.Client({ connectionString: platform.ownerUrl });
  await client.connect();
  await client.query(`set sightline.partnership = '${id}'`);
  const page = await readFile(new URL('../../../docs/audit-log.md', import.meta.url), 'utf8');
  const statement = /```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { rows } = await client.query<{ line: string }>(statement, [id, 1]);
  const digest = await client.query<{ digest: Buffer }>('select digest from audit_seal where number = 1');
  await client.end();
  expect(rows).toHaveLength(3);
  const hash = createHash('sha256').update(Buffer.alloc(32));
  for (const { line } of rows) hash.update(`${line}\n`);
  expect(hash.digest('hex')).toBe(digest.rows[0]?.digest.toString('hex'));
});

test('a clock that was a day ahead and is set right leaves a log in which nothing is late', async () => {
  const { id } = await makePartnership(platform);
  const day = 86_400_000;
  for (const step of [0, day, -day, 0, -2 * day, 2 * day]) {
    platform.pass(step);
    await write(id, 2);
    await sealPartnership(platform, id);
  }
  const [report] = await verifyLog({
    ownerUrl: platform.ownerUrl,
    anchors: new Map(),
    now: platform.now(),
    partnership: await nameOf(id),
  });
  expect(report).toMatchObject({ seals: 6, rows: 12, findings: [] });
});

test('anchors are appended to a file a month, once for each head, and hold the log to what it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
  try {
    const { id } = await makePartnership(platform);
    await write(id, 1);
    await sealPartnership(platform, id);
    const anchoring = startAnchoring({ platform, folder });
    while ((await readdir(folder)).length === 0) await new Promise(setImmediate);
    await anchoring.stop();
    expect(await readdir(folder)).toEqual(['anchors-2026-11.jsonl']);
    const heads = await readHeads(platform.ownerUrl);
    expect(heads.map(({ partnership }) => partnership)).toContain(id);
    const anchors = await readAnchors(folder);
    expect(anchors.get(id)?.get(1)?.size).toBe(1);
    const reports = await verifyLog({ ownerUrl: platform.ownerUrl, anchors, now: platform.now() });
    expect(reports.every(({ findings }) => findings.length === 0)).toBe(true);
    const gone = newId();
    const [first] = heads;
    if (first === undefined) throw new Error('there is no head');
    await appendAnchors(join(folder, 'more.jsonl'), [{ ...first, partnership: gone }]);
    const again = await verifyLog({
      ownerUrl: platform.ownerUrl,
      anchors: await readAnchors(folder),
      now: platform.now(),
    });
    const kinds = again.find(({ partnership }) => partnership === gone)?.findings.map(({ kind }) => kind);
    expect(kinds).toEqual(['partnership-missing', 'anchor-beyond']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a file that holds no anchors is refused with its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anchors-'));
  try {
    const path = join(folder, 'anchors.jsonl');
    await writeFile(path, '\n{"partnership":"Lontown"}\n');
    await expect(readAnchors(path)).rejects.toMatchObject({
      code: 'anchors-not-valid',
      words: { where: `${path}, line 2` },
    });
    await expect(readAnchors(join(folder, 'none'))).rejects.toMatchObject({ code: 'file-not-found' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the application may add to the log, and never change, delete, empty or open what it holds', async () => {
  const { id } = await makePartnership(platform);
  await write(id, 1);
  await sealPartnership(platform, id);
  const client = new pg.Client({ connectionString: platform.appUrl });
  await client.connect();
  await client.query(`set sightline.partnership = '${id}'`);
  const tables = ['audit_log', 'audit_subject', 'audit_seal', 'audit_sealed_row'];
  const statements = tables.flatMap((table) => [
    `update ${table} set partnership_id = partnership_id`,
    `delete from ${table}`,
    `truncate ${table}`,
    `alter table ${table} disable row level security`,
    `alter table ${table} no force row level security`,
    `drop policy ${table}_select on ${table}`,
    `drop table ${table}`,
    `alter table ${table} disable trigger all`,
  ]);
  const more = ['set session_replication_role = replica', 'update audit_unsealed set audit_id = audit_id'];
  const allowed: string[] = [];
  for (const statement of [...statements, ...more]) {
    await client.query(statement).then(
      () => allowed.push(statement),
      () => undefined,
    );
  }
  await client.end();
  expect(allowed).toEqual([]);
});

async function nameOf(id: PartnershipId): Promise<string> {
  const row = await transact(platform.database, id, ({ sql }) =>
    sql.selectFrom('partnership').select('name').executeTakeFirstOrThrow(),
  );
  return row.name;
}
