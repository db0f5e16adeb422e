import { withoutAccents } from '../../../../../shared/letters-alike.ts';
import type { Cast } from '../terms/cast.ts';
import { isOrganisationWord, type Role, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { type PersonName, readPersonName } from '../terms/person-name.ts';
import { roleBeside } from '../unlisted/role-beside.ts';
import { isSurelyGrown, type NamePlace } from '../unlisted/surely-grown.ts';
import { accusing, hurting } from '../words/ordinary-words.ts';
import { listCalledBetween } from './forms-between.ts';
import { isSurelyAnother } from './surely-another.ts';

/** A child’s forename with the surname of a parent, a carer or another child of the list: “Jonty Thornbury”. */
export interface FamilyForm {
  /** The child’s place in the list. */
  readonly member: number;
  readonly forename: readonly string[];
  readonly surname: readonly string[];
  /** What an adult is to the children; a child’s form has none. */
  readonly role?: string;
  /** By a name between, or by half of a surname. */
  readonly isPart?: true;
  /** By a short form that is a name of its own. */
  readonly isOwnName?: true;
}

/** By what the whole name of a child is told from a child’s forename with another surname. */
export function keyOfForm({ forename, surname }: Pick<PersonName, 'forename' | 'surname'>): string {
  return [...forename, ...surname].join(' ');
}

/**
 * Under which surnames of the family the children of a list may be named besides their own. Friends and workers lend no child their surname; nor
 * does whoever is not said to bring the children up.
 *
 * @param lends whose surname it may be, by their role.
 */
export function listFamilyForms(
  cast: Cast,
  lends = ({ kind, isParent }: Role) => kind === 'child' || isParent,
): readonly FamilyForm[] {
  const people = cast.flatMap(({ name, otherNames, role, isAddress, isReference }, member) =>
    isAddress || isReference
      ? []
      : [{ member, role: readRole(role), names: [name, ...otherNames].map(readPersonName) }],
  );
  const all = people.flatMap(({ names }) => names);
  const taken = new Set(all.map(keyOfForm));
  // “Jordan Morgan” may be two children.
  const forenames = new Set(all.map(({ forename }) => forename.join(' ')));
  const lent = people.filter(({ role }) => lends(role)).flatMap(({ names }) => names);
  const surnames = new Map(lent.map(({ surname }) => [surname.join(' '), surname]));
  for (const key of ['', ...forenames]) surnames.delete(key);
  const lentForms = people
    .filter(({ role }) => role.kind === 'child')
    .flatMap(({ member, names }) =>
      names
        .filter(({ forename }) => forename.join('').length > 1)
        .flatMap(({ forename }) =>
          Array.from(surnames.values(), (surname): FamilyForm => ({ member, forename, surname })),
        ),
    );
  const parts = new Set(
    all.flatMap(({ forename, middle, surname }) => [forename, ...middle, surname].flat()),
  );
  const isTaken = (form: FamilyForm) =>
    taken.has(keyOfForm(form)) || (form.surname.length === 0 && form.forename.every((key) => parts.has(key)));
  return [...lentForms, ...listCalledBetween(cast)].filter((form) => !isTaken(form));
}

/**
 * Those of these forms that some text surely shows to be a namesake’s: of a child’s forms a grown one’s, by an age, a title or a role beside them, or
 * because whoever is called so was arrested; of an adult’s whoever has another age or role. Of a deed alone, and of a victim, nobody can tell that
 * the one of the family is not meant.
 *
 * @returns as `keyOfForm` has them.
 */
export function findNamesakes(forms: readonly FamilyForm[], texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (forms.length === 0) return found;
  const byKey = new Map(forms.map((form) => [keyOfForm(form), form]));
  const pattern = patternOf([...byKey.values()]);
  for (const text of new Set(texts)) {
    const plain = withoutAccents(text);
    for (const { index, 0: whole, 1: forename = '', 2: surname = '' } of plain.matchAll(pattern)) {
      const key = keyOfForm({ forename: partsOf(forename), surname: partsOf(surname) });
      const at = { text: plain, start: index, end: index + whole.length };
      const form = found.has(key) ? undefined : byKey.get(key);
      if (form !== undefined && isOfNamesake(at, form)) found.add(key);
    }
  }
  return found;
}

function isOfNamesake(at: NamePlace, { role }: FamilyForm): boolean {
  return role === undefined ? isSurelyGrown(at) : isSurelyAnother(at, role);
}

const reach = 200;
const ageBehind =
  /^['’s]{0,2}[\s,;:(–-]{0,3}(?:aged?[\s:]{1,2})?(\d{2,3})(?![\d/.:%])(?!\s?(?:weeks?|wks?|months?|mths?|days?|hours?|hrs?|minutes?|mins?|am|pm)\b)/i;
const ageBefore = /(\d{2,3})[ -]?(?:years?|yrs?|y\/?o)(?:[ -]old)?[ -]{1,2}(?:\p{Ll}+[ -])?$/iu;
const ofAge = 18;
const wordBefore = /(\p{L}+)\.?[ \u00a0]$/u;

const begins = String.raw`(?<![\p{L}\p{M}])`;
const accused = new RegExp(`${begins}(?:${accusing.join('|')})`, 'iu');
const doesHarm = new RegExp(
  `^ (?:(?:has|had|then|also|again|allegedly|reportedly|repeatedly) ){0,2}(?:${hurting.join('|')})`,
  'iu',
);
const harmedBy = new RegExp(`${begins}(?:${hurting.join('|')}).{0,60} by $`, 'iu');

/** In doubt: a child who is taken for somebody else is no worse than somebody else’s deed told of a child. */
function isAccused(before: string, behind: string): boolean {
  return accused.test(before + behind) || doesHarm.test(behind) || harmedBy.test(before);
}

/** Whether what is told beside a whole name says that it is not the child’s of that forename. */
export function readsAsAnother(place: NamePlace, forename: string): boolean {
  const { text, start, end } = place;
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  const age = ageBehind.exec(behind)?.[1] ?? ageBefore.exec(before)?.[1];
  if (age !== undefined && Number(age) >= ofAge) return true;
  const title = foldName(wordBefore.exec(before)?.[1] ?? '');
  if (sexOfTitle(title) !== undefined && title !== 'master') return true;
  if (hasGrownRole(place, before)) return true;
  const [ownBefore = ''] = /[^.!?;\r\n]*$/.exec(before) ?? [];
  const [ownBehind = ''] = /^[^.!?;\r\n]*/.exec(behind) ?? [];
  const alone = new RegExp(String.raw`(?<![\p{L}\p{M}-])${forename}(?![\p{L}\p{M}-])`, 'iu');
  return isAccused(ownBefore, ownBehind) || alone.test(`${ownBefore} ${ownBehind}`);
}

/** “Uncle”, “(partner)”, and “GP” before the name; not “Police: …”. */
function hasGrownRole({ text, start, end }: NamePlace, before: string): boolean {
  const role = roleBeside(text, start, end);
  const kind = role === null ? null : readRole(role).kind;
  const isBefore = role !== null && foldName(before).trimEnd().endsWith(role);
  const isBody = role !== null && isOrganisationWord(role);
  return kind === 'adult' || (kind === 'staff' && (isBefore || !isBody));
}

function patternOf(forms: readonly FamilyForm[]): RegExp {
  const anyOf = (all: readonly (readonly string[])[]) =>
    [...new Set(all.map((parts) => parts.join(String.raw`[\s'’-]?`)))].join('|');
  const [forenames, surnames] = [
    anyOf(forms.map((one) => one.forename)),
    anyOf(forms.map((one) => one.surname).filter((parts) => parts.length > 0)) || '(?!)',
  ];
  // A form may be a forename alone: “Kaih”.
  return new RegExp(
    String.raw`(?<![\p{L}\p{M}-])(${forenames})(?:[\s\u00a0]+(${surnames}))?(?![\p{L}\p{M}-])`,
    'giu',
  );
}

function partsOf(text: string): readonly string[] {
  return foldName(text).match(/\p{L}+/gu) ?? [];
}
