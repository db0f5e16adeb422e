import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { compareText } from '../domain/order-entries.ts';
import { listSharingEver } from '../store/sharing.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { pick } from './read-findings.ts';
import { readSharedEver } from './read-shared-record.ts';
import { childrenOf, type FamilyWords, mostOnPage, readNoted, restoreWhole, wordsOf } from './read-whole.ts';
import { readWordsThen } from './read-words-then.ts';
import { listAgenciesOfFiles } from './restore-family-chronology.ts';
import type { KnownAnswer } from './tell-known.ts';

export interface KnownQuestion {
  readonly agency: string;
  readonly on: Day;
  readonly withoutAssumed: boolean;
}

export interface WhoKnewAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** Whose knowledge can be asked for: whose records there are, by the names in their files, and who is said to have been told. */
  readonly agencies: readonly string[];
  /** Null where nothing was asked, and where there are too many entries for a page. */
  readonly known: KnownAnswer | null;
  readonly tooMany: boolean;
  readonly entryIds: Readonly<Record<string, string>>;
}

/**
 * The record as one agency knew it at the end of a day, and what others knew that it did not; of what the person who asks may
 * see. What people say of who was told counts, of words that an entry has no longer on the days on which it had them; what texts suggest is
 * only marked. Without a question: whom it can be asked of.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests`, `reading-took-too-long`; `agency-unknown` where it is none
 * of those.
 */
export async function readWhoKnew(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  question: KnownQuestion | null,
): Promise<WhoKnewAnswer> {
  if (question === null) return offerWhoKnew(platform, actor, familyId);
  requireAnalyst(actor.accountId);
  const whole = await readNoted(platform, actor, familyId, {
    reading: 'who-knew',
    read: async (tx, now, count) => {
      const restored = await restoreWhole(tx, actor, { familyId, count }, now);
      const shared = await readSharedEver(tx, actor, familyId, restored, now);
      const then = await readWordsThen(tx, actor, familyId, { ...restored, ...shared }, now);
      return { ...restored, ...shared, ...then };
    },
  });
  const { family, files, entryIds, decided, count, shared, stood, sharedOnce } = whole;
  const ever = [...shared, ...sharedOnce.map(({ said }) => said)];
  const told = ever.filter((one) => one.told !== null).map(({ agency }) => agency);
  const agencies = inOrder([...(files ?? []).map(({ agency }) => agency), ...told]);
  const base = { family: wordsOf(family), count, agencies, tooMany: files === null };
  if (files === null) return { ...base, agencies: [], known: null, entryIds: {} };
  const said = { decided, children: childrenOf(family), agencies: whole.agencies, shared, stood, sharedOnce };
  const task = { kind: 'known', files, question, ...said } as const;
  const { known } = await askAnalyst<'known'>(task, actor.accountId);
  const named = [known.known, known.notKnown, known.undecided]
    .flatMap(({ lines }) => lines)
    .flatMap(({ entry, ownAccount }) => [entry, ...(ownAccount === null ? [] : [ownAccount])]);
  return { ...base, known, entryIds: pick(entryIds, named) };
}

/** Whom it can be asked of: nothing of an entry is read but that there is one. */
async function offerWhoKnew(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<WhoKnewAnswer> {
  const { family, count, agencies } = await readNoted(platform, actor, familyId, {
    reading: 'who-knew',
    read: async (tx, now, entries) => {
      if (entries === 0 || entries > mostOnPage) return { agencies: [] };
      const inFiles = await listAgenciesOfFiles(tx, actor, familyId, now);
      const { counts, ofEarlierWords } = await listSharingEver(tx, actor, familyId, now);
      const told = [...counts, ...ofEarlierWords].filter(
        (one) => one.told !== null && !inFiles.has(one.agencyId),
      );
      return { agencies: [...inFiles.values(), ...told.map(({ agency }) => agency)] };
    },
  });
  return {
    family: wordsOf(family),
    count,
    agencies: inOrder(agencies),
    known: null,
    tooMany: count > mostOnPage,
    entryIds: {},
  };
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted(compareText);
}
