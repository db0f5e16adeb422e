import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import type { SharingTold } from '../domain/knowledge/settle-sharing.ts';
import type { EntryId } from '../store/submission.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { decideEntryHandling } from './decide-handling.ts';
import { decideSharing, type SharingVerdict } from './decide-sharing.ts';
import { readSharing } from './read-sharing.ts';
import { readSharingList } from './read-sharing-list.ts';
import { readWhoKnew } from './read-who-knew.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new Error(text);
  return read;
}

const onTheFifth: SharingTold = {
  earliest: day('2012-05-05'),
  latest: day('2012-05-05'),
  certainty: 'exact',
  how: 'call',
};
const confirmed: SharingVerdict = { verdict: 'confirmed', told: onTheFifth };

/** A family of which the first agency writes that it told the second, which is the police. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner, chair } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const { otherLead } = partnership;
  const names = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('agency').select(['id', 'name']).execute(),
  );
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? '';
  const ofFirst = [
    { date: '02/05/2012', event: `Bruise to the ear. Told ${nameOf(second)}.`, child: 'Jory' },
    { date: '09/06/2012', event: 'Weighed at the clinic', child: 'Mina' },
  ];
  const ofSecond = [{ date: '01/08/2012', event: 'Called about a noise', child: 'Mina' }];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(ofFirst, 'health.csv') },
    { agencyId: second, path: writeChronologyCsv(ofSecond, 'police.csv') },
  ]);
  const idOf = async (words: string): Promise<EntryId> =>
    (
      await transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .selectFrom('entry')
          .select('id')
          .where('family_id', '=', family.id)
          .where('event', 'like', `${words}%`)
          .executeTakeFirstOrThrow(),
      )
    ).id;
  const bruise = await idOf('Bruise');
  const key = { familyId: family.id, entryId: bruise };
  const read = (actor: PersonActor) => readSharing(platform, actor, key);
  const decide = async (verdict: SharingVerdict, actor: PersonActor = officer) => {
    const known = (await read(actor)).decided.find(({ agencyId }) => agencyId === second);
    await decideSharing(platform, actor, {
      ...key,
      agencyId: second,
      version: known?.version ?? 'none',
      ...verdict,
    });
  };
  const counts = async (actor: PersonActor) => {
    const { open, told, rejected } = await readSharingList(platform, actor, family.id);
    return [open.of, told.of, rejected.of];
  };
  const known = async (
    on: string,
    more: { readonly withoutAssumed?: boolean; readonly by?: PersonActor } = {},
  ) => {
    const question = { agency: nameOf(second), on: day(on), withoutAssumed: more.withoutAssumed ?? false };
    const answer = await readWhoKnew(platform, more.by ?? officer, family.id, question);
    if (answer.known === null) throw new Error('asked, and not told');
    return answer.known;
  };
  const keepBack = (handling: 'originator' | 'core-group', version: number) =>
    decideEntryHandling(platform, lead, {
      ...key,
      version,
      handling,
      named: [],
      stillNotFor: [],
      alsoNotFor: null,
    });
  return {
    partnership,
    family,
    people: { officer, practitioner, chair, lead, otherLead },
    agencies: { first, second },
    key,
    ofFirst,
    nameOf,
    read,
    decide,
    counts,
    known,
    keepBack,
  };
}

test('what a text only suggests is marked and not counted as known; confirmed it is known from its day; rejected it is not suggested any more', async () => {
  const { people, decide, counts, known } = await begin();
  expect(await counts(people.officer)).toEqual([1, 0, 0]);
  const before = await known('2012-06-01');
  expect([before.known.of, before.notKnown.of, before.suggested]).toEqual([0, 1, 1]);
  expect(before.notKnown.lines[0]?.suggested).toContain('suggest that it was shared');
  await decide(confirmed);
  expect(await counts(people.officer)).toEqual([0, 1, 0]);
  expect((await known('2012-05-04')).known.of).toBe(0);
  const after = await known('2012-05-05');
  expect(after.known.lines.map(({ basis, how }) => [basis, how.includes('in a call, 5 May 2012')])).toEqual([
    ['shared', true],
  ]);
  expect(after.suggested).toBe(0);
  await decide({ verdict: 'undo' });
  await decide({ verdict: 'rejected' });
  expect(await counts(people.officer)).toEqual([0, 0, 1]);
  const rejected = await known('2012-06-01');
  expect([rejected.known.of, rejected.suggested]).toEqual([0, 0]);
});

test('what was shared on a day that is uncertain is assumed, and left out with the rest of what is assumed', async () => {
  const { decide, known } = await begin();
  await decide({ verdict: 'stated', told: { ...onTheFifth, certainty: 'approximate' } });
  expect((await known('2012-06-01')).known.lines.map(({ basis }) => basis)).toEqual(['assumed']);
  expect((await known('2012-06-01', { withoutAssumed: true })).known.of).toBe(0);
});

test('one steps to the days on which the agency’s knowledge changed', async () => {
  const { decide, known } = await begin();
  expect(await known('2012-06-01')).toMatchObject({ before: null, after: '2012-08-01' });
  await decide(confirmed);
  expect(await known('2012-06-01')).toMatchObject({ before: '2012-05-05', after: '2012-08-01' });
  expect(await known('2012-08-01')).toMatchObject({ before: '2012-05-05', after: null });
});

test('an entry that somebody may not see leaves no suggestion, no decision, no day and no count for them, and telling of it opens it to nobody', async () => {
  const { family, people, agencies, key, read, decide, counts, known, keepBack } = await begin();
  await decide(confirmed, people.lead);
  await keepBack('originator', 1);
  for (const actor of [people.officer, people.otherLead]) {
    expect(await counts(actor)).toEqual([0, 0, 0]);
    await expect(read(actor)).rejects.toMatchObject({ code: 'not-found' });
    const guess = { ...key, agencyId: agencies.second, version: 'none', verdict: 'rejected' } as const;
    await expect(decideSharing(platform, actor, guess)).rejects.toMatchObject({ code: 'not-found' });
  }
  const hidden = await known('2012-09-01');
  expect(hidden).toMatchObject({ before: '2012-08-01', after: null, suggested: 0 });
  expect([hidden.known.of, hidden.notKnown.of]).toEqual([1, 1]);
  expect(await counts(people.lead)).toEqual([0, 1, 0]);
  const asked = { familyId: family.id, child: null, person: null, from: null, to: null };
  const events = async () =>
    (await readWhoLooked(platform, people.officer, asked)).rows.map(({ event }) => event);
  expect(await events()).not.toContain('sharing-decided');
  await keepBack('core-group', 2);
  expect(await events()).toContain('sharing-decided');
  expect(await counts(people.officer)).toEqual([0, 1, 0]);
});

test('of two people who decide at once the second is told, and nothing of the first is lost', async () => {
  const { people, agencies, key, read, decide } = await begin();
  await decide(confirmed);
  const late = { ...key, agencyId: agencies.second, version: 'none', verdict: 'rejected' } as const;
  await expect(decideSharing(platform, people.lead, late)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await read(people.lead)).decided).toMatchObject([{ basis: 'confirmed', by: people.officer.name }]);
});

test('what was said stays when a file is sent again with rows that say the same', async () => {
  const { family, people, agencies, ofFirst, decide, counts } = await begin();
  await decide(confirmed);
  platform.pass(60_000);
  const more = [...ofFirst, { date: '05/09/2012', event: 'Weighed again', child: 'Mina' }];
  await sendInsteadOfAll(platform, people.lead, family, agencies.first, [
    writeChronologyCsv(more, 'again.csv'),
  ]);
  expect(await counts(people.officer)).toEqual([0, 1, 0]);
  platform.pass(-60_000);
});

test('nothing is shared before it happened, on a day to come, with its own agency or with one that is not involved', async () => {
  const { people, agencies, key, decide } = await begin();
  const on = (text: string): SharingVerdict => ({
    verdict: 'stated',
    told: { ...onTheFifth, earliest: day(text), latest: day(text) },
  });
  for (const text of ['2012-05-01', '2099-01-01'])
    await expect(decide(on(text))).rejects.toMatchObject({ code: 'sharing-not-fitting' });
  const own = { ...key, agencyId: agencies.first, version: 'none', ...confirmed };
  await expect(decideSharing(platform, people.officer, own)).rejects.toMatchObject({
    code: 'sharing-not-fitting',
  });
});

test('whoever only reads decides nothing', async () => {
  const { people, agencies, key, partnership } = await begin();
  const sent = { ...key, agencyId: agencies.second, version: 'none', verdict: 'rejected' } as const;
  for (const actor of [people.chair, partnership.people.administrator])
    await expect(decideSharing(platform, actor, sent)).rejects.toMatchObject({ code: 'not-allowed' });
  await decideSharing(platform, people.practitioner, sent);
});
