import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { compareText } from '../domain/order-entries.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { type FamilyWords, mostOnPage, readNoted, readWhole, wordsOf } from './read-whole.ts';
import { listAgenciesOfFiles } from './restore-family-chronology.ts';
import type { Findings } from './tell-findings.ts';
import type { KnownAnswer } from './tell-known.ts';

export interface FindingsAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** Null where there are too many entries for a page. */
  readonly findings: Findings | null;
  /** The address of each entry that is named, by the id that the engine gave it. */
  readonly entryIds: Readonly<Record<string, string>>;
}

/**
 * What the rules find in a family’s chronology, as far as the person may see it: nothing that is kept from them is counted,
 * or hinted at. Suggestions, for people to confirm.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests` while much else is being read; `reading-took-too-long`.
 */
export async function readFindings(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<FindingsAnswer> {
  requireAnalyst(actor.accountId);
  const { family, files, entryIds, decided, count } = await readWhole(platform, actor, familyId, 'findings');
  const base = { family: wordsOf(family), count };
  if (files === null) return { ...base, findings: null, entryIds: {} };
  const { findings } = await askAnalyst<'findings'>({ kind: 'findings', files, decided }, actor.accountId);
  return { ...base, findings, entryIds: pick(entryIds, Object.keys(findings.entries)) };
}

export interface KnownQuestion {
  readonly agency: string;
  readonly on: Day;
  readonly withoutAssumed: boolean;
}

export interface WhoKnewAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** Whose records there are, by the names in their files. */
  readonly agencies: readonly string[];
  /** Null where nothing was asked, and where there are too many entries for a page. */
  readonly known: KnownAnswer | null;
  readonly tooMany: boolean;
  readonly entryIds: Readonly<Record<string, string>>;
}

/**
 * The record as one agency knew it at the end of a day, and what others knew that it did not; of what the person who asks may
 * see. Without a question: whom it can be asked of.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests`, `reading-took-too-long`; `agency-unknown` where no file is that agency’s.
 */
export async function readWhoKnew(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
  question: KnownQuestion | null,
): Promise<WhoKnewAnswer> {
  if (question === null) return offerWhoKnew(platform, actor, familyId);
  requireAnalyst(actor.accountId);
  const { family, files, entryIds, decided, count } = await readWhole(platform, actor, familyId, 'who-knew');
  const agencies = new Set((files ?? []).map(({ agency }) => agency));
  const base = {
    family: wordsOf(family),
    count,
    agencies: [...agencies].toSorted(compareText),
    tooMany: files === null,
  };
  if (files === null) return { ...base, known: null, entryIds: {} };
  const { known } = await askAnalyst<'known'>({ kind: 'known', files, question, decided }, actor.accountId);
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
    read: async (tx, now, entries) => ({
      agencies: entries > mostOnPage ? [] : await listAgenciesOfFiles(tx, actor, familyId, now),
    }),
  });
  return {
    family: wordsOf(family),
    count,
    agencies: agencies.toSorted(compareText),
    known: null,
    tooMany: count > mostOnPage,
    entryIds: {},
  };
}

function pick(ids: ReadonlyMap<string, string>, wanted: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const id = ids.get(name);
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}
