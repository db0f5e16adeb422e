import { isKin, isOrganisationWord, type RoleKind } from './cast-words.ts';
import { ownRoleBeside } from './gather-names.ts';
import { isMeant } from './is-meant.ts';
import { asLongerName } from './longer-names.ts';
import { familyName, marks } from './marks.ts';
import { isAsGiven, longestMatch, type Match, matchListed } from './match-names.ts';
import { withMiddleNames } from './middle-names.ts';
import type { NameIndex, NameUse, Naming, Person } from './name-index.ts';
import { joinSpaced, type NameToken, splitNameTokens } from './name-tokens.ts';
import { ownsWithoutS, ownsWithS } from './possessives.ts';
import type { Replacement } from './replacement.ts';
import { asksOf, endOfWorker } from './somebody-else.ts';
import { isToldOfDeed } from './surely-grown.ts';
import { isOffice, namesFamily } from './surname-alone.ts';
import type { TextContext, TokenPlace } from './text-place.ts';
import { isBareWork, titleOf } from './titles.ts';
import { isBehindTelling } from './told-beside.ts';
import { sayWholeName } from './whole-names.ts';
import {
  bearersOf,
  choose,
  chooseBySurname,
  isOfWork,
  lettersOf,
  mayHaveRole,
  sayPeople,
  useOf,
} from './whom-named.ts';

/** The names of the list in a text, in their order; none overlap. Time grows with the text’s length alone. */
export function findNames(text: string, index: NameIndex, context: TextContext = {}): readonly Replacement[] {
  const tokens = joinSpaced(text, splitNameTokens(text), index.words);
  const found = findIn(text, tokens, index, context);
  const workers = workersNamed(found, index);
  const mayBeMeant = workers.size > 0 && found.some(({ isForename }) => isForename === true);
  return mayBeMeant ? findIn(text, tokens, index, { ...context, workers }) : found;
}

/** Where a text names a worker whole first. */
function workersNamed(
  found: readonly Replacement[],
  { people }: NameIndex,
): ReadonlyMap<number, Replacement> {
  const named = new Map<number, Replacement>();
  for (const one of found) {
    for (const member of one.isWhole === true ? one.members : []) {
      if (people[member]?.kind === 'staff' && !named.has(member)) named.set(member, one);
    }
  }
  return named;
}

function findIn(
  text: string,
  tokens: readonly NameToken[],
  index: NameIndex,
  context: ContextOfName,
): readonly Replacement[] {
  const found: Replacement[] = [];
  let at = 0;
  while (at < tokens.length) {
    const standing = longestMatch(text, tokens, at, index.pseudonyms);
    const match = withMiddleNames(text, tokens, matchListed(text, tokens, at, index), index);
    if (
      standing !== null &&
      isAsGiven(text, tokens, standing, index) &&
      (match === null || match.to <= standing.to)
    ) {
      at = standing.to;
      continue;
    }
    const before = found.at(-1);
    const one = match === null ? null : judge(text, tokens, match, index, context, before);
    if (match === null || one === null) {
      at += 1;
      continue;
    }
    at = takeIn(found, asLongerName({ text, tokens, match, one, before }, index), tokens, match.to);
  }
  return found;
}

/** Returns the place of the first token behind it. */
function takeIn(found: Replacement[], one: Replacement, tokens: readonly NameToken[], to: number): number {
  // “J. Ward”: the initial goes with it, and the whole of whatever it is a part of.
  let { start } = one;
  const mayMean = [...(one.mayMean ?? [])];
  for (let last = found.at(-1); last !== undefined && last.end > start; last = found.at(-1)) {
    start = Math.min(start, last.start);
    mayMean.push(...last.members);
    found.pop();
  }
  found.push({ ...one, start, mayMean });
  let at = to;
  while ((tokens[at]?.start ?? one.end) < one.end) at += 1;
  return at;
}

/** What the whole text names besides. */
interface ContextOfName extends TextContext {
  readonly workers?: ReadonlyMap<number, Replacement>;
}

function judge(
  text: string,
  tokens: readonly NameToken[],
  match: Match,
  index: NameIndex,
  context: ContextOfName,
  before: Replacement | undefined,
): Replacement | null {
  const { from, to } = match;
  const use = useOf(match.namings, index.people);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const place = { text, tokens, from, to };
  const title = titleOf(place, use !== 'surname');
  if (!isMeant({ ...match, place }, use, title, context)) return null;
  const areWorkers = match.namings.every(({ member }) => index.people[member]?.kind === 'staff');
  if (use === 'surname' && title === null && areWorkers && isOffice(place)) return null;
  const forenameAt = (at: number) => endOfForename(text, tokens, at, index);
  const isAlone = use === 'forename' && context.namesOnly !== true;
  if (isAlone && asksOf(place, forenameAt)) return null;
  const other =
    isAlone || use === 'surname' ? sayWholeName({ place, match, use, before }, index, forenameAt) : null;
  if (other !== null) return other;
  const end = areWorkers ? tokens[endOfWorker(place, forenameAt) - 1] : last;
  return sayNamed({ place, first, last: end ?? last, title, use, workers: context.workers }, match, index);
}

interface Named {
  readonly place: TokenPlace;
  readonly first: NameToken;
  readonly last: NameToken;
  readonly title: NameToken | null;
  readonly use: NameUse;
  /** Where the text names workers whole. */
  readonly workers: ReadonlyMap<number, Replacement> | undefined;
}

function sayNamed(named: Named, match: Match, { people, words }: NameIndex): Replacement {
  const { place, first, last, title } = named;
  const { members, use } = whomOf(named, match, people);
  const isFamily = use === 'surname' && title === null && namesFamily(place, first);
  const bearers = bearersOf(match.namings, people);
  if (members.length === 0 && !isFamily) return sayNobody(named, bearers);
  const shownAs = isFamily ? familyName : sayPeople(members, use, people);
  const isSomebody = shownAs !== familyName && shownAs !== marks.name;
  if (isSomebody && isInDoubt(named, match)) {
    return {
      start: first.start,
      end: last.end,
      shownAs: `${shownAs} or ${marks.name}`,
      members,
      isUnlisted: true,
    };
  }
  const owner = ownsWithoutS(place.text, last) ?? ownsWithS(named, words);
  const kinds = members.map((member) => people[member]?.kind);
  return {
    start: title !== null && isSomebody && takesTitle(title, kinds) ? title.start : first.start,
    end: owner ?? last.end,
    shownAs: owner === null ? shownAs : `${shownAs}’s`,
    members: isSomebody ? members : [],
    ...(isSomebody ? {} : { bearers }),
    isForename: use === 'forename',
    isWhole: use === 'full',
  };
}

/** “Told Mum Rose was ill”: no child is a mum. “SW Kelly Holt drunk”: no mother is a social worker. */
function takesTitle({ key }: NameToken, kinds: readonly (RoleKind | undefined)[]): boolean {
  return !(isKin(key) && kinds.includes('child')) && !(isBareWork(key) && !kinds.includes('staff'));
}

/** “Jonty Thornbury hit his aunt”, “Dad Jonty Thornbury rang”: the child, or a namesake of the family. */
function isInDoubt({ place: { text }, first, last, title }: Named, { namings }: Match): boolean {
  if (!namings.every(({ isOfFamily }) => isOfFamily === true)) return false;
  if (title === null) return isToldOfDeed({ text, start: first.start, end: last.end });
  return isKin(title.key) && !isBehindTelling(text.slice(0, title.start));
}

function whomOf(named: Named, { namings }: Match, people: readonly Person[]) {
  const { place, first, title, use } = named;
  const letters = lettersOf(place);
  if (use === 'initials' && title !== null && letters < 2) {
    return { use: 'surname' as const, members: chooseBySurname(first.key, title, people) };
  }
  const members = choose(namings, { use, title, letters }, people);
  const isStaff = (member: number) => people[member]?.kind === 'staff';
  const isRoleAsked = title !== null || (use === 'surname' && members.every(isStaff));
  const role = isRoleAsked || use === 'forename' ? roleOf(named) : null;
  if (role === null) return { use, members: withNamesakes(members, named, namings) };
  const fits = (member: number) => mayHaveRole(role, people[member]);
  if (isRoleAsked) return { use, members: members.filter(fits) };
  // “Teacher Ella”, where a child and a teacher are called so.
  const workers = namings.flatMap(({ member }) => (isStaff(member) && fits(member) ? member : []));
  return { use, members: workers.length > 0 ? [...new Set(workers)] : members };
}

/** “Home visit by Grace Holt. Grace spoke to Ella”, where a child is called Grace too; not “Grace told Grace Holt”. */
function withNamesakes(
  members: readonly number[],
  { place: { text }, first, title, use, workers }: Named,
  namings: readonly Naming[],
): readonly number[] {
  if (use !== 'forename' || title !== null || workers === undefined) return members;
  const isMeantToo = (member: number) => {
    const whole = workers.get(member);
    if (whole === undefined) return false;
    return whole.start < first.start || /[.!?;\r\n]/.test(text.slice(first.end, whole.start));
  };
  return [...new Set([...members, ...namings.map(({ member }) => member).filter(isMeantToo)])];
}

/** What “Teacher Mr Holt”, “Mr Brown (teacher)” and “Mr Frost, the neighbour” are. */
function roleOf({ place, first, title }: Named): string | null {
  const { text, tokens, to } = place;
  const role = ownRoleBeside(text, (title ?? first).start, tokens[to - 1]?.end ?? first.end);
  return role === null || isOrganisationWord(role) ? null : role;
}

/** “DS Brown”, “Mrs M Brown”, where the list has a father of that name: nobody of the list. */
function sayNobody({ first, last, title, use }: Named, bearers: readonly number[]): Replacement {
  const isOfFamily = bearers.length > 0 && use === 'surname' && title !== null && !isOfWork(title.key);
  const own = { start: first.start, end: last.end, members: [] };
  return isOfFamily
    ? { ...own, shownAs: familyName, bearers }
    : { ...own, shownAs: marks.name, isUnlisted: true };
}

/** Where a forename of the list that stands alone ends. */
function endOfForename(
  text: string,
  tokens: readonly NameToken[],
  at: number,
  { root, people }: NameIndex,
): number | null {
  const match = longestMatch(text, tokens, at, root);
  return match !== null && useOf(match.namings, people) === 'forename' ? match.to : null;
}
