import { type AbsentPerson, mayBeOnePerson } from './absent-person.ts';
import type { Account } from './account.ts';
import { compareTimes, daysApart } from './compare-times.ts';
import { compareWords, likenessOf } from './compare-words.ts';
import { comesAgain, isOccasion } from './event-vocabulary.ts';
import type { Feature, Finding } from './finding.ts';
import type { Rarity } from './rarity.ts';
import { stemWord } from './stem-word.ts';

const shareOfFurtherKinds = 0.3;
const fewestTermsOfCopy = 4;
const likeCopy = 0.6;

/** All that two accounts share or part in. */
export function compareAccounts(one: Account, other: Account, rarity: Rarity): readonly Finding[] {
  const findings = [
    ...compareTimes(one, other),
    ...compareWords(one, other, rarity),
    ...compareKinds(one, other, rarity),
    ...comparePeople(one, other, rarity),
  ];
  const told = isOfKindAlone(findings, one, other)
    ? findings.filter(({ feature }) => !ofKind.has(feature))
    : findings;
  return [...told, ...compareTogether(told, one, other, rarity)];
}

/** What tells of the kind alone. */
const ofKind: ReadonlySet<Feature> = new Set(['aloneOccasion', 'aloneSubject', 'kindsAlike', 'themes']);
/** What ties two accounts of two days to one event, beside their kind and the children. */
const ties: ReadonlySet<Feature> = new Set([
  'toldDay',
  'toldAlike',
  'sameClock',
  'words',
  'names',
  'numbers',
  'heardFrom',
  'speaksOf',
  'copy',
]);

/** Of two days, of a kind that soon comes again, and with nothing else in common but the children: the kind then says nothing. */
function isOfKindAlone(findings: readonly Finding[], one: Account, other: Account): boolean {
  return (
    findings.some(({ feature }) => feature === 'daysApart') &&
    [...one.kinds.keys()].some((kind) => other.kinds.has(kind) && comesAgain(kind)) &&
    !findings.some(({ feature }) => ties.has(feature))
  );
}

/** What says more, or less, beside something else: words that a kind of event brings with it are no second reason. */
function compareTogether(
  findings: readonly Finding[],
  one: Account,
  other: Account,
  rarity: Rarity,
): readonly Finding[] {
  const amounts = new Map<Feature, number>();
  for (const { feature, amount } of findings) amounts.set(feature, (amounts.get(feature) ?? 0) + amount);
  const of = (feature: Feature) => amounts.get(feature) ?? 0;
  const isOfDay = of('sameDay') > 0;
  const beside: (readonly [Feature, number])[] = [
    ['crowd', Math.log(rarity.neighbours.near(one, other))],
    ['occasionOfDay', isOfDay ? of('occasion') : 0],
    ['wordsBesideKind', of('occasion') > 0 || of('subject') > 0 ? of('words') : 0],
    ['heardLater', isOfDay ? 0 : of('heardFrom')],
  ];
  return beside
    .filter(([, amount]) => amount > 0)
    .map(([feature, amount]) => ({ feature, amount, sentence: '' }));
}

function compareKinds(one: Account, other: Account, rarity: Rarity): Finding[] {
  const shared = [...one.kinds.keys()]
    .filter((kind) => other.kinds.has(kind))
    .toSorted((first, second) => rarity.ofKind(second) - rarity.ofKind(first));
  const occasions = shared.filter(isOccasion);
  const subjects = shared.filter((kind) => !isOccasion(kind));
  const findings = [
    ...findKind('occasion', occasions, one, other, rarity),
    ...findAlone('aloneOccasion', occasions, one, other, rarity),
    ...findKind('subject', subjects, one, other, rarity),
    ...findAlone('aloneSubject', subjects, one, other, rarity),
  ];
  const all = new Set([...one.kinds.keys(), ...other.kinds.keys()]).size;
  if (shared.length > 0) findings.push({ feature: 'kindsAlike', amount: shared.length / all, sentence: '' });
  if (occasions.length === 0 && hasOccasion(one) && hasOccasion(other)) {
    findings.push({ feature: 'otherOccasion', amount: 1, sentence: '' });
  }
  const themes = [...one.themes]
    .filter((theme) => other.themes.has(theme))
    .map((theme) => rarity.ofTheme(theme));
  if (themes.length > 0) findings.push({ feature: 'themes', amount: Math.max(...themes), sentence: '' });
  if (one.isCancelled !== other.isCancelled) findings.push({ feature: 'cancelled', amount: 1, sentence: '' });
  return findings;
}

/** The rarest kind tells most; the others go along with it more often than not. */
function findKind(
  feature: 'occasion' | 'subject',
  kinds: readonly string[],
  one: Account,
  other: Account,
  rarity: Rarity,
): Finding[] {
  const [rarest, ...others] = kinds;
  if (rarest === undefined) return [];
  const rest = others.reduce((sum, kind) => sum + rarity.ofKind(kind), 0);
  const words = [...new Set([one.kinds.get(rarest), other.kinds.get(rarest)])].map((text) => `“${text}”`);
  const sentence = `Both tell of ${rarest}: ${words.join(' and ')}.`;
  return [{ feature, amount: rarity.ofKind(rarest) + shareOfFurtherKinds * rest, sentence }];
}

/** The only two records of a kind within a week are one event more often than not: one conference, told twice. */
function findAlone(
  feature: 'aloneOccasion' | 'aloneSubject',
  kinds: readonly string[],
  one: Account,
  other: Account,
  { neighbours }: Rarity,
): Finding[] {
  let fewest = Number.POSITIVE_INFINITY;
  let of = '';
  for (const kind of kinds) {
    const holders = neighbours.ofKindNear(kind, one, other);
    if (holders < fewest) [fewest, of] = [holders, kind];
  }
  if (of === '') return [];
  const sentence = fewest === 2 ? `No other record within a week tells of ${of}.` : '';
  return [{ feature, amount: 1 / (fewest - 1), sentence }];
}

function hasOccasion({ kinds }: Account): boolean {
  return [...kinds.keys()].some(isOccasion);
}

function comparePeople(one: Account, other: Account, { areOfSeveral }: Rarity): Finding[] {
  if (isCopy(one, other)) {
    return [{ feature: 'copy', amount: 1, sentence: 'They say the same in nearly the same words.' }];
  }
  const findings: Finding[] = [];
  if (one.keeper === other.keeper) findings.push({ feature: 'sameAgency', amount: 1, sentence: '' });
  else findings.push(...compareParties(one, other));
  if (one.keeper !== other.keeper && one.entry.agency === other.entry.agency)
    findings.push({ feature: 'sameReport', amount: 1, sentence: '' });
  if (one.children.size === 0 || other.children.size === 0) {
    if (areOfOtherAbsent(one, other)) findings.push({ feature: 'otherChildren', amount: 1, sentence: '' });
    return findings;
  }
  const shared = [...one.children].filter((child) => other.children.has(child)).length;
  const areOthers = shared === 0 && one.isAbout && other.isAbout;
  if (areOthers) findings.push({ feature: 'otherChildren', amount: 1, sentence: '' });
  else if (shared > 0 && areOfSeveral) {
    const all = new Set([...one.children, ...other.children]).size;
    findings.push({ feature: 'someChildren', amount: 1, sentence: '' });
    findings.push({
      feature: 'sharedChildren',
      amount: shared / all,
      sentence: saySharedChildren(one, other, shared === all),
    });
  }
  return findings;
}

/** Each begins with who did not come, and they are two, of whom neither text names the other’s. Of one meeting two adults may be told so. */
function areOfOtherAbsent(one: Account, other: Account): boolean {
  if (one.absent === null || other.absent === null || mayBeOnePerson(one.absent, other.absent)) return false;
  const areChildren = one.absent.isChild && other.absent.isChild;
  if (!areChildren && !areOfTwoDays(one, other)) return false;
  return !isNamedIn(one.absent, other) && !isNamedIn(other.absent, one);
}

function areOfTwoDays({ window: here }: Account, { window: there }: Account): boolean {
  return here !== null && there !== null && daysApart(here, there) > 0;
}

function isNamedIn({ stem, forename }: AbsentPerson, { capitals }: Account): boolean {
  return capitals.has(stem) || capitals.has(stemWord(forename));
}

/** Where a column does not say which children it is about, it is the words that name them. */
function saySharedChildren(one: Account, other: Account, areAll: boolean): string {
  if (!(saysChildren(one) && saysChildren(other))) {
    return areAll ? 'Their words name the same children.' : 'Their words name some of the same children.';
  }
  return areAll ? 'Both are about the same children.' : 'Both are about some of the same children.';
}

function saysChildren({ entries }: Account): boolean {
  return entries.some(({ children }) => children.length > 0);
}

/** Nearly the same words in one sort of record of one agency, of days that overlap: a record kept under each child. */
function isCopy(one: Account, other: Account): boolean {
  if (one.entry.agency !== other.entry.agency || one.entry.source !== other.entry.source) return false;
  if (one.window === null || other.window === null || daysApart(one.window, other.window) > 0) return false;
  if (one.clock !== null && other.clock !== null && one.clock !== other.clock) return false;
  if (one.named.size !== other.named.size || [...one.named].some((child) => !other.named.has(child)))
    return false;
  return one.terms.size >= fewestTermsOfCopy && likenessOf(one, other) >= likeCopy;
}

/** One agency’s record that speaks of another: perhaps the two ends of one contact. */
function compareParties(one: Account, other: Account): Finding[] {
  const there = spokenOf(one, other);
  const back = spokenOf(other, one);
  return [there, back].filter((finding) => finding !== null);
}

function spokenOf(teller: Account, other: Account): Finding | null {
  let spoken: Finding | null = null;
  for (const [party, words] of teller.mentions) {
    if (!other.parties.has(party) || teller.parties.has(party)) continue;
    const isContact = teller.contacts.has(party) && !isBefore(teller, other);
    const sentence = `The record of ${teller.keeper} speaks of ${other.keeper}: “${words}”.`;
    if (isContact) return { feature: 'heardFrom', amount: 1, sentence };
    spoken = { feature: 'speaksOf', amount: 1, sentence };
  }
  return spoken;
}

/** Nobody hears of what has not happened yet. */
function isBefore({ window }: Account, { window: there }: Account): boolean {
  return window !== null && there !== null && window.last < there.first;
}
