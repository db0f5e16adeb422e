import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { parseDay } from '../../../shared/day.ts';
import { addAdult } from './add-adult.ts';
import { findFamilyWork } from './find-work.ts';
import { setSafeContact } from './set-safe-contact.ts';

const platform = await testPlatform();

function dayOf(text: string) {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

test('a rule of safe contact past its review is work of officers and of the lead, a birth that nobody has said the officer’s alone', async () => {
  const partnership = await makePartnership(platform);
  const { people, agencies, otherLead } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first] });
  const adult = {
    name: 'Tamsin Oldacre',
    born: null,
    kinship: 'mother' as const,
    kinshipWords: null,
    livesWith: 'yes' as const,
    from: null,
    to: null,
    endReason: null,
  };
  const personId = await addAdult(platform, people.officer, { familyId: family.id, version: 1, adult });
  const given = { how: 'By text', byWhom: 'Anybody', never: 'No letters', decidedBy: 'She herself' };
  const days = { decidedOn: dayOf('2026-11-01'), reviewOn: dayOf('2026-12-01') };
  const rule = { familyId: family.id, personId, before: null, given: { ...given, ...days } };
  await setSafeContact(platform, people['agency-lead'], rule);
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('person')
      .set({ born: null, expected: '2026-11-23' })
      .where('name', '=', 'Jory Brathe')
      .execute(),
  );
  const sentences = (actor: PersonActor, now: Date) =>
    transact(platform.database, partnership.id, async (tx) => {
      const work = await findFamilyWork(tx, actor, now);
      return work.map(({ sentence }) => sentence);
    });
  const birth = 'Say whether Jory Brathe is born: the day on which they were expected is past.';
  const review =
    'Review how Tamsin Oldacre may be contacted safely: it was to be looked at by 1 December 2026.';
  expect(await sentences(people.officer, platform.now())).toEqual([birth]);
  const later = new Date('2026-12-02T10:00:00Z');
  expect((await sentences(people.officer, later)).toSorted()).toEqual([review, birth]);
  expect(await sentences(people['agency-lead'], later)).toEqual([review]);
  expect(await sentences(people.practitioner, later)).toEqual([]);
  expect(await sentences(otherLead, later)).toEqual([]);
});
