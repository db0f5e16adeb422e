import type { Match } from '../forms/match-names.ts';
import type { NameIndex, Naming, Person } from '../forms/name-index.ts';
import { bearersOf, choose, isOfWork, lettersOf, mayHaveRole } from '../forms/whom-named.ts';
import { isKin, isOrganisationWord } from '../terms/cast-words.ts';
import { ownRoleBeside } from '../unlisted/role-beside.ts';
import { isStranger } from '../unlisted/strangers.ts';
import { isSaidUnrelated, jobBehind, workSaidOf } from '../words/jobs.ts';
import { isBehindTelling } from '../words/told-beside.ts';
import { orWorker } from './called-like-worker.ts';
import {
  areChildren,
  isChildCalledByKin,
  isSaidOfAnother,
  mayBeSurname,
  type Named,
  type Whom,
} from './in-doubt.ts';
import { chooseByLetter } from './letters-of-others.ts';
import { orChild } from './titled-young.ts';

interface Said {
  readonly namings: readonly Naming[];
  readonly members: readonly number[];
  readonly role: string;
  /** Whoever has another role is not meant. */
  readonly isRoleAsked: boolean;
}

/** Whom of the list a name means where it stands. */
export function whomOf(
  named: Named,
  match: Match,
  index: Pick<NameIndex, 'people' | 'root' | 'words'>,
): Whom {
  const { place, use, last } = named;
  // “Mr Holt (no relation)”; where a worker is called so too, it is either.
  const isOfWorker = match.namings.some(({ member }) => index.people[member]?.kind === 'staff');
  return use === 'surname' && !isOfWorker && isSaidUnrelated(place.text, last.end)
    ? { use, members: [], isSaid: true }
    : whomByRole(named, match, index);
}

/** By its title and by the role beside it. */
function whomByRole(
  named: Named,
  { namings }: Match,
  { people, words, root }: Pick<NameIndex, 'people' | 'words' | 'root'>,
): Whom {
  const { place, title, use } = named;
  const letters = lettersOf(place);
  if (use === 'initials' && title !== null && letters < 2) {
    return { use: 'surname', ...chooseByLetter(place, title, { people, words }) };
  }
  const isStaff = (member: number) => people[member]?.kind === 'staff';
  const chosen = choose(namings, { use, title, letters }, people);
  // “Nan Kiah” is no worker Kiah; “told Nan Kiah rang” is two people.
  const isRelative = title !== null && isKin(title.key) && !isBehindTelling(place.text.slice(0, title.start));
  const own = isRelative ? chosen.filter((member) => !isStaff(member)) : chosen;
  const isRoleAsked = title !== null || (use === 'surname' && own.every(isStaff));
  const role = isRoleAsked || use === 'forename' ? roleOf(named) : null;
  const titled = role === null ? named : { ...named, titled: [] };
  const { members, isSure = false, isEither = false } = orWorker(own, titled, namings, people);
  if (role !== null) return asSaid(named, { namings, members, role, isRoleAsked }, people);
  const young = isSure ? null : orChild(named, members, namings, { people, root });
  if (young !== null) return { use, ...young };
  const isNobody =
    !isSure && members.every(isStaff) && isNoWorker(named, bearersOf(namings, people).length > 0);
  const isOther = isChildCalledByKin(named, members, people);
  const isDoubtful = isOther || mayBeSurname(named, members, people);
  const meant = isNobody ? [] : withNamesakes(members, named, namings);
  return { use, members: meant, isEither, isDoubtful, isOther };
}

/** Whom it means where a role stands beside it. */
function asSaid(
  named: Named,
  { namings, members, role, isRoleAsked }: Said,
  people: readonly Person[],
): Whom {
  const { use } = named;
  const fits = (member: number) => mayHaveRole(role, people[member]);
  if (isRoleAsked) return { use, members: members.filter(fits), isSaid: true };
  // “Teacher Ella”, where a child and a teacher are called so.
  const workers = namings.flatMap(({ member }) =>
    people[member]?.kind === 'staff' && fits(member) ? member : [],
  );
  if (workers.length > 0) return { use, members: [...new Set(workers)], isOfWork: true };
  // “Support worker Kelly”, where the list has a mother of the forename.
  const isDoubtful = isSaidOfAnother(named, role, members, people);
  return { use, members, isDoubtful, isOther: isDoubtful && areChildren(members, people) };
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

/** Who is not said to be a worker may be of the family too, whoever of it the list has, and anybody where the sentence says so. */
function isNoWorker({ place: { text }, first, last, title, use }: Named, isOfFamily: boolean): boolean {
  if (use !== 'surname' || (title !== null && isOfWork(title.key))) return false;
  if (title !== null && isOfFamily) return true;
  return isStranger({ text, start: first.start, end: last.end }, title);
}

/** What “Teacher Mr Holt”, “Mr Brown (teacher)” and “Mr Frost, the neighbour” are. */
function roleOf({ place, first, title, use }: Named): string | null {
  const { text, tokens, to } = place;
  const end = tokens[to - 1]?.end ?? first.end;
  const isTitled = title !== null && use !== 'full' && use !== 'initials';
  const job = isTitled ? (jobBehind(text, end) ?? workSaidOf(text, title.start, end)) : null;
  const role = ownRoleBeside(text, (title ?? first).start, end) ?? job;
  return role === null || isOrganisationWord(role) ? null : role;
}
