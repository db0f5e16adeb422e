import { settleRead } from '../../src/features/chronology/operations/settle-reading.ts';
import { findSubmission } from '../../src/features/chronology/store/submission.ts';
import { addSubmission } from '../../src/features/chronology/store/write-submission.ts';
import { insertChildren } from '../../src/features/families/store/children.ts';
import { insertFamily } from '../../src/features/families/store/family-record.ts';
import { insertInvolvement } from '../../src/features/families/store/involvement.ts';
import { insertAdult } from '../../src/features/families/store/members.ts';
import { refreshKeys } from '../../src/features/families/store/person-keys.ts';
import type { SystemActor } from '../../src/platform/access/actor.ts';
import { performAsSystem } from '../../src/platform/access/perform.ts';
import type { AuditNote } from '../../src/platform/audit-log/audit-note.ts';
import { dayOfInstant } from '../../src/platform/clock.ts';
import type { TenantTx } from '../../src/platform/database/transact.ts';
import { newId } from '../../src/platform/new-id.ts';
import { storeFile } from '../../src/platform/stored-files/store-file.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import type { FamilyId, PersonId } from '../../src/shared/ids.ts';
import { makeRandom, type Random } from '../../test/builders/world/random.ts';
import { readNamesOfPeople } from '../lontown/tell-family.ts';
import type { Scene } from '../scene.ts';
import { makeVariants, type Variant } from './variants.ts';

export interface AuthorityToMake {
  readonly families: number;
  /** Of each family, over all of its agencies. */
  readonly entries: number;
  /** The same seed makes the same families on the same day. */
  readonly seed: string;
}

/** So many families in one transaction: written in bulk, and never half of one. */
const familiesAtOnce = 25;

/**
 * Fills a partnership with made-up families, each with children, adults, agencies and their chronologies, by the functions that write what
 * the application writes: rows, keys by which people are found, and audit rows.
 */
export async function makeAuthority(
  scene: Scene,
  { families, entries, seed }: AuthorityToMake,
  agencyNames: ReadonlyMap<string, string>,
  tell: (done: number) => void,
): Promise<void> {
  const { platform, partnershipId } = scene;
  const random = makeRandom(seed);
  const today = dayOfInstant(platform.now());
  const variants = await makeVariants({ today, random: random.fork('stories'), entries, agencyNames });
  const actor: SystemActor = {
    kind: 'command',
    partnershipId,
    reason: 'an authority is made up for measuring',
    requestId: 'demonstration',
  };
  for (let from = 0; from < families; from += familiesAtOnce) {
    const until = Math.min(families, from + familiesAtOnce);
    await performAsSystem(platform, actor, async (tx, now) => {
      const notes: AuditNote[] = [];
      const people: PersonId[] = [];
      for (let number = from; number < until; number += 1) {
        const own = random.fork(`family ${number}`);
        const made = await makeFamily(tx, scene, { number, random: own, today }, now);
        const variant = own.pick(variants);
        notes.push(made.note, ...(await writeChronology(tx, scene, actor, made.id, variant, now)));
        people.push(...made.people);
      }
      await refreshKeys(tx, people);
      const [first, ...others] = notes;
      if (first === undefined) throw new RangeError('no family is made');
      return { value: undefined, audit: [first, ...others] };
    });
    tell(until);
  }
}

interface Numbered {
  readonly number: number;
  readonly random: Random;
  readonly today: Day;
}

async function makeFamily(tx: TenantTx, { officer }: Scene, { number, random, today }: Numbered, now: Date) {
  const { firsts, surnames } = readNamesOfPeople();
  const surname = `${random.pick(surnames)}${random.chance(0.2) ? `-${random.pick(surnames)}` : ''}`;
  const id = newId<'family'>();
  const reference = `MADE-${String(number + 1).padStart(6, '0')}`;
  await insertFamily(tx, { id, reference, name: `The ${surname} family`, createdBy: officer.accountId }, now);
  const years = (least: number, most: number) => addDays(today, -random.whole(least * 365, most * 365));
  const children = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, () => ({
    id: newId<'person'>(),
    name: `${random.pick(firsts)} ${surname}`,
    born: years(0, 17),
    expected: null,
  }));
  await insertChildren(tx, id, children, now);
  const adults = (['mother', 'father'] as const).map((kinship) => ({
    id: newId<'person'>(),
    name: `${random.pick(firsts)} ${random.chance(0.7) ? surname : random.pick(surnames)}`,
    born: years(20, 50),
    kinship,
    kinshipWords: null,
    livesWith: kinship === 'mother' || random.chance(0.6) ? ('yes' as const) : ('no' as const),
    from: null,
    to: null,
    endReason: null,
  }));
  for (const adult of adults) await insertAdult(tx, id, adult, { now, by: officer.accountId });
  const childIds = children.map((child) => child.id);
  const note: AuditNote = {
    event: 'family-added',
    object: { kind: 'family', id },
    children: childIds,
    detail: { children: children.length },
  };
  return { id, note, people: [...childIds, ...adults.map((adult) => adult.id)] };
}

/** Each agency is involved, and its file stored, taken and put in as it was read. */
async function writeChronology(
  tx: TenantTx,
  { platform, officer, agencyOf }: Scene,
  actor: SystemActor,
  familyId: FamilyId,
  variant: Variant,
  now: Date,
): Promise<readonly AuditNote[]> {
  const notes: AuditNote[] = [];
  for (const { agency, name, bytes, checked } of variant) {
    const agencyId = agencyOf(agency);
    const createdBy = officer.accountId;
    const who = { whoKind: 'agency', whoId: agencyId, kind: 'involved', reason: null } as const;
    await insertInvolvement(tx, {
      ...who,
      id: newId<'relation'>(),
      familyId,
      from: now,
      to: null,
      createdBy,
    });
    const stored = { name, mediaType: 'text/csv', createdBy, content: { bytes } };
    const fileId = await storeFile(tx, stored, platform, now);
    const id = newId<'submission'>();
    const key = { id, familyId, agencyId, number: 1, sending: 1, replaces: [], fileId };
    await addSubmission(tx, {
      ...key,
      createdAt: now,
      createdBy,
      senderAgencyId: null,
      submitWhenRead: true,
    });
    const submission = await findSubmission(tx, actor, id, now);
    if (submission === null) throw new Error('the file that was just taken is not there');
    const { audit } = await settleRead(tx, submission, { checked, rewordings: new Map() }, now);
    notes.push(...('event' in audit ? [audit] : audit));
  }
  return notes;
}
