import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { SharingDecided } from '../domain/knowledge/settle-sharing.ts';
import type { Days, WordsThen } from '../domain/knowledge/words-then.ts';
import { listTypedWordings, type TypedWording } from '../store/former-wordings.ts';
import type { EntryId } from '../store/submission.ts';
import { sealFormer } from './label-sealed.ts';
import type { SharedEver, SharedOf } from './read-shared-record.ts';
import type { WholeRecord } from './read-whole.ts';

/**
 * What entries that people typed said on former days, as far as the actor may read it, and on which days counts what was
 * decided. One statement for most; for whoever is not told former names, two.
 */
export async function readWordsThen(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  {
    files,
    entryIds,
    ofNow,
    earlier,
  }: Pick<WholeRecord, 'files' | 'entryIds'> & Pick<SharedEver, 'ofNow' | 'earlier'>,
  now: Date,
): Promise<WordsThen & { readonly shared: readonly SharingDecided[] }> {
  const entries = (files ?? []).flatMap((file) =>
    file.entries.flatMap((entry): readonly (readonly [EntryId, Entry])[] => {
      const stored = entryIds.get(entry.id);
      return stored === undefined ? [] : [[stored, entry]];
    }),
  );
  const entryOf = new Map(entries);
  const wordings = await listTypedWordings(tx, actor, familyId, now);
  const seal = await sealFormer(tx, actor, familyId);
  const wordingsOf = Map.groupBy(wordings, ({ entryId }) => entryId);
  const daysOfFormer = (one: SharedOf, asked: boolean) =>
    (wordingsOf.get(one.entryId) ?? []).flatMap((wording) =>
      wording.said !== null && isCounted(one, wording) === asked ? [daysOf(wording)] : [],
    );
  const counted = ofNow.map((one) => ({ said: one.said, isOfNow: true, days: daysOfFormer(one, false) }));
  return {
    stood: wordings.flatMap(({ entryId, said, ...one }) => {
      const entry = entryOf.get(entryId);
      if (entry === undefined || said === null) return [];
      return [{ ...daysOf(one), entry: { ...seal(said), id: entry.id, agency: entry.agency } }];
    }),
    shared: counted.flatMap(({ said, days }) => (days.length === 0 ? [said] : [])),
    sharedOnce: [
      ...counted.filter(({ days }) => days.length > 0),
      ...earlier.map((one) => ({ said: one.said, isOfNow: false, days: daysOfFormer(one, true) })),
    ],
  };
}

/**
 * Whether what was decided counts on the days of a former wording: of the words of which it was decided, whenever these stood, and of those before
 * it, as whoever said it meant all that had been said; not of others that came after it, though the first ones came back since. So no later
 * change of the words changes what is told of a day before it.
 */
function isCounted({ at, content }: SharedOf, wording: TypedWording): boolean {
  return wording.content === content || wording.since <= at;
}

function daysOf({ since, until }: Pick<TypedWording, 'since' | 'until'>): Days {
  return { from: dayOfInstant(since), until: dayOfInstant(until) };
}
