import { findRoleWords, isOrganisationWord, isRole, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { hurting } from '../words/ordinary-words.ts';
import { isBareWork } from '../words/titles.ts';
import { isBehindTelling } from '../words/told-beside.ts';

/** Where a whole name stands in a text. */
export interface NamePlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const reach = 80;
const ofAge = 18;
const ageBehind = [
  /^ ?[,(–-]? ?aged (\d{2,3})(?![\d/.:%])/i,
  /^ ?[,(–-]? ?(\d{2,3})[ -]?(?:years?|yrs?|y\/?o)\b/i,
  /^ ?\((\d{2,3})(?:\)|, )/,
  /^(?:, \p{Ll}[\p{Ll} -]{2,28})?, (\d{2,3})(?:,|[.;]?$|[.;]\s)/u,
];
const ageBefore =
  /(?<![\d.])(\d{2,3})[ -]?(?:years?|yrs?|y\/?o)(?:[ -]old)?,?[ -](?:(?:male|female|man|woman|adult)[ -])?$/i;

const between =
  '(?:(?:who|has|had|have|was|is|were|been|being|then|later|now|also|again|since|currently|recently|reportedly|remains|remained) ){0,4}';
const taken =
  '(?:re-?)?arrested|charged (?:with|for|and|by|on|in)|charged(?=[.,;]|$)|bailed|on (?:police |court )?bail|cautioned|convicted|sentenced|prosecuted|remanded|on remand|jailed|imprisoned|in (?:prison|custody(?! of)|jail)|released (?:from (?:prison|custody)|on (?:bail|licence)|under investigation)|on (?:probation|licence)|an? (?:registered |convicted |known )?(?:sex )?offender|(?:previous |spent )?convictions? for';
/** What is told of whoever stands just before it. */
const isTaken = new RegExp(`^,? ${between}(?:${taken})`, 'i');

const ownBody =
  'arm|back|cheek|chin|elbow|eye|face|finger|foot|hand|head|knee|leg|lip|mouth|nose|own|shoulder|thumb|toe|tooth|wrist';
/** Who does harm, to whom: not “hit by a car”, “hit his head”, “pushed over”. */
const doesHarm = new RegExp(
  String.raw`^ (?:(?:has|had|then|also|again|allegedly|reportedly|repeatedly) ){0,2}(?:${hurting.join('|')})\p{L}*(?! (?:by|off|out|over|at|on|in|suicide|self|to|(?:his|her|their) (?:${ownBody})|himself|herself|themselves)\b) \p{L}`,
  'iu',
);
const harmedBy = new RegExp(
  String.raw`(?<!\p{L})(?:${hurting.join('|')})\p{L}*.{0,60}(?<!(?:comforted|found|heard|held|noted|recorded|reported|said|seen|supported|told|treated|visited|witnessed)) by $`,
  'iu',
);
const accusedBefore =
  /(?<!\p{L})(?:arrest(?:ed|ing|s)?|arrest of|charged|bailed|remanded|cautioned|allegations? against|accused|prosecution of|suspect|suspected of .{0,40}) $/iu;

/** Whether what stands beside a whole name says that a grown person has it, or that police and courts took whoever has it: not in doubt. */
export function isSurelyGrown(place: NamePlace): boolean {
  return isAgedOrTaken(place) || isCalledGrown(place);
}

/** The same without what police and courts did: a child of fourteen is arrested too. */
export function isCalledGrown(place: NamePlace): boolean {
  const { before, behind } = sidesOf(place);
  return isOfAge(place) || isTitledGrown(before) || isRoleBefore(before, behind) || isRoleBehind(behind);
}

/** What is near enough to a name to be said of it. */
export function sidesOf({ text, start, end }: NamePlace) {
  return { before: text.slice(Math.max(0, start - reach), start), behind: text.slice(end, end + reach) };
}

/** “54,”, “was arrested”: nothing that records tell of who works with a family. */
export function isAgedOrTaken(place: NamePlace): boolean {
  return isOfAge(place) || isTaken.test(sidesOf(place).behind);
}

function isOfAge(place: NamePlace): boolean {
  const { before, behind } = sidesOf(place);
  const ages = [...ageBehind.map((one) => one.exec(behind)), ageBefore.exec(before)];
  return ages.some((age) => age !== null && Number(age[1]) >= ofAge);
}

/** Whether a sentence tells a deed of whoever is named there so, which a child may have done as well. */
export function isToldOfDeed({ text, start, end }: NamePlace): boolean {
  const [before = ''] = /[^.!?;\r\n]*$/.exec(text.slice(Math.max(0, start - reach), start)) ?? [];
  const [behind = ''] = /^[^.!?;\r\n]*/.exec(text.slice(end, end + reach)) ?? [];
  return doesHarm.test(behind) || harmedBy.test(before) || accusedBefore.test(before);
}

const bodies =
  "camhs|yot|yjs|youth justice|youth offending|early help|probation|police|mash|nspcc|barnardo[’']?s|women[’']?s aid|social care|children[’']?s services|social services|family hub|home[- ]start|housing|refuge|victim support|action for children";
const ofBodyBehind = new RegExp(
  `^(?: ?\\(|, | from | of | at |,? )(?:the )?(?:${bodies})(?!\\p{L}| (?:appointment|referral|plan|assessment))`,
  'iu',
);
const ofBodyBefore = new RegExp(`(?<!\\p{L})(?:${bodies})(?: ?\\(|: ?| - )$`, 'iu');

/** “Ella Holt (CAMHS)”, “Early Help: Ella Holt”: whoever works there, or whom they see. */
export function mayBeOfBody({ text, start, end }: NamePlace): boolean {
  return (
    ofBodyBehind.test(text.slice(end, end + reach)) ||
    ofBodyBefore.test(text.slice(Math.max(0, start - reach), start))
  );
}

/** “Mr”, “Dr”, “Uncle”; “Told Mum Ella was ill” has two people, and so has “told SW Ella was ill”. */
function isTitledGrown(before: string): boolean {
  const [title = '', word = ''] = /(\p{Lu}\p{L}*)(?:(?<=(?:Mr|Mrs|Ms|Dr))\.)? $/u.exec(before) ?? [];
  const key = foldName(word);
  if (title === '' || sexOfTitle(key) === undefined || key === 'master') return false;
  if (key === 'mum' || key === 'dad' || isBareWork(key)) return false;
  if (/^(?:aunt|uncle)/.test(key)) return true;
  return sexOfTitle(key) !== null || !isBehindTelling(before.slice(0, -title.length));
}

const owner = String.raw`(?:the|an?|her|his|their|my|\p{L}+['’]s|of \p{L}+)`;
const ownerAtEnd = new RegExp(String.raw`(?<!\p{L})${owner} $`, 'iu');
const mostWords = 3;

/**
 * “her father Ella”, “father (Ella)”, “neighbour Ella”, “told support worker Ella”: a whole name behind a role is one person’s; not “told mum Ella”, “HV: Ella”.
 *
 * @param isMeant which roles count.
 */
export function isRoleBefore(before: string, behind: string, isMeant = isGrownRole): boolean {
  const [, near = '', bracket = ''] = /((?:[\p{L}’'-]+ ){1,3})(\(?)$/u.exec(before) ?? [];
  const words = near.trim().split(' ');
  for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
    const role = words.slice(-count).join(' ');
    if (!isMeant(role) || (isShortlySaid(role) && !/^ that\b/.test(behind))) continue;
    const lead = before.slice(0, before.lastIndexOf(role));
    if (bracket !== '') return true;
    if (isOfHome(role)) return ownerAtEnd.test(lead) && !/(?<!\p{L})the $/iu.test(lead);
    return true;
  }
  return false;
}

/** “HV Ella Holt weighed”: two people, or one; not “told HV Ella Holt that”. */
function isShortlySaid(role: string): boolean {
  return isBareWork(foldName(role)) && /^\p{Lu}/u.test(role);
}

const bracketed = new RegExp(
  String.raw`^ ?\( ?(?:${owner} )?([\p{L} -]{2,28}?)(?: (?:of|to|for|at) [^)]*|,[^)]*)?\)`,
  'iu',
);
const apposed = new RegExp(
  String.raw`^, ?(${owner} )?([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: (?:of|for|at) |, (?:(\p{L}+)\b)?|[.;]|$)`,
  'iu',
);

/**
 * “(partner)”, “, the neighbour,”, “, teaching assistant,”; not “(mum Kelly)”, “, teacher reports”, “, mum, dad”.
 *
 * @param isMeant which roles count.
 */
export function isRoleBehind(behind: string, isMeant = isGrownRole): boolean {
  const [, inBrackets] = bracketed.exec(behind) ?? [];
  if (inBrackets !== undefined && isMeant(inBrackets)) return true;
  const [, owned, role, next = ''] = apposed.exec(behind) ?? [];
  if (role === undefined || !isMeant(role)) return false;
  // “Kiah Holt, her mother, and Rose”: whose relative comes next, and no role of hers.
  if (owned !== undefined && !/^(?:her|his|their)$/i.test(owned.trim())) return true;
  if (isOfHome(role) || isAlsoListed(next)) return false;
  return owned === undefined || readRole(role).kind !== 'staff';
}

/** Of a list of who was there. */
function isAlsoListed(word: string): boolean {
  return word === 'and' || findRoleWords(word) !== null || sexOfTitle(foldName(word)) !== undefined;
}

function isGrownRole(words: string): boolean {
  const { kind } = readRole(words);
  return isRole(words) && (kind === 'adult' || kind === 'staff') && !isOrganisationWord(foldName(words));
}

const ofHome = new Set(['Mother', 'Father', 'Grandmother', 'Grandfather']);

/** Somebody whom records name without a name: “mum”, “nan”. */
function isOfHome(words: string): boolean {
  return ofHome.has(readRole(words).pseudonym);
}
