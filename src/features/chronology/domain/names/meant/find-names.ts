import { asLongerName } from '../forms/longer-names.ts';
import { isAsGiven, longestMatch, type Match, matchListed } from '../forms/match-names.ts';
import { withMiddleNames } from '../forms/middle-names.ts';
import type { NameIndex, NameUse, Person } from '../forms/name-index.ts';
import { ownsWithoutS, ownsWithS } from '../forms/possessives.ts';
import { sayWholeName, withForenameBefore } from '../forms/whole-names.ts';
import { bearersOf, isOfWork, useOf } from '../forms/whom-named.ts';
import { isKin, type RoleKind } from '../terms/cast-words.ts';
import { familyName, marks } from '../terms/marks.ts';
import { joinSpaced, type NameToken, splitNameTokens } from '../terms/name-tokens.ts';
import type { Replacement } from '../terms/replacement.ts';
import type { TextContext, TokenPlace } from '../terms/text-place.ts';
import { asksOf, endOfWorker } from '../unlisted/somebody-else.ts';
import { isBareWork, isCouple, titleOf } from '../words/titles.ts';
import { byTitle, listTitledWorkers, sayWhom, type TitledWorker } from './called-like-worker.ts';
import { type Named, sayCouple, sayInDoubt } from './in-doubt.ts';
import { isMeant } from './is-meant.ts';
import { areOfField } from './letters-of-field.ts';
import { isOfAnother } from './letters-of-others.ts';
import { othersNamed, sayOther, whomElse, withoutOthers, workersNamed } from './others-named.ts';
import { sayLetter } from './shorthand-letters.ts';
import { saySmall } from './small-letters.ts';
import { isSmallThing } from './small-words.ts';
import { isOfFamily, isOffice } from './surname-alone.ts';
import { whomOf } from './whom-meant.ts';

/** The names of the list in a text, in their order; none overlap. Time grows with the text’s length alone. */
export function findNames(text: string, index: NameIndex, context: TextContext = {}): readonly Replacement[] {
  const tokens = joinSpaced(text, splitNameTokens(text), index.words);
  const found = findIn(text, tokens, index, context);
  const workers = workersNamed(found, index.people);
  const others = othersNamed(found);
  const titled = listTitledWorkers(text, found, workers, index.people);
  const mayBeMeant =
    others.size > 0 ||
    titled.length > 0 ||
    (workers.size > 0 && found.some(({ isForename }) => isForename === true));
  return mayBeMeant ? findIn(text, tokens, index, { ...context, workers, others, titled }) : found;
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
    const judged = match === null ? null : judge(text, tokens, match, index, context, found);
    const one = judged === null ? null : withForenameBefore(text, judged, before);
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
  readonly others?: ReadonlyMap<number, number>;
  readonly titled?: readonly TitledWorker[];
}

function judge(
  text: string,
  tokens: readonly NameToken[],
  match: Match,
  index: NameIndex,
  context: ContextOfName,
  found: readonly Replacement[],
): Replacement | null {
  const { from, to } = match;
  const before = found.at(-1);
  const use = useOf(match.namings, index.people);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const place = { text, tokens, from, to };
  const title = titleOf(place, use !== 'surname');
  if (!isMeant({ ...match, place }, use, title, context)) return null;
  if (title === null && isOtherThing({ place, match, use }, index)) return null;
  const small = saySmall({ text, tokens, match, use, context }, index);
  if (small !== undefined) return small;
  const letter = sayLetter({ place, namings: match.namings, use, title, found }, index, context);
  if (letter !== undefined) return letter;
  const forenameAt = (at: number) => endOfForename(text, tokens, at, index);
  const isAlone = use === 'forename' && context.namesOnly !== true;
  if (isAlone && asksOf(place, forenameAt)) return null;
  const other =
    isAlone || use === 'surname' ? sayWholeName({ place, match, use, before }, index, forenameAt) : null;
  if (other !== null) return other;
  const areWorkers = match.namings.every(({ member }) => index.people[member]?.kind === 'staff');
  const end = areWorkers ? tokens[endOfWorker(place, forenameAt) - 1] : last;
  const named = {
    place,
    first,
    last: end ?? last,
    title,
    use,
    workers: context.workers,
    others: context.others,
    titled: context.titled,
    before,
    isListed: context.namesOnly === true,
    statesWorker: context.statesWorker === true,
  };
  return sayMatch(named, match, index);
}

function sayMatch(named: Named, match: Match, index: NameIndex): Replacement {
  const { title, place } = named;
  return title !== null && isCouple(place.text, title)
    ? sayCouple(named, match, index.people)
    : sayNamed(named, match, index);
}

/** “On the Ward”, where nobody of the family is called so; the letter of “T. Holt”, who is nobody of the list. */
function isOtherThing(
  { place, match, use }: { readonly place: TokenPlace; readonly match: Match; readonly use: NameUse },
  index: NameIndex,
): boolean {
  if (use === 'initials') return isOfAnother(place, index) || areOfField(place);
  if (isSmallThing(place, index)) return true;
  const areOthers = match.namings.every(({ member }) => mayBeWord(index.people[member]));
  return use === 'surname' && areOthers && isOffice(place);
}

function mayBeWord(person: Person | undefined): boolean {
  return person?.kind === 'staff' || person?.isFromTexts === true;
}

function sayNamed(named: Named, match: Match, index: NameIndex): Replacement {
  const { people, words } = index;
  const { place, first, last, title } = named;
  const asked = whomOf(named, match, index);
  const whom = withoutOthers(asked, named, match, people);
  const { members, use } = whom;
  const isFamily = use === 'surname' && isOfFamily(named, members, people);
  const bearers = bearersOf(match.namings, people);
  if (members.length === 0 && !isFamily)
    return sayOther(named, whom) ?? { ...sayNobody(named, bearers), ...byTitle(named, whom) };
  const shownAs = isFamily ? familyName : sayWhom(whom, people);
  const isSomebody = shownAs !== familyName && shownAs !== marks.name;
  const plain = { start: first.start, end: last.end, shownAs, members, isForename: use === 'forename' };
  const inDoubt = isSomebody ? sayInDoubt({ named, match, one: plain, whom }, people) : null;
  if (inDoubt !== null) return inDoubt;
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
    ...byTitle(named, whom),
    ...whomElse(whom),
  };
}

/** “Told Mum Rose was ill”: no child is a mum. “SW Kelly Holt drunk”: no mother is a social worker. */
function takesTitle({ key }: NameToken, kinds: readonly (RoleKind | undefined)[]): boolean {
  return (
    !(isKin(key) && (kinds.includes('child') || kinds.includes('staff'))) &&
    !(isBareWork(key) && !kinds.includes('staff'))
  );
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
