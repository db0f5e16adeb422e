import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { findPlace } from '../../../platform/files/find-place.ts';
import { AppError } from '../../../shared/app-error.ts';
import { loadProfile } from '../domain/load-profile.ts';
import type { Profile } from '../domain/profile.ts';
import { checkDocument } from '../domain/profiles/check-document.ts';
import type { ProfileDocument } from '../domain/profiles/profile-document.ts';
import { shippedProfiles, usualProfile } from '../domain/profiles/shipped-profiles.ts';

export { usualProfile };

/**
 * The profile of a name that comes with the program, or of a file ending in `.json`, laid over all that it extends.
 *
 * @throws AppError `profile-unknown` for a name that is none; `profile-not-valid`, which tells all that is wrong at
 * once with its place; `file-not-found` for a file that is not there.
 */
export async function readProfile(nameOrFile: string): Promise<Profile> {
  const documents: ProfileDocument[] = [];
  const read = new Set<string>();
  let wanted: Wanted | null = { nameOrFile, folder: '.', by: null };
  while (wanted !== null) {
    const found: Found = await find(wanted);
    if (read.has(found.place)) throw notValid(found.name, ['it extends itself, by way of what it extends']);
    read.add(found.place);
    const checked = checkDocument(found.value);
    if (checked.document === null) throw notValid(found.name, checked.problems);
    documents.unshift(checked.document);
    const base: string | null = checked.document.extends;
    wanted = base === null ? null : { nameOrFile: base, folder: found.folder, by: found.name };
  }
  const loaded = loadProfile(documents);
  if (loaded.profile === null) throw notValid(nameOrFile, loaded.problems);
  return loaded.profile;
}

interface Wanted {
  readonly nameOrFile: string;
  /** The folder that a file’s path starts from. */
  readonly folder: string;
  /** The profile that extends it; null for the one that was asked for. */
  readonly by: string | null;
}

interface Found {
  readonly name: string;
  /** The same for the same profile, however it is named. */
  readonly place: string;
  readonly folder: string;
  readonly value: unknown;
}

async function find({ nameOrFile, folder, by }: Wanted): Promise<Found> {
  const shipped = shippedProfiles.get(nameOrFile);
  if (shipped !== undefined) return { name: nameOrFile, place: nameOrFile, folder, value: shipped };
  const isFile = nameOrFile.toLowerCase().endsWith('.json');
  if (!isFile && by !== null) {
    throw notValid(by, [`extends: there is no profile “${nameOrFile}”; there are ${sayNames()}`]);
  }
  if (!isFile) {
    throw new AppError('profile-unknown', {
      what: `There is no profile “${nameOrFile}”.`,
      todo: `Name one of ${sayNames()}, or a file that ends in .json.`,
    });
  }
  const path = isAbsolute(nameOrFile) ? nameOrFile : join(folder, nameOrFile);
  return {
    name: nameOrFile,
    place: await findPlace(path),
    folder: dirname(path),
    value: await readJson(path),
  };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError(
      'file-not-found',
      { what: 'The file of the profile cannot be read.', where: path, todo: 'See that its path is right.' },
      { cause },
    );
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw notValid(path, [`it is no JSON (${cause instanceof Error ? cause.message : 'it cannot be read'})`]);
  }
}

function notValid(name: string, problems: readonly string[]): AppError {
  const [only = ''] = problems;
  const what = problems.length === 1 ? only : problems.map((problem) => `\n  ${problem}`).join('');
  return new AppError('profile-not-valid', {
    what: `The profile is not valid: ${what}`,
    where: name,
    todo: 'Mend it as docs/profiles.md tells, and try again.',
  });
}

function sayNames(): string {
  return [...shippedProfiles.keys()].join(', ');
}
