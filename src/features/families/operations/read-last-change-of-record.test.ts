import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { parseDay } from '../../../shared/day.ts';
import { addAdult } from './add-adult.ts';
import { addChild } from './add-child.ts';
import { addPeople } from './add-people.ts';
import { allocateWorker } from './allocate-worker.ts';
import { addAddress } from './change-address.ts';
import { changeAdult } from './change-adult.ts';
import { changeFamily } from './change-family.ts';
import { readLastChangeOfRecord } from './read-last-change-of-record.ts';

const platform = await testPlatform();

/** Ann, an officer, added a child a week ago; Ben is another officer. */
async function begin() {
  const partnership = await makePartnership(platform);
  const ann = partnership.people.officer;
  const ben = { ...ann, accountId: partnership.people.analyst.accountId };
  const agencyId = partnership.agencies.first;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  await addChild(platform, ann, { familyId: family.id, version: 1, child: kiah });
  platform.pass(7 * 24 * 60 * 60 * 1000);
  return { partnership, ann, ben, agencyId, key: { familyId: family.id, version: 2 } };
}

const kiah = { name: 'Kiah Brathe', born: null, expected: null };

const adult = {
  name: 'Tamsin Oldacre',
  born: null,
  kinship: 'mother',
  kinshipWords: null,
  livesWith: 'yes',
  from: null,
  to: null,
  endReason: null,
} as const;

const address = {
  lines: '3 Mill Row',
  postcode: null,
  from: null,
  to: null,
  protectedReason: null,
  residents: [],
};

const names = { kind: 'former', reason: 'A list' } as const;

const from = parseDay('2020-01-01');
if (from === null) throw new Error('no day');
const nobody = { accountId: null, workerName: 'R. Hale', role: 'Health visitor', to: null, endReason: null };

type Begun = Awaited<ReturnType<typeof begin>>;

test.each<[string, (begun: Begun) => Promise<unknown>]>([
  ['a child', ({ ben, key }) => addChild(platform, ben, { ...key, child: { ...kiah, name: 'Pip Brathe' } })],
  ['an adult', ({ ben, key }) => addAdult(platform, ben, { ...key, adult })],
  [
    'a list',
    ({ ben, key }) =>
      addPeople(platform, ben, { ...key, people: [{ as: 'adult', adult, otherNames: [] }], names }),
  ],
  ['an address', ({ ben, key }) => addAddress(platform, ben, { ...key, address })],
  [
    'a worker',
    ({ ben, key, agencyId }) =>
      allocateWorker(platform, ben, { ...key, worker: { ...nobody, agencyId, from } }),
  ],
  [
    'another name',
    ({ ben, key }) => changeFamily(platform, ben, { ...key, reference: 'LSCP-B1', name: 'Family B' }),
  ],
])(
  'who gave the record %s is named as who was first, not who added a child a week before',
  async (_, change) => {
    const begun = await begin();
    await change(begun);
    const { ann, ben, key } = begun;
    expect(await readLastChangeOfRecord(platform, ann, key.familyId)).toMatchObject({
      accountId: ben.accountId,
      at: platform.now(),
    });
  },
);

test('what was done to one person of the record, or to another family, is no change of it as a whole', async () => {
  const { partnership, ann, ben, agencyId, key } = await begin();
  const personId = await addAdult(platform, ann, { ...key, adult });
  const at = platform.now();
  platform.pass(1000);
  const renamed = { ...adult, name: 'Tamsin Oldacre-Hay' };
  await changeAdult(platform, ben, { familyId: key.familyId, personId, version: 1, adult: renamed });
  const other = await makeFamily(platform, partnership, { involved: [agencyId] });
  platform.pass(1000);
  await addAddress(platform, ben, { familyId: other.id, version: 1, address });
  expect(await readLastChangeOfRecord(platform, ben, key.familyId)).toMatchObject({
    accountId: ann.accountId,
    at,
  });
});
