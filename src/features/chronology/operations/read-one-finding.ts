import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { FindingId } from '../domain/findings/finding.ts';
import { settleAcknowledgements } from '../domain/findings/settle-acknowledgements.ts';
import { sayFindingKind } from '../outputs/say-finding-kind.ts';
import type { EntryWords } from './entry-words.ts';
import { type FoundInFamily, findFindings } from './find-findings.ts';
import { type AcknowledgedTold, tellAcknowledged } from './read-findings.ts';
import { type FamilyWords, wordsOf } from './read-whole.ts';

export interface FindingAnswer {
  readonly family: FamilyWords;
  readonly id: FindingId;
  readonly title: string;
  readonly sentence: string;
  /** `open`: found, and nobody has acknowledged it as it stands. `earlier`: acknowledged, and it says something else now, or is found no longer. */
  readonly state: 'open' | 'acknowledged' | 'earlier';
  readonly acknowledged: AcknowledgedTold | null;
  /** What was acknowledged of it while it said something else. */
  readonly earlier: readonly AcknowledgedTold[];
  /** The entries that it rests on which are in the chronology now. */
  readonly entries: readonly ({ readonly id: string } & EntryWords)[];
  /** Of the acknowledgement that was shown: whoever decides says what they had before their eyes. */
  readonly version: string;
}

export interface WhichFinding {
  readonly familyId: FamilyId;
  readonly findingId: FindingId;
}

/** The same for the same acknowledgement; `none` for none. */
export function versionOf(acknowledged: { readonly at: Date } | null): string {
  return acknowledged === null ? 'none' : `${acknowledged.at.getTime()}`;
}

/**
 * One thing that stands out, with every entry that it rests on, and what people acknowledged of it.
 *
 * @throws AppError `not-allowed`; `not-found`, also for one that is found no longer and was never acknowledged; `too-many-entries`;
 * `too-many-requests`, `reading-took-too-long`.
 */
export async function readOneFinding(
  platform: Platform,
  actor: PersonActor,
  { familyId, findingId }: WhichFinding,
): Promise<FindingAnswer> {
  const found = await findFindings(platform, actor, familyId);
  if (found.findings === null) throw tooManyEntries();
  const { states, acknowledged } = found;
  const state = states.find(({ id }) => id === findingId);
  const own = acknowledged.find(({ id }) => id === findingId) ?? null;
  const shown = state ?? own;
  if (shown === null) throw foundNoLonger();
  const earlier = settleAcknowledgements(states, acknowledged).of.get(findingId)?.earlier ?? [];
  return {
    family: wordsOf(found.whole.family),
    id: findingId,
    title: sayFindingKind(shown.kind),
    sentence: shown.sentence,
    state: state === undefined ? 'earlier' : own === null ? 'open' : 'acknowledged',
    acknowledged: own === null ? null : tellAcknowledged(own),
    earlier: earlier.map(tellAcknowledged),
    entries: wordsOfEntries(found, shown.entries),
    version: versionOf(own),
  };
}

function wordsOfEntries(
  { findings, whole: { entryIds } }: FoundInFamily,
  stored: readonly string[],
): FindingAnswer['entries'] {
  const engineIds = new Map([...entryIds].map(([engine, id]): [string, string] => [id, engine]));
  return stored.flatMap((id) => {
    const words = findings.entries[engineIds.get(id) ?? ''];
    return words === undefined ? [] : [{ id, ...words }];
  });
}

/** What a rule found, and finds no longer, is not told from what it never found. */
export function foundNoLonger(): AppError {
  return new AppError('not-found', {
    what: 'This is not found in the chronology, or no longer as it said it.',
    todo: 'Look at what stands out now: an entry may have come or been worded otherwise, or somebody decided of one.',
  });
}

export function tooManyEntries(): AppError {
  return new AppError('too-many-entries', {
    what: 'This chronology has too many entries for reading what stands out on a page.',
    todo: 'Take it away as a document, which holds what stands out.',
  });
}
