import type { CastMember } from '../terms/cast.ts';
import { isKin, readRole, type Sex } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import { isSurnameToo, sexOfForename } from './forenames.ts';
import { relationOfKin } from './kin-relations.ts';
import { isBareWork } from './titles.ts';

/** “Told Nan Kiah had left”: two people side by side, where the list has a child Kiah. Aunts and uncles are called by a name. */
export function isBesideKin({ name, otherNames }: CastMember, text: string): boolean {
  const [title = '', ...rest] = text.split(' ').map(foldName);
  if (!isKin(title) || /^(?:aunt|uncle)/.test(title)) return false;
  return isForenameOf([name, ...otherNames], rest.join(' '));
}

/** “Mum Kelly”, “Nan Brown”: of an adult of the record, whose title it may be; “Auntie Kelly” is not the mother. */
export function isCalledAsKin({ name, otherNames, role }: CastMember, text: string): boolean {
  const [title = '', ...rest] = text.split(' ').map(foldName);
  if (!isKin(title) || !mayBeRelation(title, role)) return false;
  const names = [name, ...otherNames];
  const key = rest.join(' ');
  return isForenameOf(names, key) || names.some((own) => readPersonName(own).surname.join(' ') === key);
}

/** Whoever is said to be nobody’s relative may be called “Nan” or “Uncle”. */
function mayBeRelation(title: string, role: string): boolean {
  const [own, said] = [readRole(role), readRole(title)];
  const isRelative = own.isParent || /(?:grand(?:mother|father)|aunt|uncle)$/i.test(own.pseudonym);
  if (!isRelative) return true;
  const relation = relationOfKin(title);
  return relation === null
    ? own.isParent && own.sex === said.sex
    : own.pseudonym.toLowerCase().endsWith(relation);
}

/** “Mr Brown”, where the record has a father of that surname, or somebody around the family who may be a man. */
export function isTitledSo(one: CastMember, text: string): boolean {
  const { sex, forename, surname } = readPersonName(text);
  return (
    sex !== null &&
    forename.length === 0 &&
    surname.length > 0 &&
    mayBeOfSex(one, sex) &&
    [one.name, ...one.otherNames].some((own) => readPersonName(own).surname.join(' ') === surname.join(' '))
  );
}

/**
 * “Mother’s partner” is a man as far as nobody says so: “Mrs Brown” may be his mother. A carer may be either, but for who has a forename of the
 * other.
 */
function mayBeOfSex({ name, role }: CastMember, sex: Sex): boolean {
  const own = readRole(role).sex;
  if (own !== null) return own === sex;
  if (!/carer/i.test(role)) return sex === 'm' && !/father|girlfriend|wife/i.test(role);
  return (sexOfForename(readPersonName(name).forename.join('')) ?? sex) === sex;
}

const beforeForenames = new Set(['mr', 'mrs', 'ms']);

/**
 * “Mr Ahmad” of an uncle Ahmad Noori, as agencies address people whose last name is no family’s. Not “Mr Lewis”, who may be anybody of that surname, and
 * not “Miss Kelly”: schools and nurseries call their staff so.
 */
export function isTitledByForename(one: CastMember, text: string): boolean {
  const { name, otherNames, role } = one;
  const [title = ''] = text.split(' ').map(foldName);
  const { sex, forename, surname } = readPersonName(text);
  const own = surname.join('');
  if (sex === null || forename.length > 0 || !beforeForenames.has(title) || isSurnameToo(own)) return false;
  const likely = readRole(role).sex ?? sexOfForename(own);
  const isOfSex = likely === null ? mayBeOfSex(one, sex) : likely === sex;
  const given = [name, ...otherNames].map(readPersonName).flatMap((one) => [one.forename, ...one.middle]);
  return isOfSex && given.some((part) => part.join('') === own);
}

/** “Seen by SW Kiah”: two people, or a worker of the forename. */
export function isBesideWork({ name, otherNames }: CastMember, text: string): boolean {
  const [title = '', ...rest] = text.split(' ').map(foldName);
  return isBareWork(title) && isForenameOf([name, ...otherNames], rest.join(' '));
}

/** “Mary-Jane”, “Mary Jane”, “Maryjane” and “MJ” are of Mary-Jane. */
function isForenameOf(names: readonly string[], key: string): boolean {
  const own = key.replace(/[^\p{L}]/gu, '');
  return names.some((name) => {
    const { forename } = readPersonName(name);
    const letters = forename.length > 1 ? forename.map((part) => part.slice(0, 1)).join('') : null;
    return own.length > 0 && (forename.join('') === own || letters === own);
  });
}
