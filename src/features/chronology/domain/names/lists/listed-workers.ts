import { mayWorkAs } from '../forms/whom-named.ts';
import type { CastMember } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';

/** A worker who is or was allocated to a family. */
export interface KnownWorker {
  readonly name: string;
  /** As somebody wrote it: “Health visitor”. */
  readonly role: string;
}

/**
 * Allocated workers as a list of people has them, each once, by their first role; told of in a document only where they are named. What
 * somebody wrote of a role may hold a name: what it means stands for it.
 *
 * @param isFree whether a name is nobody else’s; each is asked about once.
 */
export function asWorkers(
  workers: readonly KnownWorker[],
  isFree: (name: string) => boolean,
): readonly CastMember[] {
  return workers
    .filter(({ name }) => isFree(name))
    .map(({ name, role: text }) => {
      const { kind, name: known } = readRole(text);
      const role = kind === 'staff' ? known : 'professional';
      return { name, otherNames: [], role, pseudonym: '', born: null, onlyIfMet: true };
    });
}

/**
 * Whether somebody of the records is this worker: by the whole name, and where the records call them a worker by the forename or the
 * surname alone. A relative may have a worker’s forename.
 */
export function isWorker(
  { name: worker, role: allocated }: Pick<CastMember, 'name' | 'role'>,
  { name, otherNames, role }: Pick<CastMember, 'name' | 'otherNames' | 'role'>,
): boolean {
  const whole = foldName(worker);
  const { forename, surname } = readPersonName(worker);
  // “DS Lee” is no health visitor Lee.
  const said = readRole(role);
  const mayBe = said.kind === 'staff' && (said.pseudonym === 'Professional' || mayWorkAs(role, allocated));
  return [name, ...otherNames].some((text) => {
    const own = readPersonName(text);
    const hasForename = isSame(own.forename, forename);
    const hasSurname = isSame(own.surname, surname);
    if (foldName(text) === whole || (hasForename && hasSurname)) return true;
    // One word without a title may be either; “SW Ann” is called by a forename.
    const isPart =
      own.surname.length === 0
        ? hasForename || isSame(own.forename, surname)
        : own.forename.length === 0 && (hasSurname || (own.sex === null && isSame(own.surname, forename)));
    return mayBe && isPart;
  });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.join(' ') === other.join(' ');
}
