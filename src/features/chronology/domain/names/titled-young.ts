import { sexOfTitle } from './cast-words.ts';
import type { Named } from './in-doubt.ts';
import type { NameIndex, Naming, Person } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { isCalledGrown, type NamePlace } from './surely-grown.ts';
import type { TokenPlace } from './text-place.ts';

interface Either {
  readonly members: readonly number[];
  readonly isEither: boolean;
}

const titlesOfYoung = new Set(['master', 'miss', 'mr', 'ms']);
/** More are the family’s. */
const mostNamed = 3;
const reach = 60;

/**
 * “Miss Holt” of a mother and a girl of that name: courts, the police and reviews call a girl so from any age, and whatever she did was told of her
 * mother. Beside an age or a school year “Ms Holt” and “Mr Holt” are the child alone too. Null where the title says no more than it did.
 *
 * @param chosen without the children.
 */
export function orChild(
  named: Named,
  chosen: readonly number[],
  namings: readonly Naming[],
  { people, root }: Pick<NameIndex, 'people' | 'root'>,
): Either | null {
  const { place, first, last, title, use, isListed, statesWorker } = named;
  if (title === null || use !== 'surname' || isListed || statesWorker || !titlesOfYoung.has(title.key))
    return null;
  const children = childrenCalled(namings, title, people);
  if (children.length === 0) return null;
  const at = { text: place.text, start: title.start, end: last.end };
  const age = ageUnder(at);
  if (age !== null) {
    const members = [...children, ...chosen].filter((member) => mayBeAged(people[member], age));
    return members.length === 0 ? null : asEither(members);
  }
  if (title.key !== 'miss' || chosen.length === 0 || isCalledGrown(at) || isParent(at)) return null;
  const besides = namedBeside(place, first, root);
  const meant = children.filter((member) => !besides.has(member));
  return meant.length === 0 ? null : asEither([...meant, ...chosen]);
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
    if (use !== 'surname' || person?.kind !== 'child' || person.isFromTexts) return [];
    const own = person.sex ?? person.sexOfForename;
    return own === null || sex === null || own === sex ? [member] : [];
  });
}

const ofAge = 18;
/** Nothing else is counted: not “, 12 Station Road”, “was 10 minutes late”, “was 2 years in prison”. */
const unit = String.raw`(?:[ -]?(?:years?|yrs?)[ -]old|[ -]?(?:y\/?o|yrs)(?!\p{L}))?(?=$|[,;)!?\r\n]|\.(?!\d)| (?:and|at the time|but|now|then|when)(?!\p{L}))`;
const isNow = String.raw`(?:,? (?:who |now |then |aged? |only |just |nearly |almost |is |was |turned |turns |be |will |still |currently )+| ?\(|, ?(?:aged? )?)`;
const ageBehind = new RegExp(String.raw`^${isNow}(\d{1,2})${unit}`, 'iu');
const ageBefore = /(?<![\d./])(\d{1,2})[ -]?(?:(?:years?|yrs?)[ -]old|y\/?o) $/iu;
const yearBehind =
  /^(?:,? (?:who |now |then |is |was |still |currently |moved |went |goes |started |starts )+(?:in |into |up to )?| ?\(| (?=in )|, ?)(?:in |now in )?(?:Y|Yr ?|Year )(\d{1,2})(?!\d|[/-]\d)(?! (?:to|into|assembly|class|form|group|head|leader|manager|meeting|tutor|ta|teacher|teaching|trip))/iu;
const lastYear = 13;

/** How old whoever stands there is, in years, where that is no grown person’s age: “Miss Holt is 16”, “Mr Holt (Y9)”. */
function ageUnder({ text, start, end }: NamePlace): number | null {
  const behind = text.slice(end, end + reach);
  const [, years = ''] =
    ageBehind.exec(behind) ?? ageBefore.exec(text.slice(Math.max(0, start - reach), start)) ?? [];
  const [, school = ''] = yearBehind.exec(behind) ?? [];
  if (years !== '' && Number(years) < ofAge) return Number(years);
  return school !== '' && Number(school) <= lastYear ? Number(school) + fromYear : null;
}

/** Year 1 begins at five. */
const fromYear = 4;
const slack = 2;

/** A parent of fourteen may be of the record as well: whoever’s birth it has. */
function mayBeAged(person: Person | undefined, age: number): boolean {
  const ages = person?.ages ?? null;
  if (ages === null) return person?.kind === 'child';
  return age >= ages.from - slack && age <= ages.to + slack;
}

const parentBehind =
  /^(?:['’]s (?:babies|baby|children|daughters?|ex-partner|husband|kids|pregnancy|sons?)| (?:and|with) her (?:babies|baby|children|daughters?|kids|sons?)| (?:gave birth|is pregnant|was pregnant))(?!\p{L})/iu;

/** “Miss Holt and her children”. */
function isParent({ text, end }: NamePlace): boolean {
  return parentBehind.test(text.slice(end, end + reach));
}

const mostTokens = 40;

/** Who stands by the forename in the same sentence: “Miss Holt told Kiah”. */
function namedBeside(
  { text, tokens, from }: TokenPlace,
  first: NameToken,
  root: NameIndex['root'],
): ReadonlySet<number> {
  const isApart = (one: NameToken) => {
    const [before, behind] = one.start < first.start ? [one, first] : [first, one];
    return /[.!?;\r\n]/.test(text.slice(before.end, behind.start));
  };
  const own = tokens
    .slice(Math.max(0, from - mostTokens), from + mostTokens)
    .filter((token) => token !== first && /^\p{Lu}/u.test(token.text) && !isApart(token));
  return new Set(
    own.flatMap(({ key }) =>
      (root.next.get(key)?.namings ?? []).flatMap(({ member, use }) => (use === 'forename' ? member : [])),
    ),
  );
}
