import type { Person } from '../forms/name-index.ts';
import { readRole } from '../terms/cast-words.ts';
import { roleBeside } from '../unlisted/role-beside.ts';
import type { NamePlace } from '../unlisted/surely-grown.ts';
import { saidOfPeople, tellsHarm } from '../words/ordinary-words.ts';
import { isLed, isTelling, isToldOf } from '../words/told-beside.ts';
import { isOfOtherAge } from './other-ages.ts';

/** Whether whoever has what words say of them may be one of the list. */
type MayBe = (person: Person) => boolean;

interface Relation {
  /** In small letters, as alternatives of a pattern. */
  readonly words: string;
  readonly mayBe: MayBe;
  /** “Pupil Lewis” is the child of whom a school writes; “a pupil, Lewis” is somebody else. */
  readonly isOnlyOwned?: boolean;
  /** Whom records call by it alone: a child’s name behind it may begin another sentence. */
  readonly isAtWork?: boolean;
}

const reach = 80;
const adults = new Set(['Person', 'Adult']);
const isCalled =
  (...pseudonyms: readonly string[]): MayBe =>
  ({ role }) =>
    pseudonyms.includes(readRole(role).pseudonym) || adults.has(readRole(role).pseudonym);
const isOfKind =
  (...kinds: readonly Person['kind'][]): MayBe =>
  ({ kind }) =>
    kinds.includes(kind);
const isNewPartner: MayBe = (person) =>
  isCalled('Partner')(person) || /step|partner|boyfriend|girlfriend/i.test(person.role);
const friends = isCalled('Friend');

const relations: readonly Relation[] = [
  {
    words:
      '(?:(?:best|close|family|female|good|male|mutual|online|school) )*friend|classmate|class mate|schoolmate|school mate|flatmate|lodger|roommate',
    mayBe: friends,
  },
  { words: 'peer|pupil|student', mayBe: friends, isOnlyOwned: true },
  {
    words: '(?:new )?(?:boyfriend|girlfriend)|new (?:partner|husband|wife)|fianc[eé]e?',
    mayBe: isNewPartner,
  },
  {
    words: '(?:ex[- ])?(?:partner|husband|wife)|ex[- ](?:boyfriend|girlfriend)',
    mayBe: isOfKind('adult'),
  },
  {
    words: 'foster (?:carer|mother|father|mum|dad|parent)|childminder',
    mayBe: isCalled('Foster carer', 'Carer', 'Nursery worker'),
    isAtWork: true,
  },
  { words: 'foster (?:brother|sister|sibling|child|son|daughter)', mayBe: () => false },
  {
    words:
      '(?:(?:class|drama|form|head|maths|music|nursery|school|supply|year) )?teacher|form tutor|nursery nurse|teaching assistant|nursery worker|lunchtime supervisor|dinner lady|caretaker',
    mayBe: isOfKind('staff'),
    isAtWork: true,
  },
  { words: '(?:next[- ]door |downstairs |upstairs )?neighbour', mayBe: isCalled('Neighbour') },
  { words: 'landlord|landlady|babysitter', mayBe: isCalled() },
];
/** What relatives are, behind a name with whose they are: “Paul, Kim’s cousin,”. */
const kinRelations: readonly Relation[] = [
  { words: 'cousin', mayBe: isCalled('Cousin') },
  { words: '(?:half[- ]|step[- ]?)?(?:brother|sister|sibling)', mayBe: mayBeSibling },
  {
    words:
      '(?:great[- ])?(?:uncle|aunt|auntie|nephew|niece)|(?:step[- ]?|grand)?(?:mother|father|mum|dad|son|daughter)|nan|grandad|brother[- ]in[- ]law|sister[- ]in[- ]law',
    mayBe: ({ kind }) => kind !== 'staff',
  },
];

function mayBeSibling(person: Person): boolean {
  return person.kind === 'child' || isCalled('Uncle', 'Aunt', 'Cousin', 'Friend', 'Neighbour')(person);
}

const owner = String.raw`(?:an?|another|her|his|its|my|one|our|the|their|\p{L}+['’]s)`;
const old = '(?:(?:bigger|different|fellow|local|older|other|teenage|unknown|younger) )*';

interface Patterns {
  readonly before: RegExp;
  readonly ownedBefore: RegExp;
  /** Of several: “foster carers Rose and Dean”. */
  readonly severalBefore: RegExp;
  readonly behind: RegExp;
  readonly mayBe: MayBe;
  readonly isOnlyOwned: boolean;
  readonly isAtWork: boolean;
}

function patternsOf({ words, mayBe, isOnlyOwned = false, isAtWork = false }: Relation): Patterns {
  const any = `(?:${words})`;
  return {
    before: new RegExp(String.raw`(?<![\p{L}-])(?:${owner} ${old})?${any} $`, 'iu'),
    ownedBefore: new RegExp(
      String.raw`(?<![\p{L}-])(?:an?|another|fellow|new|older|\p{L}+['’]s|her|his|their) ${old}${any},? (?:who is )?(?:called |named )?$`,
      'iu',
    ),
    severalBefore: new RegExp(
      String.raw`(?<![\p{L}-])(?:${owner} ${old})?${any}s (\p{Lu}[\p{L}’'-]+ (?:and|&) )?$`,
      'u',
    ),
    behind: new RegExp(
      String.raw`^(?: ?\((?:${owner} )?${any}(?=\)|,| (?:from|of|at)\b)|, ?${owner} ${any}(?=[,.;)]|$| (?:from|of|at|who)\b))`,
      'iu',
    ),
    mayBe,
    isOnlyOwned,
    isAtWork,
  };
}

const all = relations.map(patternsOf);
const ofKin = kinRelations.map(patternsOf);

const somebody =
  '(?:adult|bloke|boy|child|female|friend|girl|guy|kid|lad|male|man|peer|person|pupil|somebody|someone|stranger|student|teenager|woman|youth)';
const young = '(?:boy|child|girl|kid|lad|pupil|student|teenager|youth)';
/** “Another child called Mason”, “a man named Paul”. */
const calledSo = new RegExp(
  String.raw`(?<!\p{L})(?<!the )${somebody} (?:who (?:is|was) )?(?:by the name of|called|named) $`,
  'iu',
);
/** “The other Mason”, “another child Mason”, “older boy Ryan”. */
const otherOne = new RegExp(
  String.raw`(?<!\p{L})(?:(?:a different|another|the other|an ?other) |(?:an?|another|a different) ${old}${young} |(?:bigger|older|teenage|local|unknown) ${young} )$`,
  'iu',
);
const nextDoor =
  /^(?:,? (?:who lives )?from next door|,? who lives next door| ?\((?:from )?next door\)|, next door,)/i;
const livesNextDoor = /^ next door (\p{Ll}+)/u;

/**
 * Whether what stands beside a forename of the list says that whoever is called so there is somebody else: “her friend Lewis”, “another child called
 * Mason”, “Paul, mum’s new boyfriend,”, “Marcia from next door”, “Ryan (16)” of a man of thirty. Classes and streets are full of
 * children and parents of one forename.
 */
export function isSaidOfOther(place: NamePlace, person: Person): boolean {
  if (person.kind === 'place' || person.kind === 'word' || isWhatTextsSay(place, person)) return false;
  const before = place.text.slice(Math.max(0, place.start - reach), place.start);
  const behind = place.text.slice(place.end, place.end + reach);
  return (
    isOtherBefore(place, before, behind, person) ||
    isOtherBehind(behind, person) ||
    (!isYoungOfTexts(person) && isOfOtherAge(place, person))
  );
}

/**
 * Whom the texts alone name has the role that they give whoever is called so: it is theirs wherever it stands, and whoever has none may be anybody.
 */
function isWhatTextsSay({ text, start, end }: NamePlace, { isFromTexts, role }: Person): boolean {
  if (!isFromTexts) return false;
  const own = readRole(role).pseudonym;
  if (adults.has(own)) return true;
  const said = roleBeside(text, start, end);
  return said !== null && readRole(said).pseudonym === own;
}

/** Of whom the texts alone know that they are a friend, they may be a child of any age. */
function isYoungOfTexts({ isFromTexts, kind, role }: Person): boolean {
  return isFromTexts && (kind === 'child' || ['Friend', 'Cousin'].includes(readRole(role).pseudonym));
}

/** Whom the texts alone name as a neighbour or a friend is nobody’s brother. */
function isNoKin({ isFromTexts, kind, role }: Person): boolean {
  return kind === 'staff' || (isFromTexts && ['Friend', 'Neighbour'].includes(readRole(role).pseudonym));
}

function isOtherBefore(place: NamePlace, before: string, behind: string, person: Person): boolean {
  const isCalledSo = calledSo.test(before);
  if (isYoungOfTexts(person) && (isCalledSo || otherOne.test(before))) return false;
  if (otherOne.test(before)) return true;
  // Of a man or a woman whom somebody tells of first by their name nobody knows whether it is the partner.
  if (isCalledSo && (person.kind !== 'adult' || new RegExp(`${young} `, 'iu').test(before.slice(-30))))
    return true;
  if (!/[\p{L}&],? $/u.test(before)) return false;
  const relation = all.find((one) => matchBefore(one, place, before, behind, person) && !one.mayBe(person));
  if (relation !== undefined) return person.kind !== 'child' || !mayBeginAnew(relation, before, behind);
  return isNoKin(person) && ofKin.some((one) => isOwned(one, place, before, behind));
}

function matchBefore(
  one: Patterns,
  place: NamePlace,
  before: string,
  behind: string,
  { kind }: Person,
): boolean {
  if (isOwned(one, place, before, behind)) return true;
  if (one.isOnlyOwned) return false;
  const [several = '', another] = one.severalBefore.exec(before) ?? [];
  // “Foster carers Rose and Mia”: the child is there too.
  const [words = ''] =
    several !== '' && !(another && kind === 'child') ? [several] : (one.before.exec(before) ?? []);
  return words !== '' && !isToldOf(place.text, place.start - words.length, place.end);
}

/** “Has a new partner, Paul.”; not “mum, her partner, Lewis and Rosie”. */
function isOwned({ ownedBefore }: Patterns, place: NamePlace, before: string, behind: string): boolean {
  const [words = ''] = ownedBefore.exec(before) ?? [];
  if (words === '' || isToldOf(place.text, place.start - words.length, place.end)) return false;
  if (!words.includes(',')) return true;
  const [sentence = ''] = /[^.!?;:\r\n]*$/.exec(before.slice(0, before.length - words.length)) ?? [];
  return !sentence.includes(',') && /^(?:[.;)]|,(?! ?\p{Lu})|$)/u.test(behind);
}

/** “Call from class teacher Lewis was upset”: a worker whom nobody names, and the child. */
function mayBeginAnew({ isAtWork }: Patterns, before: string, behind: string): boolean {
  const [, next = ''] = /^ (\p{L}+)/u.exec(behind) ?? [];
  return isAtWork && (isLed(before) || !isTelling(next));
}

function isOtherBehind(behind: string, person: Person): boolean {
  const isKin = ofKin.some((one) => one.behind.test(behind) && (isNoKin(person) || !one.mayBe(person)));
  if (isKin || all.some((one) => one.behind.test(behind) && !one.mayBe(person))) return true;
  if (isCalled('Neighbour')(person)) return false;
  const [, next = ''] = livesNextDoor.exec(behind) ?? [];
  return nextDoor.test(behind) || doesSomething(next);
}

function doesSomething(next: string): boolean {
  return tellsHarm(next) || (next !== 'with' && saidOfPeople.has(next));
}
