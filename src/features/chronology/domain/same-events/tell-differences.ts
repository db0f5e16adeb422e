import { asSentence } from '../as-sentence.ts';
import { sayWhenInSentence } from '../say-when.ts';
import { type Account, textOf } from './account.ts';
import { daysApart, findTold } from './compare-times.ts';
import { differInStated } from './differ-in-stated.ts';
import {
  areOfOneDay,
  childrenOf,
  idsOf,
  type Member,
  mayBeOfOneChild,
  readMembers,
  type Told,
} from './event-member.ts';
import { isOccasion } from './event-vocabulary.ts';
import { findMeasures, isAge, type Measured } from './find-measures.ts';
import { joinNames } from './join-names.ts';
import { type Difference, differenceKinds } from './same-event.ts';
import { tellTopics } from './tell-topics.ts';
import { findOwnTimes, sayClock } from './told-times.ts';

const mostTold = 12;
/** Clock times so near each other are no difference. */
const minutesAlike = 15;
/** Who states more values of one measure tells of several things. */
const mostValues = 2;

/** In what the accounts of one event differ, the gravest first: of many the least grave are left out. */
export function tellDifferences(accounts: readonly Account[]): readonly Difference[] {
  const members = readMembers(accounts);
  const found = [
    ...differInDays(members),
    ...betweenPairs(members, differInTimes),
    ...tellTopics(members),
    ...betweenPairs(members, differInChildSeen),
    ...betweenPairs(members, differInMeasures),
    ...betweenPairs(members, differInStated),
  ];
  const order = (difference: Difference) => differenceKinds.indexOf(difference.kind);
  return found.toSorted((first, second) => order(first) - order(second)).slice(0, mostTold);
}

type Differ = (one: Member, other: Member) => Told | null;

/** Every two members are held against each other; the same sentence is said once. */
function betweenPairs(members: readonly Member[], differ: Differ): Difference[] {
  const differences = new Map<string, Difference>();
  for (const [place, one] of members.entries()) {
    for (const other of members.slice(place + 1)) {
      const found = differ(one, other);
      if (found === null || differences.has(found.sentence)) continue;
      differences.set(found.sentence, { ...found, entries: idsOf([one, other]) });
    }
  }
  return [...differences.values()];
}

/** One sentence for all: each date with those who record the event under it. */
function differInDays(members: readonly Member[]): Difference[] {
  const apart = members.filter((one) => members.some((other) => isOfOtherDay(one, other)));
  if (apart.length === 0) return [];
  const tellers = new Map<string, string[]>();
  for (const { account, teller } of apart) {
    const date = sayWhenInSentence(account.entry.when);
    tellers.set(date, [...(tellers.get(date) ?? []), teller]);
  }
  const said = Array.from(tellers, ([date, names]) => `${joinNames(names)} dated it ${date}`);
  return [{ kind: 'date', sentence: asSentence(`${said.join('; ')}.`), entries: idsOf(apart) }];
}

/** Where one names the other's day in its text, both mean the same day, whatever day the record is of. */
function isOfOtherDay({ account: one }: Member, { account: other }: Member): boolean {
  if (one.window === null || other.window === null || daysApart(one.window, other.window) === 0) return false;
  if (one.entry.when.earliest === null && one.entry.when.latest === null) return false;
  if (other.entry.when.earliest === null && other.entry.when.latest === null) return false;
  return findTold(one, other) === null && findTold(other, one) === null;
}

function differInTimes(one: Member, other: Member): ReturnType<Differ> {
  if (!areOfOneDay(one, other) || areOfOtherOccasions(one.account, other.account)) return null;
  const [first, second] = [clockOf(one), clockOf(other)];
  if (first === null || second === null || Math.abs(first - second) <= minutesAlike) return null;
  const sentence = `${one.teller} gave the time ${sayClock(first)}; ${other.teller} gave ${sayClock(second)}.`;
  return { kind: 'time', sentence: asSentence(sentence) };
}

function differInChildSeen(one: Member, other: Member): ReturnType<Differ> {
  const seen = [one, other].map(({ account }) => account.entry.childSeen);
  const [unseen, seer] = seen[0] === 'not-seen' ? [one, other] : [other, one];
  const alone = seer.account.entry.childSeen;
  if (unseen.account.entry.childSeen !== 'not-seen' || (alone !== 'seen' && alone !== 'seen-alone'))
    return null;
  const how = alone === 'seen' ? 'was seen' : 'was seen alone';
  const sentence = `${seer.teller} recorded that the child ${how}; ${unseen.teller} recorded that the child was not seen.`;
  return { kind: 'present', sentence: asSentence(sentence) };
}

/** Two children have two ages, and two weights. */
function differInMeasures(one: Member, other: Member): ReturnType<Differ> {
  if (!mayBeOfOneChild(one, other)) return null;
  const [here, there] = [one, other].map(({ account }) => findMeasures(textOf(account.entry)));
  for (const [unit, first] of here ?? []) {
    const second = there?.get(unit);
    if (second === undefined || first.length > mostValues || second.length > mostValues) continue;
    if (isAge(unit) && (childrenOf(one.account).size !== 1 || childrenOf(other.account).size !== 1)) continue;
    if (first.some(({ value }) => second.some((twin) => twin.value === value))) continue;
    const said = (member: Member, values: readonly Measured[]) =>
      `${member.teller} recorded ${values.map(({ written }) => written).join(' and ')} ${unit}`;
    return { kind: 'number', sentence: asSentence(`${said(one, first)}; ${said(other, second)}.`) };
  }
  return null;
}

/** A disclosure at nine and the strategy discussion upon it at noon each have a time of their own. */
function areOfOtherOccasions(one: Account, other: Account): boolean {
  const [here, there] = [one, other].map(({ kinds }) => [...kinds.keys()].filter(isOccasion));
  const all = [...(here ?? []), ...(there ?? [])];
  return all.length > 0 && new Set(all).size === all.length;
}

/** The time of the date itself, or the only one that the text states of its own occasion. */
function clockOf({ account }: Member): number | null {
  if (account.clock !== null) return account.clock;
  const [only, ...others] = findOwnTimes(textOf(account.entry));
  return only === undefined || others.length > 0 ? null : only;
}
