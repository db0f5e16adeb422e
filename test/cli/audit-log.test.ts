import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealPartnership } from '../../src/platform/audit-log/seal-partnership.ts';
import { writeAudit } from '../../src/platform/audit-log/write-audit.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { superuserUrlOf } from '../builders/database/superuser.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { sightline } from './sightline.ts';

const platform = await testPlatform();
const partnership = await makePartnership(platform);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-log-'));
  // The program is another process: it takes the database's addresses from the environment.
  process.env['DATABASE_URL'] = platform.appUrl;
  process.env['DATABASE_OWNER_URL'] = platform.ownerUrl;
  for (let seal = 0; seal < 2; seal += 1) {
    await transact(platform.database, partnership.id, (tx) =>
      writeAudit(tx, partnership.people.officer, { event: 'families-listed' }, platform.now()),
    );
    await sealPartnership(platform, partnership.id);
  }
});

afterAll(() => rm(folder, { recursive: true }));

test('anchors are printed one a line, or appended to a file', async () => {
  const printed = await sightline(folder, 'audit-log', 'anchor');
  expect(printed).toMatchObject({ status: 0, stderr: '' });
  const [line = '', ...rest] = printed.stdout.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(JSON.parse(line)).toMatchObject({ partnership: partnership.id, number: 2 });
  for (let time = 0; time < 2; time += 1) {
    expect((await sightline(folder, 'audit-log', 'anchor', '--out', 'anchors.jsonl')).status).toBe(0);
  }
  expect(await readFile(join(folder, 'anchors.jsonl'), 'utf8')).toBe(`${line}\n${line}\n`);
});

test('a sound log is said to be sound, by the partnership’s name', async () => {
  const { status, stdout } = await sightline(folder, 'audit-log', 'verify', '--anchors', 'anchors.jsonl');
  expect(stdout).toBe(
    `${partnership.name}: 2 rows under 2 seals, all as they were written.\n  Held against 1 anchor, the last of them of seal 2.\n`,
  );
  expect(status).toBe(0);
  const without = await sightline(folder, 'audit-log', 'verify');
  expect(without.stdout).toContain('No anchors were given');
});

test('a log that was changed is found, with exit status 1, in words and as JSON', async () => {
  const client = new pg.Client({ connectionString: await superuserUrlOf(platform) });
  await client.connect();
  await client.query(`update audit_log set event = 'family-read' where partnership_id = $1`, [
    partnership.id,
  ]);
  await client.end();
  const told = await sightline(folder, 'audit-log', 'verify', '--anchors', 'anchors.jsonl');
  expect(told.status).toBe(1);
  expect(told.stdout).toContain('seal 1: Rows of this seal, or the seal itself, are not what was sealed.');
  const json = await sightline(folder, 'audit-log', 'verify', '--partnership', partnership.name, '--json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    sound: false,
    partnerships: [
      {
        findings: [
          { kind: 'seal-broken', seal: 1 },
          { kind: 'seal-broken', seal: 2 },
        ],
      },
    ],
  });
});

test('a partnership or a file of anchors that there is not is refused', async () => {
  const unknown = await sightline(folder, 'audit-log', 'verify', '--partnership', 'Nowhere');
  expect(unknown.status).toBe(2);
  await writeFile(join(folder, 'broken.jsonl'), 'not JSON\n');
  const broken = await sightline(folder, 'audit-log', 'verify', '--anchors', 'broken.jsonl');
  expect(broken.status).toBe(3);
  expect(broken.stderr).toContain('broken.jsonl, line 1');
});
