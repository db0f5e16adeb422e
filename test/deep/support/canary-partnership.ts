import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { transact } from '../../../src/platform/database/transact.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { writeChronologyCsv } from '../../builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../builders/platform/family.ts';
import { type MadePartnership, makePartnership } from '../../builders/platform/partnership.ts';
import { holdToken, signIn, type Visitor } from '../../routes/visitors.ts';

/** A partnership in which every name and every text holds one word that no other has. */
export interface CanaryPartnership {
  readonly canary: string;
  readonly made: MadePartnership;
  readonly familyId: string;
  readonly entryId: string;
  readonly officer: Visitor;
  readonly administrator: Visitor;
  readonly program: Visitor;
}

/** The canaries that stand in a text. */
export function canariesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/canary[0-9a-f]{12}/g) ?? []);
}

export async function makeCanaryPartnership(platform: Platform): Promise<CanaryPartnership> {
  const canary = `canary${randomBytes(6).toString('hex')}`;
  const made = await makePartnership(platform);
  const agencyId = made.agencies.first;
  await transact(platform.database, made.id, async (tx) => {
    for (const table of ['partnership', 'agency', 'account']) {
      await sql`update ${sql.table(table)} set name = name || ' ' || ${canary}`.execute(tx.sql);
    }
  });
  const family = await makeFamily(platform, made, {
    involved: [agencyId],
    name: `Record ${canary}`,
    reference: `R-${canary}`,
    children: [`Mina ${canary}`, `Jory ${canary}`],
  });
  const rows = Array.from({ length: 12 }, (_, at) => ({
    event: `Visit ${at}: Mina ${canary} was seen at home`,
  }));
  const path = writeChronologyCsv(rows, `file-${canary}.csv`);
  await sendDemonstrationFiles(platform, made.people.officer, family, [{ agencyId, path }]);
  const entry = await transact(platform.database, made.id, (tx) =>
    tx.sql.selectFrom('entry').select('id').where('partnership_id', '=', made.id).executeTakeFirstOrThrow(),
  );
  return {
    canary,
    made,
    familyId: family.id,
    entryId: entry.id,
    officer: await signIn(platform, made.people.officer),
    administrator: await signIn(platform, made.people.administrator),
    program: await holdToken(platform, made.people.officer),
  };
}
