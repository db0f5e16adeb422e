import { expect, test } from 'vitest';
import { typedKeyPattern } from '../src/features/chronology/domain/typed/typed-key.ts';
import { readSentFile } from '../src/features/chronology/operations/read-sent-file.ts';
import { putIn } from '../src/features/chronology/operations/submit-chronology.ts';
import { listDemonstrationAccounts } from '../src/features/people/operations/demonstration-sign-in.ts';
import { findUnseenOfficers } from '../src/features/people/operations/officer-log.ts';
import { listReviews } from '../src/features/reviews/operations/list-reviews.ts';
import { readReview } from '../src/features/reviews/operations/read-review.ts';
import type { PersonActor } from '../src/platform/access/actor.ts';
import { roles } from '../src/platform/access/roles.ts';
import { sealPartnership } from '../src/platform/audit-log/seal-partnership.ts';
import { verifyLog } from '../src/platform/audit-log/verify-log.ts';
import { transact } from '../src/platform/database/transact.ts';
import { newId } from '../src/platform/new-id.ts';
import type { JobId, PartnershipId } from '../src/shared/ids.ts';
import { makePartnership } from '../test/builders/platform/partnership.ts';
import { runJobNow } from '../test/builders/platform/run-job-now.ts';
import { type TestPlatform, testPlatform } from '../test/builders/platform/test-platform.ts';
import { listTries } from './read-partnerships.ts';
import { seedDemonstration } from './seed-demonstration.ts';

type CountedTable =
  | 'family'
  | 'agency'
  | 'allocation'
  | 'contact_safety'
  | 'plan_point'
  | 'entry_comment'
  | 'review_paper'
  | 'review_question';

const quiet = () => undefined;

async function runAll(platform: TestPlatform, partnershipId: PartnershipId, jobs: readonly JobId[]) {
  for (const id of jobs) {
    const { kind } = await transact(platform.database, partnershipId, ({ sql }) =>
      sql.selectFrom('job').select('kind').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    const handler = kind === putIn.kind ? putIn : readSentFile;
    expect(await runJobNow(platform, partnershipId, id, handler)).toBe('done');
  }
  // As the running program does every few seconds.
  await sealPartnership(platform, partnershipId);
}

async function findOfficer(platform: TestPlatform): Promise<PersonActor> {
  const { accounts } = await listDemonstrationAccounts(platform, listTries());
  const found = accounts.find(({ name }) => name === 'Morwenna Pask');
  if (found === undefined) throw new Error('Lontown has no officer');
  const { partnershipId, accountId, name } = found;
  const session = { sessionId: null, steppedUpAt: null, requestId: 'test' };
  return { kind: 'person', partnershipId, accountId, name, role: 'officer', agencyId: null, ...session };
}

async function readStandings(platform: TestPlatform, officer: PersonActor) {
  const { leaf } = await listReviews(platform, officer, {});
  const told: Record<string, unknown> = {};
  for (const { familyId, id } of leaf.rows) {
    const { family, review, requests } = await readReview(platform, officer, { familyId, reviewId: id });
    const files = requests.flatMap((request) => request.files);
    const setAside = files.reduce((sum, one) => sum + one.setAside, 0);
    // Why it was closed says how many rows stayed so.
    if (review.closedAt !== null)
      expect([setAside, review.closeReason]).toEqual([
        5,
        expect.stringContaining('five rows stay set aside'),
      ]);
    const standing = requests.map(({ agencyName, standing: { state, late } }) =>
      [agencyName.replace('Wexmoor ', ''), state, ...(late ? ['late'] : [])].join(': '),
    );
    told[`${family.name}, ${review.closedAt === null ? 'open' : 'closed'}`] = standing;
  }
  return told;
}

function countRows(platform: TestPlatform, { partnershipId }: PersonActor) {
  return transact(platform.database, partnershipId, async ({ sql }) => {
    const count = async (table: CountedTable) => (await sql.selectFrom(table).select('id').execute()).length;
    const people = await sql
      .selectFrom('family_member')
      .innerJoin('person', 'person.id', 'family_member.person_id')
      .select(['role', 'born', 'expected', 'sealed', 'lives_with'])
      .execute();
    const addresses = await sql.selectFrom('address').select('protected_reason').execute();
    const decided = async (table: 'same_event_decision' | 'theme_decision' | 'sharing') =>
      (await sql.selectFrom(table).select('partnership_id').execute()).length > 5;
    const without = await sql
      .selectFrom('family')
      .select('name')
      .where('id', 'not in', (eb) => eb.selectFrom('entry').select('family_id'))
      .execute();
    return {
      families: await count('family'),
      agencies: await count('agency'),
      children: people.filter(({ role }) => role === 'child').length,
      unborn: people.filter(({ expected }) => expected !== null).length,
      sealed: people.filter(({ sealed }) => sealed !== null).length,
      elsewhere: people.filter(({ lives_with }) => lives_with === 'no').length > 15,
      protected: addresses.filter(({ protected_reason }) => protected_reason !== null).length,
      workers: (await count('allocation')) > 40,
      safeContact: (await count('contact_safety')) > 3,
      decided: [
        await decided('same_event_decision'),
        await decided('theme_decision'),
        await decided('sharing'),
      ],
      withoutEntries: without.map(({ name }) => name),
      typed: (await sql.selectFrom('entry').select('id').where('row_key', 'like', typedKeyPattern).execute())
        .length,
      plan: await count('plan_point'),
      comments: await count('entry_comment'),
      papers: await count('review_paper'),
      questions: await count('review_question'),
    };
  });
}

test('the demonstration is never set up in somebody else’s installation', async () => {
  const platform = await testPlatform();
  await makePartnership(platform);
  await platform.database.kysely
    .insertInto('login')
    .values({
      id: newId<'login'>(),
      email: 'ana@example.org',
      created_at: platform.now(),
    })
    .execute();
  await expect(seedDemonstration(platform, quiet)).rejects.toMatchObject({ code: 'demonstration-not-here' });
  const logins = await platform.database.kysely.selectFrom('login').selectAll().execute();
  expect(logins).toHaveLength(1);
});

test('one that was cut off begins anew, is filled once, and shows what is promised of it', {
  timeout: 240_000,
}, async () => {
  const platform = await testPlatform();
  await platform.database.kysely
    .insertInto('installation')
    .values({ name: 'demonstration', value: 'begun' })
    .execute();
  const fill = await seedDemonstration(platform, quiet);
  const shown = await listDemonstrationAccounts(platform, listTries());
  expect(shown.filling).toBe(true);
  const lontown = shown.accounts.filter(({ partnership }) => partnership.startsWith('Lontown'));
  expect(new Set(lontown.map(({ role }) => role))).toEqual(new Set(roles));
  expect(lontown.filter(({ tries }) => !tries.includes('Try:'))).toEqual([]);
  const waitFor = (id: PartnershipId, jobs: readonly JobId[]) => runAll(platform, id, jobs);
  await fill?.({ signal: new AbortController().signal, waitFor });
  expect((await listDemonstrationAccounts(platform, listTries())).filling).toBe(false);
  expect(await seedDemonstration(platform, quiet)).toBeNull();
  expect((await platform.database.kysely.selectFrom('tenant').selectAll().execute()).length).toBe(2);
  const officer = await findOfficer(platform);
  await sealPartnership(platform, officer.partnershipId);
  const reports = await verifyLog({ ownerUrl: platform.ownerUrl, anchors: new Map(), now: platform.now() });
  expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
  expect((await findUnseenOfficers(platform, officer)).events).toEqual([]);
  expect(await countRows(platform, officer)).toEqual({
    families: 41,
    agencies: 7,
    children: 59,
    unborn: 2,
    sealed: 1,
    elsewhere: true,
    protected: 3,
    workers: true,
    safeContact: true,
    decided: [true, true, true],
    withoutEntries: [],
    typed: 6,
    plan: 5,
    comments: 2,
    papers: 6,
    questions: 2,
  });
  expect(await readStandings(platform, officer)).toEqual({
    'The Brathe family, open': [
      "Children's Social Care: checked",
      'Health Trust: waiting: late',
      'Police: errors',
      'Schools and Education: errors',
    ],
    'The Quillane family, closed': [
      "Children's Social Care: errors",
      'Health Trust: errors',
      'Schools and Education: errors',
    ],
  });
});

test('a demonstration that was cut off before it was filled shows nothing of what it left', async () => {
  const platform = await testPlatform();
  await seedDemonstration(platform, quiet);
  await seedDemonstration(platform, quiet);
  const { accounts } = await listDemonstrationAccounts(platform, listTries());
  expect(new Set(accounts.map(({ partnershipId }) => partnershipId)).size).toBe(2);
});
