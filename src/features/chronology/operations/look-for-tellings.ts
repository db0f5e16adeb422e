import { hash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import manifest from '../../../../package.json' with { type: 'json' };
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { faultForLog } from '../../../platform/jobs/fault.ts';
import type { ScheduledTask } from '../../../platform/jobs/scheduled.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId, PartnershipId, PersonId } from '../../../shared/ids.ts';
import { addressPhrases } from '../../families/domain/address-phrases.ts';
import { noteEntriesHolding } from '../../families/store/entries-telling.ts';
import type { Entry } from '../domain/entry.ts';
import { indexNames } from '../domain/names/forms/name-index.ts';
import { castOfFamily } from '../domain/names/lists/cast-with-children.ts';
import { entryMayName } from '../domain/names/names-in-entry.ts';
import { findKnownNames } from '../store/find-known-names.ts';
import {
  type GuardedFamily,
  listGuarded,
  listWordingsSince,
  noteLooked,
  noteLooking,
  noteNaming,
  readWordings,
  type Wording,
} from '../store/tellings.ts';
import { findWorkers } from './find-workers.ts';
import { knownOf } from './known-of.ts';

/** So many wordings are read at once. */
const wordingsAtOnce = 50;
/** In milliseconds: for so long at most are wordings looked through at a stretch, but for a single one that takes longer. Pages go on being answered between. */
const stretch = 20;

/** Looks again and again for what entries tell that is protected, for officers’ first page. */
export const tellingTask: ScheduledTask = {
  name: 'what entries tell that is protected',
  everyMinutes: 1,
  perPartnership: lookForTellings,
};

/**
 * Finds in the families of a partnership with a protected address or a sealed identity which entries tell it, where entries were written since
 * they were looked through last, or something else is to be looked for: by another record, or by the rules of another version of the program. What is found is told
 * to nobody here; whoever may be told reads it with what is kept from them (`openTellings`). A family that fails does not keep it from the others, and
 * is tried the next time; so is whichever it was at when it was told to stop.
 */
export async function lookForTellings(
  platform: Platform,
  partnershipId: PartnershipId,
  stopping?: AbortSignal,
): Promise<void> {
  const inside: Inside = (work) => transact(platform.database, partnershipId, work);
  const guarded = await inside((tx) => listGuarded(tx));
  for (const { id } of guarded.filter(isDue)) {
    if (stopping?.aborted === true) return;
    try {
      await lookThrough(inside, id, stopping);
    } catch (error) {
      platform.log.warn(
        { task: tellingTask.name, partnership: partnershipId, family: id, ...faultForLog(error) },
        'a family could not be looked through by the clock',
      );
    }
  }
}

async function lookThrough(inside: Inside, id: FamilyId, stopping: AbortSignal | undefined): Promise<void> {
  // Read again once it is noted that it is looked at: what is written meanwhile is found the next time.
  await inside((tx) => noteLooking(tx, id));
  const [family] = await inside((tx) => listGuarded(tx, id));
  if (family === undefined) return;
  const naming = await findNaming(inside, family, stopping);
  if (naming === null) return;
  await inside(async (tx) => {
    if (!(await noteLooked(tx, family, soughtIn(family).digest))) return;
    await noteEntriesHolding(tx, { familyId: id, phrases: soughtIn(family).phrases });
    await noteNaming(tx, id, naming);
  });
}

function isDue(family: GuardedFamily): boolean {
  return family.looked !== family.written || family.lookedFor !== soughtIn(family).digest;
}

/** What is looked for in the entries of a family: an address by its phrases, people by all that they are called. */
function soughtIn({ addresses, known }: GuardedFamily) {
  const phrases = addresses.flatMap(addressPhrases);
  return { phrases, digest: hash('sha256', JSON.stringify([manifest.version, phrases, known])) };
}

/** Does some of it in a transaction of its own: looking through a long chronology takes a while. */
type Inside = <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>;

/** The words that came after somebody’s identity was sealed, and may name them; null where it was told to stop. */
async function findNaming(
  inside: Inside,
  { id, name, reference, sealedSince }: GuardedFamily,
  stopping: AbortSignal | undefined,
): Promise<readonly Wording[] | null> {
  if (sealedSince === null) return [];
  const { known, came } = await inside(async (tx) => ({
    known: { ...(await findKnownNames(tx, id, 'all')), workers: await findWorkers(tx, id) },
    came: await listWordingsSince(tx, id, sealedSince),
  }));
  const people = [...known.children, ...known.adults];
  // Each goes by their own id, so that whoever is found is known again.
  const own = new Map(people.map((one): [PersonId, string] => [one.id, one.id]));
  const cast = castOfFamily(knownOf({ name, reference }, known, own));
  const index = indexNames(cast);
  const sealedAt = cast.map(({ pseudonym }) => people.find((one) => one.id === pseudonym)?.sealedAt ?? null);
  const isTold = (entry: Entry, arrivedAt: Date) =>
    entryMayName(entry, index, (at) => {
      const since = sealedAt[at] ?? null;
      return since !== null && arrivedAt > since;
    });
  const found: Wording[] = [];
  for (let from = 0; from < came.length; from += wordingsAtOnce) {
    const wordings = await inside((tx) => readWordings(tx, id, came.slice(from, from + wordingsAtOnce)));
    let began = performance.now();
    for (const { of, entry } of wordings) {
      if (isTold(entry, of.arrivedAt)) found.push(of);
      if (performance.now() - began < stretch) continue;
      await pause();
      if (stopping?.aborted === true) return null;
      began = performance.now();
    }
    if (stopping?.aborted === true) return null;
  }
  return found;
}
