import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import { listStandingFiles, type StandingFile } from '../store/standing-files.ts';
import type { SubmissionId } from '../store/submission.ts';

/**
 * How a file goes with those that its agency has in the chronology already, that wait to be read, or could not be: beside them, or
 * instead of some.
 * `shown` are all of them as the person saw them who answered. Null where nobody was asked, since there was none.
 */
export type PlaceOfFile =
  | { readonly kind: 'beside'; readonly shown: readonly SubmissionId[] }
  | {
      readonly kind: 'instead';
      readonly of: readonly SubmissionId[];
      readonly shown: readonly SubmissionId[];
    }
  | null;

interface FileOfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  /** Of a file that was sent before, and takes no place of its own: it may be among them itself, and what waits may be meant to replace it. */
  readonly id?: SubmissionId;
  readonly number?: number;
}

/**
 * The numbers of the files whose place is taken. A file that waits to be read leaves with those that it was to replace. The caller
 * holds the family (`lockHandling`), so that no other file of it comes or goes before the answer has taken effect.
 *
 * @throws AppError `changed-meanwhile` where any of the agency's files came or went since the person was shown them;
 * `not-allowed` where rows of the agency are kept from this person: they take none away that they do not know of.
 */
export async function findReplaced(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId, id, number }: FileOfAgency,
  place: PlaceOfFile,
  now: Date,
): Promise<readonly number[]> {
  const files = await listStandingFiles(tx, actor, familyId, now);
  const standing = files.filter((file) => file.agencyId === agencyId && file.id !== id);
  if (!isAsShown(standing, place?.shown ?? [])) throw otherFiles();
  if (place === null || place.kind === 'beside') return [];
  const chosen = place.of.map((id) => standing.find((file) => file.id === id));
  if (chosen.length === 0 || chosen.some((file) => file === undefined)) throw otherFiles();
  const hiding = await listHidingAgencies(tx, actor, familyId, now);
  if (hiding.has(agencyId)) throw forItsAgency();
  const numbers = new Set(chosen.flatMap((file) => (file === undefined ? [] : numbersOf(file))));
  return [...numbers].filter((one) => one !== number);
}

function isAsShown(standing: readonly StandingFile[], shown: readonly SubmissionId[]): boolean {
  const now = new Set(standing.map(({ id }) => id));
  return now.size === new Set(shown).size && shown.every((id) => now.has(id));
}

/** What waits to be read, or to be put in, takes the place of others in its turn; what could not be read has taken none, and says nothing of them. */
function numbersOf({ number, state, replaces }: StandingFile): readonly number[] {
  return state === 'reading' || state === 'checked' ? [number, ...replaces] : [number];
}

function otherFiles(): AppError {
  return new AppError('changed-meanwhile', {
    what: 'The agency has other files in the chronology than you were shown.',
    todo: 'Look at them, and choose again whether this goes instead of any of them, or beside them.',
  });
}

/** Whoever may not read every row cannot judge how they are read, and takes none away that they do not know of. */
export function forItsAgency(): AppError {
  return new AppError('not-allowed', {
    what: 'Only people of the agency that sent this file may change how it is read, or take it out of the chronology.',
    todo: 'Ask the agency’s lead to do it.',
  });
}
