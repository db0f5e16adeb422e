import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { type CsvRow, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  type MadeFamily,
  makeFamily,
  sendDemonstrationFiles,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import type { AgencyId } from '../../../../shared/ids.ts';
import { readingRoutes } from '../reading-routes.ts';
import { submissionRoutes } from '../submission-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...readingRoutes, ...submissionRoutes]);

/** A family with the files of two agencies, each of these rows. */
async function familyWith(health: readonly CsvRow[], police: readonly CsvRow[]) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const officer = partnership.people.officer;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(health) },
    { agencyId: second, path: writeChronologyCsv(police) },
  ]);
  return { partnership, family, officer, path: `/families/${family.id}/chronology` };
}

async function jsonOf(actor: PersonActor, path: string) {
  const answer = await served.get(path, served.giveToken(actor));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

async function keepForItself(family: MadeFamily, event: string) {
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('family_id', '=', family.id)
      .where('event', '=', event)
      .execute(),
  );
}

/** Where the page of an agency’s one file is. */
async function fileOf({ id, partnershipId }: MadeFamily, agencyId: AgencyId): Promise<string> {
  const { id: submissionId } = await transact(platform.database, partnershipId, ({ sql }) =>
    sql
      .selectFrom('submission')
      .select('id')
      .where('family_id', '=', id)
      .where('agency_id', '=', agencyId)
      .executeTakeFirstOrThrow(),
  );
  return `/families/${id}/submissions/${submissionId}`;
}

const police: readonly CsvRow[] = [
  { date: '13/03/2012', event: 'Called to an argument next door', source: 'Niche' },
];

test('what a row is beside others of its file is told on the page of the file, and to nobody in the chronology', async () => {
  const row = { date: '14/03/2012', event: 'Seen at school' };
  const earlier = { date: '01/02/2011', event: 'Seen at nursery' };
  const { officer, family, partnership, path } = await familyWith(
    [{ ...row, date: '12/03/2012' }, row, row, earlier],
    police,
  );
  const file = await fileOf(family, partnership.agencies.first);
  const told = async (actor: PersonActor) => ({
    inChronology: (await jsonOf(actor, path)).rows.flatMap((one: { doubts: string[] }) => one.doubts),
    withDoubts: (await jsonOf(actor, `${path}?doubts=yes`)).rows,
    onFile: (await jsonOf(actor, file)).rows.flatMap((one: { issues: { code: string }[] }) =>
      one.issues.map(({ code }) => code),
    ),
  });
  const open = {
    inChronology: [],
    withDoubts: [],
    onFile: expect.arrayContaining(['repeated-row', 'out-of-order']),
  };
  const people = [officer, partnership.people['agency-lead']];
  for (const actor of people) expect(await told(actor)).toEqual(open);
  await keepForItself(family, police[0]?.event ?? '');
  for (const actor of people) expect(await told(actor)).toEqual(open);
  await keepForItself(family, earlier.event);
  expect(await told(officer)).toEqual({ ...open, onFile: [] });
  expect(await told(partnership.people['agency-lead'])).toEqual(open);
});
