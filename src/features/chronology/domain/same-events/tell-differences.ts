import { asSentence } from '../as-sentence.ts';
import { sayWhen } from '../say-when.ts';
import { type Account, textOf } from './account.ts';
import { daysApart, findTold } from './compare-times.ts';
import { findSaid, type Option, type Topic, topics } from './difference-topics.ts';
import { findMeasures } from './find-measures.ts';
import { type Difference, differenceKinds } from './same-event.ts';
import { joinNames } from './tell-reasons.ts';
import { readTokens, type Token } from './text-tokens.ts';
import { sayClock } from './told-times.ts';

const mostTold = 12;
/** Clock times so near each other are no difference. */
const minutesAlike = 15;

interface Member {
  readonly account: Account;
  /** The agency, with the record it is from where the group has another of the same agency. */
  readonly teller: string;
  readonly tokens: readonly Token[];
}

/** In what the accounts of one event differ, in the order of the kinds of difference. A difference stands between two agencies. */
export function tellDifferences(accounts: readonly Account[]): readonly Difference[] {
  const agencies = accounts.map(({ entry }) => entry.agency);
  const members = accounts.map((account): Member => {
    const { agency, source } = account.entry;
    const alone = agencies.filter((other) => other === agency).length === 1;
    return {
      account,
      teller: alone ? agency : `${agency} (${source})`,
      tokens: readTokens(textOf(account.entry)),
    };
  });
  const found = [
    ...differInDays(members),
    ...betweenPairs(members, differInTimes),
    ...topics.flatMap((topic) => differInTopic(members, topic)),
    ...betweenPairs(members, differInChildSeen),
    ...betweenPairs(members, differInMeasures),
  ];
  const order = (difference: Difference) => differenceKinds.indexOf(difference.kind);
  return found.toSorted((first, second) => order(first) - order(second)).slice(0, mostTold);
}

type Differ = (one: Member, other: Member) => Pick<Difference, 'kind' | 'sentence'> | null;

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
    const date = sayWhen(account.entry.when);
    tellers.set(date, [...(tellers.get(date) ?? []), teller]);
  }
  const said = Array.from(tellers, ([date, names]) => `${joinNames(names)} under ${date}`);
  return [{ kind: 'date', sentence: `It is recorded by ${said.join('; by ')}.`, entries: idsOf(apart) }];
}

/** Where one names the other's day in its text, both mean the same day, whatever day the record is of. */
function isOfOtherDay({ account: one }: Member, { account: other }: Member): boolean {
  if (one.window === null || other.window === null || daysApart(one.window, other.window) === 0) return false;
  return findTold(one, other) === null && findTold(other, one) === null;
}

function differInTimes(one: Member, other: Member): ReturnType<Differ> {
  const first = one.account.clock ?? onlyOf(one.account.toldTimes);
  const second = other.account.clock ?? onlyOf(other.account.toldTimes);
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

function differInMeasures(one: Member, other: Member): ReturnType<Differ> {
  const there = findMeasures(textOf(other.account.entry));
  for (const [unit, first] of findMeasures(textOf(one.account.entry))) {
    const second = there.get(unit);
    if (second === undefined || first.some((value) => second.includes(value))) continue;
    const said = (member: Member, values: readonly string[]) =>
      `${member.teller} recorded ${values.join(' and ')} ${unit}`;
    return { kind: 'number', sentence: asSentence(`${said(one, first)}; ${said(other, second)}.`) };
  }
  return null;
}

function differInTopic(members: readonly Member[], topic: Topic): Difference[] {
  const said = members.map((member) => ({ member, options: saidOf(member, topic) }));
  const speaking = said.filter(({ options }) => options.length > 0);
  const first = speaking[0];
  if (first === undefined) return [];
  const differences: Difference[] = [];
  for (const [place, one] of speaking.entries()) {
    const other = speaking.slice(place + 1).find(({ options }) => areApart(one.options, options));
    if (other === undefined) continue;
    const sentence = `${one.member.teller} recorded ${sayOptions(one.options)}; ${other.member.teller} recorded ${sayOptions(other.options)}.`;
    differences.push({
      kind: topic.kind,
      sentence: asSentence(sentence),
      entries: idsOf([one.member, other.member]),
    });
  }
  return [
    ...differences,
    ...tellSilence(
      topic,
      speaking,
      said.filter(({ options }) => options.length === 0),
    ),
  ];
}

interface Said {
  readonly member: Member;
  readonly options: readonly Option[];
}

function saidOf({ tokens }: Member, topic: Topic): readonly Option[] {
  const needed = topic.needs === null ? null : topics.find((other) => other.topic === topic.needs);
  if (
    needed !== null &&
    (needed === undefined || findSaid(tokens, needed).every(({ isNothing }) => isNothing))
  )
    return [];
  return findSaid(tokens, topic);
}

function areApart(one: readonly Option[], other: readonly Option[]): boolean {
  if (one.some(({ says }) => other.some((option) => option.says === says))) return false;
  const something = (options: readonly Option[]) => options.some(({ isNothing }) => !isNothing);
  // What is said in general words goes along with whatever is said more closely, but for “nothing”.
  const isGeneral = (options: readonly Option[]) => options.every(({ isWeak }) => isWeak);
  return (!isGeneral(one) && !isGeneral(other)) || something(one) !== something(other);
}

function tellSilence(topic: Topic, speaking: readonly Said[], silent: readonly Said[]): Difference[] {
  const teller = speaking.find(({ options }) => options.some(({ isNothing }) => !isNothing));
  if (topic.silent === null || teller === undefined) return [];
  const told = sayOptions(teller.options.filter(({ isNothing }) => !isNothing));
  return silent.map(({ member }) => ({
    kind: topic.kind,
    sentence: asSentence(`${teller.member.teller} recorded ${told}; ${member.teller} ${topic.silent}.`),
    entries: idsOf([teller.member, member]),
  }));
}

function sayOptions(options: readonly Option[]): string {
  return options.map(({ says }) => says).join(' and ');
}

function idsOf(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ account }) => account.entries.map(({ id }) => id));
}

function onlyOf(times: readonly number[]): number | null {
  return times.length === 1 ? (times[0] ?? null) : null;
}
