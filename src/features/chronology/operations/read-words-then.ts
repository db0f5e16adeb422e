import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { Days, WordsThen } from '../domain/knowledge/words-then.ts';
import { listTypedWordings, type TypedWording } from '../store/former-wordings.ts';
import type { EntryId } from '../store/submission.ts';
import { sealFormer } from './label-sealed.ts';
import type { SharedEarlier } from './read-shared-record.ts';
import type { WholeRecord } from './read-whole.ts';

/**
 * What entries that people typed said on former days, as far as the actor may read it, and on which of those days counts what was decided of
 * former words. One statement for most; for whoever is not told former names, two.
 */
export async function readWordsThen(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  { files, entryIds, earlier }: Pick<WholeRecord, 'files' | 'entryIds'> & SharedEarlier,
  now: Date,
): Promise<WordsThen> {
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
  return {
    stood: wordings.flatMap(({ entryId, said, ...one }) => {
      const entry = entryOf.get(entryId);
      if (entry === undefined || said === null) return [];
      return [{ ...daysOf(one), entry: { ...seal(said), id: entry.id, agency: entry.agency } }];
    }),
    sharedOnce: earlier.map(({ said, entryId, at }) => ({
      said,
      days: daysCounted(wordingsOf.get(entryId) ?? [], at),
    })),
  };
}

/**
 * On which days of an entry’s former words what was decided at a moment counts: of the words of that moment, and of those before them, as what is
 * said of the words of now counts for all days. So no later change of the words changes what is told of a day before it.
 */
function daysCounted(wordings: readonly TypedWording[], at: Date): readonly Days[] {
  const first = wordings.findIndex(({ since, until }) => since <= at && at < until);
  if (first === -1) return [];
  const last = wordings.findLastIndex((_, place) =>
    wordings.slice(first, place + 1).every(({ content }) => content === wordings[first]?.content),
  );
  return wordings.slice(0, last + 1).flatMap((one) => (one.said === null ? [] : [daysOf(one)]));
}

function daysOf({ since, until }: Pick<TypedWording, 'since' | 'until'>): Days {
  return { from: dayOfInstant(since), until: dayOfInstant(until) };
}
