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

/** More are the family’s. */
const mostNamed = 3;
const reach = 60;

/**
 * “Miss Holt” of a mother and a girl of that name: courts, the police and reviews call a girl so from any age, and whatever she did was told of her
 * mother. Beside an age too: “Miss Holt was 12 when” may tell of the mother’s childhood. Null where the title says no more than it did.
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
  if (title?.key !== 'miss' || use !== 'surname' || isListed || statesWorker) return null;
  const children = childrenCalled(namings, title, people);
  if (children.length === 0) return null;
  const at = { text: place.text, start: title.start, end: last.end };
  if (!chosen.some((member) => people[member]?.kind !== 'child') || isCalledGrown(at) || isParent(at))
    return null;
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
