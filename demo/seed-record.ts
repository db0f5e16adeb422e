import { addAdult } from '../src/features/families/operations/add-adult.ts';
import { addFamily } from '../src/features/families/operations/add-family.ts';
import { allocateWorker } from '../src/features/families/operations/allocate-worker.ts';
import { addAddress } from '../src/features/families/operations/change-address.ts';
import { changeDetails } from '../src/features/families/operations/change-details.ts';
import { nameInvolved } from '../src/features/families/operations/name-involved.ts';
import { addPersonName } from '../src/features/families/operations/person-names.ts';
import { readRecord } from '../src/features/families/operations/read-record.ts';
import { sealIdentity } from '../src/features/families/operations/seal-identity.ts';
import { setRelationship } from '../src/features/families/operations/set-relationship.ts';
import { setSafeContact } from '../src/features/families/operations/set-safe-contact.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import { addDays } from '../src/shared/day.ts';
import type { FamilyId, PersonId } from '../src/shared/ids.ts';
import type { RecordToSeed } from './record-to-seed.ts';
import type { Scene } from './scene.ts';

/** The people of a record, each with the version that their next change is to name. */
interface Standing {
  readonly familyId: FamilyId;
  readonly idOf: ReadonlyMap<string, PersonId>;
  /** Of the family's record: counted on by each thing that is added to it. */
  nextVersion(): number;
  /** Of a person, counted on likewise. */
  seen(name: string): { readonly familyId: FamilyId; readonly personId: PersonId; readonly version: number };
}

/**
 * Begins the record of a family and puts in what it holds, step by step as an officer would: agencies, adults and what they are to
 * whom, addresses, workers, names, seals.
 */
export async function seedRecord(
  scene: Scene,
  record: RecordToSeed,
  agencyKeys: Iterable<string>,
): Promise<FamilyId> {
  const { platform, officer } = scene;
  const { reference, name } = record;
  const children = record.children.map((child) => ({
    name: child.name,
    born: child.born,
    expected: child.expected,
  }));
  const familyId = await addFamily(platform, officer, { reference, name, children });
  for (const key of agencyKeys) {
    const who = `agency:${scene.agencyOf(key)}`;
    await nameInvolved(platform, officer, { familyId, kind: 'involved', who, reason: null, until: null });
  }
  const standing = await seedAdults(scene, familyId, record);
  await seedRelationships(scene, standing, record);
  await seedAddresses(scene, standing, record);
  await seedWorkers(scene, standing, record);
  await seedIdentities(scene, standing, record);
  return familyId;
}

async function seedAdults(
  { platform, officer }: Scene,
  familyId: FamilyId,
  { adults }: RecordToSeed,
): Promise<Standing> {
  const told = await readRecord(platform, officer, familyId);
  const idOf = new Map(told.children.map((child) => [child.name, child.id]));
  let version = told.version;
  for (const { name, born, kinship, livesWith, to, endReason } of adults) {
    const adult = { name, born, kinship, kinshipWords: null, livesWith, from: null, to, endReason };
    idOf.set(name, await addAdult(platform, officer, { familyId, version, adult }));
    version += 1;
  }
  const versions = new Map<string, number>();
  return {
    familyId,
    idOf,
    nextVersion() {
      version += 1;
      return version - 1;
    },
    seen(name) {
      const own = versions.get(name) ?? 1;
      versions.set(name, own + 1);
      return { familyId, personId: required(idOf, name), version: own };
    },
  };
}

async function seedRelationships({ platform, officer }: Scene, standing: Standing, record: RecordToSeed) {
  for (const { name, kinship, of, only, responsibility } of record.adults) {
    for (const child of record.children) {
      if (only !== undefined && !only.includes(child.name)) continue;
      const own = of[child.name];
      const relationship = {
        childId: required(standing.idOf, child.name),
        kinship: own ?? kinship,
        kinshipWords: null,
        responsibility: own === undefined ? responsibility : ('no' as const),
      };
      await setRelationship(platform, officer, { ...standing.seen(name), relationship });
    }
  }
  const today = dayOfInstant(platform.now());
  for (const { name, safeContact } of record.adults) {
    if (safeContact === undefined) continue;
    const { familyId, idOf } = standing;
    const given = { ...safeContact, decidedOn: addDays(today, -9), reviewOn: addDays(today, 250) };
    const personId = required(idOf, name);
    await setSafeContact(platform, officer, { familyId, personId, before: null, given });
  }
}

async function seedAddresses({ platform, officer }: Scene, standing: Standing, { addresses }: RecordToSeed) {
  const { familyId, idOf } = standing;
  for (const given of addresses) {
    const address = { ...given, residents: given.residents.map((name) => required(idOf, name)) };
    await addAddress(platform, officer, { familyId, version: standing.nextVersion(), address });
  }
}

async function seedWorkers(scene: Scene, standing: Standing, { workers }: RecordToSeed) {
  const { familyId } = standing;
  for (const { agency, name, role, from, to, endReason } of workers) {
    const accountId = scene.personOf(name)?.accountId ?? null;
    const workerName = accountId === null ? name : null;
    const worker = { agencyId: scene.agencyOf(agency), accountId, workerName, role, from, to, endReason };
    await allocateWorker(scene.platform, scene.officer, {
      familyId,
      version: standing.nextVersion(),
      worker,
    });
  }
}

async function seedIdentities({ platform, officer }: Scene, standing: Standing, { children }: RecordToSeed) {
  for (const { name, nameUsed, sex, names, sealed } of children) {
    if (nameUsed !== null || sex !== null) {
      const details = { nameUsed, sex, gender: null, died: null };
      await changeDetails(platform, officer, { ...standing.seen(name), details });
    }
    for (const given of names) await addPersonName(platform, officer, { ...standing.seen(name), given });
    if (sealed === undefined) continue;
    await sealIdentity(platform, officer, {
      ...standing.seen(name),
      sealed: sealed.as,
      reason: sealed.reason,
    });
  }
}

function required<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const found = map.get(name);
  if (found === undefined) throw new Error(`the record has nobody called ${name}`);
  return found;
}
