import { isKin, isOrganisationWord, isRole, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import {
  isAgedOrTaken,
  isRoleBefore,
  isRoleBehind,
  type NamePlace,
  sidesOf,
} from '../unlisted/surely-grown.ts';
import { isBareWork } from '../words/titles.ts';
import { isBehindTelling } from '../words/told-beside.ts';
import { mayWorkAs } from './whom-named.ts';

const young = String.raw`\d{1,2}(?:[ -]?(?:years?|yrs?|y\/?o|months?|mths?|weeks?|wks?)\b|(?=\)|, |[.;]?$|[.;]\s))`;
const youngBehind = new RegExp(`^(?: ?\\(|, | –| -)? ?(?:aged? )${young}|^(?: ?\\(|, )${young}`, 'i');
const youngBefore =
  /(?<![\d.])\d{1,2}[ -]?(?:years?|yrs?|y\/?o|months?|mths?)(?:[ -]old)?,?[ -](?:(?:male|female|boy|girl|child)[ -])?$/i;
/** “(dad’s sister)”, “, stepfather’s mother”. */
const ofAnother = /^(?: ?\(|, )(?:(?:the|her|his|their) )?(\p{L}+)['’]s (\p{L}+)/iu;

/**
 * Whether what stands beside a whole name says that it is not an adult’s of a family: any age, an arrest, or another role than theirs. Of a
 * parent’s own age and arrest nobody can tell.
 *
 * @param role what the adult is to the children.
 */
export function isSurelyAnother(place: NamePlace, role: string): boolean {
  const { before, behind } = sidesOf(place);
  const isOther = (words: string) => isRole(words) && !mayBeRole(words, role) && !isBody(words);
  if (isOfAnother(behind, role)) return true;
  // “Dad Tariq Khan, 34, was arrested”: what he is to the children says whose age and arrest that is.
  if (isCalledByRole(before, behind, role)) return false;
  return (
    isAgedOrTaken(place) ||
    youngBehind.test(behind) ||
    youngBefore.test(before) ||
    isTitledOther(before, role) ||
    isRoleBefore(before, behind, isOther) ||
    isRoleBehind(behind, isOther)
  );
}

const anybody = new Set(['Person', 'Adult']);

/** Whether whoever is said to be something may be who has a role in a family. */
export function mayBeRole(words: string, role: string): boolean {
  const [said, own] = [readRole(words), readRole(role)];
  if (anybody.has(said.pseudonym)) return own.kind !== 'child' || said.pseudonym === 'Person';
  if (said.kind === 'staff' && own.kind === 'staff') return mayWorkAs(words, role);
  // “WIFE HODAN ABDI” of the mother.
  if (own.isParent && said.pseudonym === 'Partner') return said.sex === null || said.sex === own.sex;
  return said.pseudonym === own.pseudonym || (said.isParent && own.isParent && said.sex === own.sex);
}

/** “Dad Tariq Khan”, “Tariq Khan (father)”, of the father. */
function isCalledByRole(before: string, behind: string, role: string): boolean {
  const [lead = '', title = ''] = /(\p{L}+) $/u.exec(before) ?? [];
  const [, own = ''] = /^(?: ?\(|, )(?:the )?(\p{L}+)(?=[,.;)]|$)/u.exec(behind) ?? [];
  const isSame = (word: string) =>
    isRole(word) &&
    readRole(word).pseudonym === readRole(role).pseudonym &&
    !anybody.has(readRole(word).pseudonym);
  const further = before.slice(0, before.length - lead.length);
  // “Ella’s dad”, “Foster dad” is somebody else’s.
  const isOwnTitle = isSame(title) && !/(?:['’]s|foster|step|grand|god)[ -]$/i.test(further);
  return isSame(own) || (isOwnTitle && !isBehindTelling(further));
}

function isBody(words: string): boolean {
  const { kind } = readRole(words);
  return kind === 'place' || kind === 'word' || isOrganisationWord(foldName(words));
}

/** “PC”, “Uncle”, of a father; “Mr” of a mother. “Told SW Kelly was ill”, “told Nan Kelly was ill” have two people. */
function isTitledOther(before: string, role: string): boolean {
  const [title = '', word = ''] = /(\p{Lu}\p{L}*)(?:(?<=(?:Mr|Mrs|Ms|Dr))\.)? $/u.exec(before) ?? [];
  const key = foldName(word);
  const sex = title === '' ? undefined : sexOfTitle(key);
  if (sex === undefined || isBareWork(key)) return false;
  if (sex !== null) return readRole(role).sex !== null && readRole(role).sex !== sex;
  return !(isKin(key) && mayBeRole(key, role)) && !isBehindTelling(before.slice(0, -title.length));
}

const couples = /^(?:partner|husband|wife|boyfriend|girlfriend)$/i;

function isOfAnother(behind: string, role: string): boolean {
  const [, owner = '', relation = ''] = ofAnother.exec(behind) ?? [];
  // “Carl Reed (mum’s partner)” is the stepfather.
  if (
    couples.test(relation) &&
    readRole(owner).isParent &&
    (readRole(role).isParent || /step|partner/i.test(role))
  )
    return false;
  return isRole(relation) && isRole(owner) && readRole(owner).kind === 'adult';
}
