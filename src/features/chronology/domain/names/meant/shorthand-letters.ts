import type { NameIndex, NameUse, Naming, Person } from '../forms/name-index.ts';
import { choose, mayHaveRole, sayPeople } from '../forms/whom-named.ts';
import { isRole, readRole } from '../terms/cast-words.ts';
import { marks } from '../terms/marks.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TextContext, TokenPlace } from '../terms/text-place.ts';
import { readLetter } from './read-letters.ts';

type Is = (person: Person | undefined) => boolean;
const isChild: Is = (person) => person?.kind === 'child';
const hasPseudonym = (pseudonym: string): Is => {
  return (person) => person?.kind === 'adult' && readRole(person.role).pseudonym === pseudonym;
};

/** Whom records mean by a letter, whoever else is called by it: mother, father, dad, child, baby. */
const meantBy: ReadonlyMap<string, Is> = new Map([
  ['m', hasPseudonym('Mother')],
  ['f', hasPseudonym('Father')],
  ['d', hasPseudonym('Father')],
  ['c', isChild],
  ['b', isChild],
]);
const mostSaid = 3;

interface LetterAt {
  readonly place: TokenPlace;
  readonly namings: readonly Naming[];
  readonly use: NameUse;
  readonly title: NameToken | null;
  /** What the text names before it. */
  readonly found: readonly Replacement[];
}

/**
 * What stands for a single letter that may be shorthand as well: M of Maisie, or of “mother”. A parent’s deed told of a child is worse than a doubt: it
 * is “Child A or Mother” where the text does not show the child. Null where the letter says itself that it is somebody else’s, “M (Jodie)”,
 * and stays; undefined where it is whoever of the list has it.
 */
export function sayLetter(
  at: LetterAt,
  index: NameIndex,
  context: TextContext,
): Replacement | null | undefined {
  const { place, use, title } = at;
  const token = place.tokens[place.from];
  if (use !== 'initials' || title !== null || context.namesOnly === true) return undefined;
  if (token === undefined || token.key.length > 1 || place.to - place.from > 1) return undefined;
  const role = roleInBrackets(place.text, token);
  return role === null ? sayShorthand(at, token, index, context) : sayGrown(at, token, role, index.people);
}

/** “R (mum’s partner) shouted”, where a child has the letter too. */
function sayGrown(
  { namings }: LetterAt,
  { key, start, end }: NameToken,
  role: string,
  people: readonly Person[],
): Replacement | null {
  const own = { start, end };
  const fitting = [...new Set(namings.map(({ member }) => member))].filter(
    (member) => people[member]?.kind === 'adult' && mayHaveRole(role, people[member]),
  );
  const { pseudonym } = readRole(role);
  const members = fitting.filter((member) => readRole(people[member]?.role ?? '').pseudonym === pseudonym);
  if (members.length > 0) return { ...own, shownAs: sayPeople(members, 'initials', people), members };
  // “M (mum)”, where the father is called Mark.
  if (meantBy.has(key) && readRole(role).isParent) return null;
  if (fitting.length > 0) return sayEither({ start, end }, fitting, [], people);
  return meantBy.has(key) ? null : { ...own, shownAs: marks.name, members: [], isUnlisted: true };
}

function sayShorthand(
  at: LetterAt,
  token: NameToken,
  index: NameIndex,
  context: TextContext,
): Replacement | null | undefined {
  const { people } = index;
  const isMeant = meantBy.get(token.key);
  if (isMeant === undefined) return undefined;
  const bearers = choose(at.namings, { use: 'initials', title: null, letters: 1 }, people);
  const meant = [...people.keys()].filter((member) => isMeant(people[member]));
  const areAll = meant.length > 0 && meant.every((member) => bearers.includes(member));
  if (bearers.length === 0 || areAll) return undefined;
  const said = readLetter({ place: at.place, found: at.found, token, bearers }, index, context);
  if (said !== 'either') return said === 'stays' ? null : undefined;
  return sayEither(token, bearers, meant, people);
}

/** Whoever searches for somebody by name is told of those alone who have the letter. */
function sayEither(
  { start, end }: Pick<NameToken, 'start' | 'end'>,
  bearers: readonly number[],
  meant: readonly number[],
  people: readonly Person[],
): Replacement {
  const own = { start, end, members: bearers };
  const all = [...new Set([...bearers, ...meant])].toSorted((one, other) => one - other);
  if (meant.length > 0 && all.length <= mostSaid)
    return { ...own, shownAs: sayPeople(all, 'initials', people) };
  const names = sayPeople(bearers, 'initials', people);
  const shownAs = names === marks.name ? names : `${names} or ${marks.name}`;
  return { ...own, shownAs, isUnlisted: true };
}

/** “M (mum’s partner)”, “R (uncle)”: what somebody grown up is. */
function roleInBrackets(text: string, { end }: NameToken): string | null {
  const [, said = ''] = /^ ?\(([\p{L}’' -]{2,40})\)/u.exec(text.slice(end, end + 48)) ?? [];
  const role = said
    .replace(/^.*(?:['’]s|s['’]) /u, '')
    .replace(/^(?:(?:a|an|ex|her|his|new|the|their)[ -])+/iu, '');
  return isRole(role) && readRole(role).kind === 'adult' ? role : null;
}
