import { closeReview } from '../../../src/features/reviews/operations/close-review.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { transact } from '../../../src/platform/database/transact.ts';
import { newId } from '../../../src/platform/new-id.ts';
import { type Id, readId } from '../../../src/shared/ids.ts';
import { type CsvRow, writeChronologyCsv } from './chronology-csv.ts';
import { type MadeFamily, makeFamily, sendDemonstrationFiles } from './family.ts';
import { makePartnership } from './partnership.ts';
import { makeReview } from './review.ts';
import type { TestPlatform } from './test-platform.ts';

/** What the first agency and the second recorded of the family. */
export const rowsOfScene: readonly [readonly CsvRow[], readonly CsvRow[]] = [
  [
    { date: '04/01/2014', child: 'Mina', event: 'Health visitor called, Mina was seen', outcome: 'None' },
    { date: '09/02/2014', child: 'Jory', event: 'Jory was not brought to the clinic' },
  ],
  [
    { date: '14/03/2014', child: 'Mina', event: 'Called to the home after shouting was heard' },
    { date: '20/05/2014', child: 'Jory', event: 'Jory was found alone at the station' },
  ],
];

/** A family with the records of two agencies, a review of it that asks both, and a reviewer who is named for it. */
export async function makeWorkspaceScene(platform: TestPlatform, rows = rowsOfScene) {
  const partnership = await makePartnership(platform);
  const { people, agencies, otherLead } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first, agencies.second] });
  const sent = await sendDemonstrationFiles(platform, people.officer, family, [
    { agencyId: agencies.first, path: writeChronologyCsv(rows[0], 'health.csv') },
    { agencyId: agencies.second, path: writeChronologyCsv(rows[1], 'police.csv') },
  ]);
  const { reviewId, requestIds } = await makeReview(platform, people.officer, family, [
    agencies.first,
    agencies.second,
  ]);
  await nameReviewer(platform, family, people.reviewer);
  const entries = await listEntriesOf(platform, family);
  const elsewhere = await makePartnership(platform);
  return {
    partnership,
    agencies,
    family,
    sent,
    reviewId,
    requestIds,
    path: `/families/${family.id}/reviews/${reviewId}`,
    officer: people.officer,
    reviewer: people.reviewer,
    reviewerActor: people.reviewer,
    lead: people['agency-lead'],
    otherLead,
    strangers: [
      { actor: people['agency-lead'], status: 403 },
      { actor: people.practitioner, status: 403 },
      { actor: people.chair, status: 403 },
      { actor: elsewhere.people.reviewer, status: 404 },
      { actor: elsewhere.people.officer, status: 404 },
    ],
    /** The entry whose event begins so. */
    entryOf(event: string): Id<'entry'> {
      const found = entries.find((one) => one.event.startsWith(event));
      if (found === undefined) throw new Error(`no entry begins with ${event}`);
      return found.id;
    },
    async close(actor: PersonActor) {
      await closeReview(platform, actor, {
        familyId: family.id,
        reviewId,
        version: 1,
        reason: 'The report is out',
      });
    },
  };
}

async function nameReviewer(platform: TestPlatform, family: MadeFamily, reviewer: PersonActor) {
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .insertInto('relation')
      .values({
        partnership_id: family.partnershipId,
        id: newId<'relation'>(),
        who_kind: 'account',
        who_id: reviewer.accountId,
        kind: 'reviewer',
        object_kind: 'family',
        object_id: family.id,
        from_at: new Date('2020-01-01T00:00:00Z'),
      })
      .execute(),
  );
}

async function listEntriesOf(platform: TestPlatform, { id, partnershipId }: MadeFamily) {
  const rows = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('entry').select(['id', 'event']).where('family_id', '=', id).execute(),
  );
  return rows.map(({ id: one, event }) => ({ id: readId<'entry'>(one) ?? one, event }));
}
