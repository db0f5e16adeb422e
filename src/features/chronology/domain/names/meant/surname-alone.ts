import type { Person } from '../forms/name-index.ts';
import { isOrganisationWord, isRole } from '../terms/cast-words.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import type { Named } from './in-doubt.ts';

/**
 * “the Ward”, “a Judge”: what a worker is called is a body or a role too, and is meant as that here; not “the Ward family”. What somebody of the
 * family is called goes in doubt.
 */
export function isOffice({ text, tokens, from, to }: TokenPlace): boolean {
  const [before, own, after] = [tokens[from - 1], tokens[from], tokens[to]];
  if (own === undefined || before === undefined || to - from > 1) return false;
  const isArticle = ['the', 'a', 'an'].includes(before.key) && text.slice(before.end, own.start) === ' ';
  return isArticle && (isOrganisationWord(own.key) || isRole(own.key)) && !familyWords.has(after?.key ?? '');
}

const familyWords = new Set([
  'family',
  'families',
  'household',
  'home',
  'children',
  'siblings',
  'boys',
  'girls',
  'brothers',
  'sisters',
]);

const besideIt = /^(?:['’]s?)?[ \u00a0\r\n]{1,2}$/;

/** “the Brathe family”, “the Brathes”; not “seen by SW Brathe. Family to move”. */
function namesFamily({ text, tokens, from, to }: TokenPlace, first: NameToken): boolean {
  const gap = text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? 0);
  const after = besideIt.test(gap) ? (tokens[to]?.key ?? '') : '';
  const isPlural =
    (tokens[to - 1] ?? first).key.endsWith('s') &&
    tokens[from - 1]?.key === 'the' &&
    !isOrganisationWord(after);
  return familyWords.has(after) || isPlural;
}

/** “Holt was arrested”, where a child alone of the list is called so: a father whom it does not have may be. Not in a column of children. */
function isOfNoChild(
  { place, isListed }: Named,
  members: readonly number[],
  people: readonly Person[],
): boolean {
  const areChildren = members.length > 0 && members.every((member) => people[member]?.kind === 'child');
  return areChildren && !isListed && !isOffice(place);
}

/** A surname that names none of a family by itself. */
export function isOfFamily(named: Named, members: readonly number[], people: readonly Person[]): boolean {
  const { place, first, title } = named;
  return title === null && (namesFamily(place, first) || isOfNoChild(named, members, people));
}
