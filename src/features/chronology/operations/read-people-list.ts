import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { PersonListed } from '../domain/names/lists/propose-row.ts';
import { readCast } from '../domain/names/lists/read-cast.ts';
import { readNamed } from './check-file.ts';

export interface PeopleListed {
  readonly people: readonly PersonListed[];
  /** Plain sentences: rows that were the same, people who are called alike. */
  readonly notes: readonly string[];
}

/** Of one list at most: a form holds no more. */
export const mostListed = 150;

/**
 * Reads a list of people as `sightline cast` writes it: every row, or every error beside its row.
 *
 * @param path where the file lies; `fileName` what it is called.
 */
export async function readPeopleList(
  platform: Platform,
  actor: PersonActor,
  { path, fileName }: { readonly path: string; readonly fileName: string },
): Promise<Result<PeopleListed, readonly AppError[]>> {
  if (!mayDo(actor.role, 'change-family')) throw notAllowed();
  try {
    const document = await readNamed(path, fileName, undefined);
    const read = readCast(document, dayOfInstant(platform.now()));
    if (!read.ok) return read;
    const people = read.value.cast.map(({ name, otherNames, role, born }) => ({
      name: printable(name),
      otherNames: otherNames.map(printable),
      role: printable(role),
      born,
    }));
    if (people.length > mostListed) return err([tooLong(fileName, people.length)]);
    return ok({ people, notes: read.value.notes });
  } catch (error) {
    if (error instanceof AppError) return err([error]);
    throw error;
  }
}

/** Signs that nobody types, and no form takes, go: a file may hold them where nobody sees them. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

function tooLong(where: string, people: number): AppError {
  return new AppError('too-many-entries', {
    what: `The list has ${people} rows, and ${mostListed} are read at once.`,
    where,
    todo: 'Take out schools, places and workers who are not to stand in the record, or split the list in two.',
  });
}
