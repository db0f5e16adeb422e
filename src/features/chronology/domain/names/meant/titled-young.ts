import type { NameIndex, Naming, Person } from '../forms/name-index.ts';
import { sexOfTitle } from '../terms/cast-words.ts';
import type { NameToken } from '../terms/name-tokens.ts';
import type { TokenPlace } from '../terms/text-place.ts';
import { isCalledGrown, type NamePlace } from '../unlisted/surely-grown.ts';
import { hurting } from '../words/ordinary-words.ts';
import type { Named } from './in-doubt.ts';

interface Either {
  readonly members: readonly number[];
  readonly isEither: boolean;
}

/** More are the family’s. */
const mostNamed = 3;
const reach = 60;
/** Nobody calls a child “Miss” who is younger. */
const fewestYears = 10;

/**
 * “Miss Holt” of a mother and a girl of that name: courts, the police and reviews call a girl so, and whatever she did was told of her mother. Beside
 * an age too: “Miss Holt was 12 when” may tell of the mother’s childhood. Null where the title says no more than it did.
 *
 * @param chosen without the children.
 */
export function orChild(
  named: Named,
  chosen: readonly number[],
  namings: readonly Naming[],
  { people, root }: Pick<NameIndex, 'people' | 'root'>,
): Either | null {
  const { place, last, title, use, isListed, statesWorker } = named;
  if (title?.key !== 'miss' || use !== 'surname' || isListed || statesWorker) return null;
  const children = childrenCalled(namings, title, people);
  if (children.length === 0) return null;
  const at = { text: place.text, start: title.start, end: last.end };
  if (!chosen.some((member) => people[member]?.kind !== 'child') || isCalledGrown(at) || isParent(at))
    return null;
  const besides = toldOrMet(place, last, root);
  const meant = children.filter((member) => !besides.has(member));
  return meant.length === 0 ? null : asEither([...meant, ...chosen.filter((member) => !besides.has(member))]);
}

function asEither(members: readonly number[]): Either {
  return { members: [...new Set(members)], isEither: members.length <= mostNamed };
}

function childrenCalled(
  namings: readonly Naming[],
  title: NameToken,
  people: readonly Person[],
): readonly number[] {
  const sex = sexOfTitle(title.key) ?? null;
  return namings.flatMap(({ member, use }) => {
    const person = people[member];
    if (use !== 'surname' || person?.kind !== 'child' || person.isFromTexts || isTooYoung(person)) return [];
    const own = saysBoy.test(person.role) ? 'm' : (person.sex ?? person.sexOfForename);
    return own === null || sex === null || own === sex ? [member] : [];
  });
}

const saysBoy = /(?<!\p{L})(?:boy|brother|grandson|male|nephew|son|stepbrother|stepson)(?!\p{L})/iu;

function isTooYoung({ ages }: Person): boolean {
  return ages !== null && ages.to < fewestYears;
}

const someChildren = String.raw`(?:(?:two|three|four|five|six|\d|elder|eldest|older|oldest|other|younger|youngest) ){0,2}(?:babies|baby|child(?! (?:abduction|and adolescent|arrangements|criminal|in need|looked after|practitioner|protection|psych\p{L}+|sexual))|children(?!['’]s (?:centre|guardian|home|services|ward))|daughters?|kids|sons?)`;
const parentBehind = new RegExp(
  String.raw`^(?:['’]s (?:${someChildren}|ex-partner|husband|pregnancy)| (?:and|with) her ${someChildren}| has (?!no |few )(?:\p{Ll}+|\d) children| (?:gave birth|is pregnant|was pregnant|(?:is|was) the (?:mother|mum) of))(?!\p{L})`,
  'iu',
);
const mother = '(?:birth )?(?:mam|mother|mum|mummy)';
const motherBehind = new RegExp(`^, (?:the )?${mother}(?=[,.)]|$)`, 'iu');
const motherBefore = new RegExp(String.raw`(?<!\p{L})${mother}, $`, 'iu');

/** “Miss Holt and her children”, “the mother, Miss Holt, rang”; not “Seen with mother, Miss Holt was tearful”. */
function isParent({ text, start, end }: NamePlace): boolean {
  const behind = text.slice(end, end + reach);
  if (parentBehind.test(behind) || motherBehind.test(behind)) return true;
  return /^[,.)]/.test(behind) && motherBefore.test(text.slice(Math.max(0, start - reach), start));
}

const deeds = [
  'and|&|with',
  'told|tells|asked|asks|informed|advised|said|says|stated|states|reported|reports',
  String.raw`(?:${hurting.join('|')})\p{Ll}*|shouted at|shouts at|smacked|grabbed|pulled|threw`,
  'argued with|brings|brought|carried|collected|collects|dropped|fed|feeds|held|hugged|left|met|picked up|rang|saw|took|visited',
].join('|');
const relative = '(?:her (?:daughter|mam|mother|mum|sister),? )?';
const directly = new RegExp(
  `^ (?:(?:has|had|then|also|again|later|allegedly|reportedly) ){0,2}(?:${deeds}) (?:that )?${relative}$`,
  'iu',
);
const together = new RegExp(String.raw`^ [^.!?;:,()\r\n"“”]* (?:with|about) ${relative}$`, 'iu');

const mostTokens = 20;

/**
 * Whom she does something to or with, behind her, by their forename: “Miss Holt told Kiah” is not Kiah. Any other place of it may say who she is: “R v
 * Kiah Holt – Miss Holt admitted”, “Miss Holt (Kiah)”, “Miss Holt, known as Kiah”.
 */
function toldOrMet(
  { text, tokens, to }: TokenPlace,
  last: NameToken,
  root: NameIndex['root'],
): ReadonlySet<number> {
  const told = tokens
    .slice(to, to + mostTokens)
    .filter(({ text: word, start, end }) => /^\p{Lu}/u.test(word) && isTold(text, last.end, { start, end }));
  return new Set(
    told.flatMap(({ key }) => {
      const called = new Set(
        (root.next.get(key)?.namings ?? []).flatMap(({ member, use }) => (use === 'forename' ? member : [])),
      );
      return called.size === 1 ? [...called] : [];
    }),
  );
}

/** Not “Miss Holt was seen with Kiah’s friend”. */
function isTold(text: string, from: number, { start, end }: Pick<NameToken, 'start' | 'end'>): boolean {
  const between = text.slice(from, start);
  return (directly.test(between) || together.test(between)) && !/^['’]/.test(text.slice(end, end + 1));
}
