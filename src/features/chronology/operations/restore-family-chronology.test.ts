import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  demonstrationPath,
  makeFamily,
  sendDemonstrationFiles,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { transact } from '../../../platform/database/transact.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { checkFile } from './check-file.ts';
import { restoreFamilyChronology, restoreWithIds } from './restore-family-chronology.ts';

const platform = await testPlatform();
afterAll(closeReaders);

const demonstration = readdirSync(demonstrationPath('.')).flatMap((family) =>
  readdirSync(demonstrationPath(family)).map((file) => `${family}/${file}`),
);

async function sendOne(path: string) {
  const partnership = await makePartnership(platform);
  const agencyId = partnership.agencies.first;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  const actor = partnership.people.officer;
  const [sent] = await sendDemonstrationFiles(platform, actor, family, [{ agencyId, path }]);
  if (sent === undefined) throw new Error(`${path} was not sent`);
  return { partnership, family, actor, sent };
}

describe.each(demonstration)('%s', (path) => {
  test('what is read out of the database is what the engine read out of the file, sign by sign', async () => {
    const { family, actor } = await sendOne(path);
    const [restored] = await transact(platform.database, actor.partnershipId, (tx) =>
      restoreFamilyChronology(tx, actor, family.id, platform.now()),
    );
    const whole = demonstrationPath(path);
    const checked = await checkFile({
      path: whole,
      name: basename(whole),
      agency: 'Harbour Health Trust',
      table: null,
      stated: [],
      today: dayOfInstant(platform.now()),
      from: null,
      to: null,
    });
    expect(restored).toEqual(checked);
    // Where names have an order, as the cells of a row, documents are written in it.
    expect(JSON.stringify(restored?.entries.map(({ origin }) => origin))).toBe(
      JSON.stringify(checked.entries.map(({ origin }) => origin)),
    );
    expect(JSON.stringify(restored?.tables)).toBe(JSON.stringify(checked.tables));
  });
});

test('rows stand in the database in the order of the merged chronology, each with its place in the file', async () => {
  const { family, actor } = await sendOne('marrick/social-care.docx');
  await transact(platform.database, actor.partnershipId, async (tx) => {
    const { files, entryIds } = await restoreWithIds(tx, actor, family.id, platform.now());
    const rows = await tx.sql
      .selectFrom('entry')
      .select(['id', 'position', 'themes'])
      .where('family_id', '=', family.id)
      .orderBy('order_key')
      .execute();
    expect(rows.map(({ id }) => id)).toEqual(
      mergeChronologies(files).entries.map(({ id }) => entryIds.get(id)),
    );
    const setAside = await tx.sql.selectFrom('set_aside_row').select('position').execute();
    const positions = [...rows, ...setAside].map(({ position }) => position).sort((a, b) => a - b);
    expect(positions).toEqual(positions.map((_position, at) => at + 1));
    expect(rows.some(({ themes }) => themes.length > 0)).toBe(true);
  });
});

test('an entry that handling keeps from somebody is in no list and no count of theirs', async () => {
  const { partnership, family, sent } = await sendOne('marrick/police.xlsx');
  const outsider = partnership.people.officer;
  await transact(platform.database, partnership.id, async (tx) => {
    const before = await restoreFamilyChronology(tx, outsider, family.id, platform.now());
    const first = await tx.sql
      .selectFrom('entry')
      .select('id')
      .where('submission_id', '=', sent.submissionId)
      .orderBy('position')
      .limit(1)
      .executeTakeFirstOrThrow();
    await tx.sql.updateTable('entry').set({ handling: 'originator' }).where('id', '=', first.id).execute();
    const [file] = await restoreFamilyChronology(tx, outsider, family.id, platform.now());
    const own = await restoreFamilyChronology(
      tx,
      partnership.people['agency-lead'],
      family.id,
      platform.now(),
    );
    expect(own).toEqual(before);
    expect(file?.entries).toHaveLength((before[0]?.entries.length ?? 0) - 1);
    const { rows = 0, entries = 0, notes = 0, setAside = 0 } = file?.accounts ?? {};
    expect(rows).toBe((before[0]?.accounts.rows ?? 0) - 1);
    expect(entries + notes + setAside).toBe(rows);
    expect(JSON.stringify(file?.issues)).not.toMatch(/\d+ rows?/);
  });
});
