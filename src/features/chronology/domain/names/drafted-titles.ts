import type { CastMember } from './cast.ts';
import { isKin, readRole } from './cast-words.ts';
import { foldName } from './name-tokens.ts';
import { readPersonName } from './person-name.ts';
import { isBareWork } from './titles.ts';

/** “Told Nan Kiah had left”: two people side by side, where the list has a child Kiah. Aunts and uncles are called by a name. */
export function isBesideKin({ name, otherNames }: CastMember, text: string): boolean {
  const [title = '', ...rest] = text.split(' ').map(foldName);
  if (!isKin(title) || /^(?:aunt|uncle)/.test(title)) return false;
  return isForenameOf([name, ...otherNames], rest.join(' '));
}

/** “Mr Brown”, where the record has a father of that surname. */
export function isTitledSo({ name, otherNames, role }: CastMember, text: string): boolean {
  const { sex, forename, surname } = readPersonName(text);
  return (
    sex !== null &&
    forename.length === 0 &&
    surname.length > 0 &&
    readRole(role).sex === sex &&
    [name, ...otherNames].some((own) => readPersonName(own).surname.join(' ') === surname.join(' '))
  );
}

/** “Seen by SW Kiah”: two people, or a worker of the forename. */
export function isBesideWork({ name, otherNames }: CastMember, text: string): boolean {
  const [title = '', ...rest] = text.split(' ').map(foldName);
  return isBareWork(title) && isForenameOf([name, ...otherNames], rest.join(' '));
}

function isForenameOf(names: readonly string[], key: string): boolean {
  return names.some((own) => readPersonName(own).forename.join(' ') === key);
}
