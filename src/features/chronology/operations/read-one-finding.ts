import { hash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { FindingId } from '../domain/findings/finding.ts';
import { type Acknowledgement, settleAcknowledgements } from '../domain/findings/settle-acknowledgements.ts';
import { sayFindingKind } from '../outputs/say-finding-kind.ts';
import { mayWorkOn } from '../store/find-family.ts';
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
  /** Whether this person may acknowledge it. */
  readonly mayWork: boolean;
  readonly acknowledged: readonly AcknowledgedOnPage[];
  /** What was acknowledged of it while it said something else. */
  readonly earlier: readonly AcknowledgedTold[];
  /** The entries that it rests on which are in the chronology now. */
  readonly entries: readonly ({ readonly id: string } & EntryWords)[];
}

/** What one person acknowledged of it. */
export interface AcknowledgedOnPage extends AcknowledgedTold {
  /** By it whoever takes it back says which. */
  readonly version: string;
  /** Whether its reader may take it back, and whether it is their own. */
  readonly mayTakeBack: boolean;
  readonly own: boolean;
}

export interface WhichFinding {
  readonly familyId: FamilyId;
  readonly findingId: FindingId;
}

/** The same for the same acknowledgement, and of each another. */
export function versionOf({ at, authorId }: Pick<Acknowledgement, 'at' | 'authorId'>): string {
  return hash('sha256', `${at.getTime()} ${authorId}`, 'hex').slice(0, 16);
}

/** Which acknowledgements somebody who works on the chronology may take back: their own, and officers anybody’s. */
export function mayTakeBack(
  { role, accountId }: PersonActor,
  { authorId }: Pick<Acknowledgement, 'authorId'>,
): boolean {
  return role === 'officer' || accountId === authorId;
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
  const mayWork = mayWorkOn(actor, found.whole.family);
  const state = states.find(({ id }) => id === findingId);
  const own = acknowledged.filter(({ id }) => id === findingId);
  const shown = state ?? own[0];
  if (shown === undefined) throw foundNoLonger();
  const earlier = settleAcknowledgements(states, acknowledged).of.get(findingId)?.earlier ?? [];
  return {
    family: wordsOf(found.whole.family),
    id: findingId,
    title: sayFindingKind(shown.kind),
    sentence: shown.sentence,
    state: state === undefined ? 'earlier' : own.length === 0 ? 'open' : 'acknowledged',
    mayWork,
    acknowledged: own.map((one) => ({
      ...tellAcknowledged(one),
      version: versionOf(one),
      mayTakeBack: mayWork && mayTakeBack(actor, one),
      own: one.authorId === actor.accountId,
    })),
    earlier: earlier.map(tellAcknowledged),
    entries: wordsOfEntries(found, shown.entries),
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
