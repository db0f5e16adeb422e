import { lookForTellings } from '../../../src/features/chronology/operations/look-for-tellings.ts';
import { readOneEntry } from '../../../src/features/chronology/operations/read-one-entry.ts';
import { setEntryHandling } from '../../../src/features/chronology/store/row-handling.ts';
import { addAddress } from '../../../src/features/families/operations/change-address.ts';
import { findFamilyWork } from '../../../src/features/families/operations/find-work.ts';
import { addPersonName } from '../../../src/features/families/operations/person-names.ts';
import { readFamily } from '../../../src/features/families/operations/read-family.ts';
import { sealIdentity } from '../../../src/features/families/operations/seal-identity.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { type TenantTx, transact } from '../../../src/platform/database/transact.ts';
import type { Id, PersonId } from '../../../src/shared/ids.ts';
import { writeChronologyCsv } from './chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from './family.ts';
import { makePartnership } from './partnership.ts';
import type { TestPlatform } from './test-platform.ts';

/** The lines of an address that a family’s record keeps from everybody. */
export const refuge = { lines: 'Flat 2, Sunrise Willows\nWexmoor', postcode: null };

/** A family whose agency sends entries, and an officer who protects its address and seals the identity of Wenna Tregear. */
export async function beginTelling(platform: TestPlatform) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first],
    children: ['Wenna Tregear', 'Perran Tregear'],
  });
  const { officer, 'agency-lead': lead, practitioner } = partnership.people;
  const [wenna] = family.children as readonly PersonId[];
  if (wenna === undefined) throw new Error('the family has children');
  const inside = <T>(work: (tx: TenantTx) => Promise<T>) => transact(platform.database, partnership.id, work);
  const look = () => lookForTellings(platform, partnership.id);
  const versionOf = () =>
    inside(async ({ sql }) => {
      const row = await sql
        .selectFrom('person')
        .select('version')
        .where('id', '=', wenna)
        .executeTakeFirstOrThrow();
      return row.version;
    });
  return {
    partnership,
    family,
    officer,
    lead,
    practitioner,
    inside,
    look,
    /** What stands on somebody’s first page before everything else, once it was looked for. */
    asks: async (actor: PersonActor = officer) => {
      await look();
      const items = await inside((tx) => findFamilyWork(tx, actor, platform.now()));
      return items.filter(({ isFirst }) => isFirst).map(({ sentence, href }) => `${sentence} ${href}`);
    },
    steps: async (actor: PersonActor = officer) =>
      (await readFamily(platform, actor, family.id)).nextSteps.map(({ sentence }) => sentence),
    page: async (id: Id<'entry'>, actor: PersonActor = officer) =>
      (await readOneEntry(platform, actor, { familyId: family.id, id })).entry.toKeep,
    send: async (...events: readonly string[]) => {
      platform.pass(1000);
      const rows = events.map((event, at) => ({ date: `${12 + at}/03/2012`, event }));
      await sendDemonstrationFiles(platform, lead, family, [
        { agencyId: first, path: writeChronologyCsv(rows) },
      ]);
    },
    idOf: (words: string) =>
      inside(async ({ sql }) => {
        const rows = sql.selectFrom('entry').select('id').where('event', 'like', `%${words}%`);
        return (await rows.where('family_id', '=', family.id).executeTakeFirstOrThrow()).id;
      }),
    protect: async () => {
      const { version } = await readFamily(platform, officer, family.id);
      const days = { from: null, to: null, residents: [] };
      const address = { ...refuge, ...days, protectedReason: 'He is violent' };
      await addAddress(platform, officer, { familyId: family.id, version, address });
    },
    seal: async (sealed: 'adopted' | 'protected' | null) => {
      platform.pass(1000);
      const seen = { familyId: family.id, personId: wenna, version: await versionOf() };
      await sealIdentity(platform, officer, { ...seen, sealed, reason: 'An order' });
    },
    name: async (name: string) => {
      const seen = { familyId: family.id, personId: wenna, version: await versionOf() };
      await addPersonName(platform, officer, {
        ...seen,
        given: { kind: 'birth', name, reason: 'Her papers' },
      });
    },
    keep: async (entryId: Id<'entry'>, handling: 'core-group' | 'originator' = 'originator') => {
      platform.pass(1000);
      const decided = { familyId: family.id, entryId, handling, decidedBy: lead.accountId };
      await inside((tx) => setEntryHandling(tx, decided, platform.now()));
    },
  };
}
