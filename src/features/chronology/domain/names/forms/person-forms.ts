import type { CastMember } from '../terms/cast.ts';
import { genericWords, isPersonWord, particles, type RoleKind, readRole } from '../terms/cast-words.ts';
import { splitNameTokens } from '../terms/name-tokens.ts';
import { type PersonName, readPersonName } from '../terms/person-name.ts';
import { asSurnames, type IsSurname } from '../unlisted/surnames-of-others.ts';
import { isListedWord, isNeverInitials, isOrdinary } from '../words/ordinary-words.ts';
import type { NameUse } from './name-index.ts';

/** The words of a name as they are looked for. */
export function keysOf(text: string): readonly string[] {
  return splitNameTokens(text).map(({ key }) => key);
}

/** A way to write a name. */
export interface Form {
  readonly keys: readonly string[];
  readonly use: NameUse;
  /** As a namesake of the family may be called. */
  readonly isOfFamily?: true;
}

/** Every way in which somebody of a list may be written. */
export function personForms(member: CastMember, kind: RoleKind, isSurname: IsSurname): readonly Form[] {
  const isOfNobody = kind === 'child' || ['Person', 'Adult'].includes(readRole(member.role).pseudonym);
  const isUnknown = isOfNobody && member.otherNames.length === 0;
  const names = [member.name, ...member.otherNames]
    .filter((text) => !isInitials(text))
    .map(readPersonName)
    .map((name) => asSurnames(name, { isUnknown, isChild: kind === 'child' }, isSurname));
  const [own] = names;
  const given = member.otherNames.filter(isInitials).map((text): Form => {
    return { keys: keysOf(text), use: 'initials' };
  });
  const spellings = names.map((name) => withSurnameOf(name, own));
  const forms = [...spellings.flatMap((name) => formsOfName(name, kind, isSurname)), ...given];
  // “Bruise to L cheek”: nobody knows that a letter is theirs.
  const isLetter = ({ keys, use }: Form) => use === 'initials' && keys.length === 1 && keys[0]?.length === 1;
  return member.isFromTexts ? forms.filter((form) => !isLetter(form)) : forms;
}

/** A nickname goes with the surname too; a surname that is given once more alone is no forename. */
function withSurnameOf(name: PersonName, own: PersonName | undefined): PersonName {
  if (name.surname.length > 0 || own === undefined || own.surname.length === 0) return name;
  const isSurname = name.forename.join('') === own.surname.join('');
  return { ...name, forename: isSurname ? [] : name.forename, surname: own.surname };
}

const otherThings = new Set(
  'ae am bm bp cc ck cl cm cs ct dd dp dt ep er eu fm ho hr id jp ld lm mp pc po pp pt rm sa sp ss tp ts tv wc'.split(
    ' ',
  ),
);

/** “AM” is a morning, whoever is called Anne-Marie, and “EP” an educational psychologist; “E-P” is hers. */
function isOtherThing(word: string): boolean {
  return otherThings.has(word);
}

/** “K”, “KB”, “K.B.” given as another name. */
function isInitials(text: string): boolean {
  return /^(?:\p{Lu}[. ]*){1,3}$/u.test(text.trim());
}

function formsOfName(name: PersonName, kind: RoleKind, isSurname: IsSurname): readonly Form[] {
  const { forename, middle, surname } = name;
  const forms: Form[] = forename.length > 0 && surname.length > 0 ? wholeForms(name) : [];
  const initial = forename[0]?.slice(0, 1) ?? '';
  if (kind !== 'staff' && initial !== '') forms.push({ use: 'initials', keys: [initial] });
  // “M-R” and “MR” of “Maisie-Rae”, where that is no title.
  if (forename.length > 1) {
    const letters = forename.map((part) => part.slice(0, 1));
    forms.push({ use: 'initials', keys: letters });
    const word = letters.join('');
    const isFree =
      ![isOrdinary, isPersonWord, isOtherThing].some((is) => is(word)) &&
      !isNeverInitials(word.toUpperCase());
    if (isFree) forms.push({ use: 'initials', keys: [word] });
  }
  // “Tom Penn Harrow”, where others are called Penn, has two surnames.
  const surnames = surname.length > 0 ? middle.filter((part) => part.every(isSurname)) : [];
  for (const part of [forename, ...middle]) {
    addParts(part, surnames.includes(part) ? 'surname' : 'forename', forms);
  }
  if (surnames.length > 0) {
    addParts([...surnames.flat(), ...surname], 'surname', forms);
    forms.push({ keys: [...forename, ...surnames.flat()], use: 'full', isOfFamily: true });
  }
  addParts(surname, 'surname', forms);
  return forms;
}

/** Forename and surname together, in either order, in full, as initials, and written as one word. */
function wholeForms({ forename, middle, surname }: PersonName): Form[] {
  const initial = forename[0]?.slice(0, 1) ?? '';
  const last = surname[0]?.slice(0, 1) ?? '';
  const behind = surname.map((part) => part.slice(0, 1));
  // “Kayleigh Oshea”, “Annemarie D’Arcy”.
  const asWritten = [forename, [forename.join('')]].flatMap((given) =>
    [surname, [surname.join('')]].flatMap((family) => [
      [...given, ...family],
      [...family, ...given],
    ]),
  );
  const full = [
    ...asWritten,
    [...forename, ...middle.flat(), ...surname],
    [...surname, ...forename, ...middle.flat()],
    [initial, ...surname],
    [...surname, initial],
    [...forename, last],
    ...lettersBehind(forename, behind),
    ...middle.flatMap(([second = '']) => [
      // Of “Zoë Marlow Pike” the M may be a surname’s.
      [...forename, second.slice(0, 1)],
      [initial, second.slice(0, 1), ...surname],
      [...forename, second.slice(0, 1), ...surname],
    ]),
    [forename.join('') + surname.join('')],
    [surname.join('') + forename.join('')],
    ...(surname.join('').length > 3 ? [[initial + surname.join('')]] : []),
  ];
  const between = middle.map(([part = '']) => part.slice(0, 1));
  const parted = [
    [initial, last],
    [initial, ...behind],
    [initial, ...between, last],
    [initial, ...between, ...behind],
    // “PA-K”, as school registers shorten Prince Adebayo-King.
    ...(behind.length > 1 ? [[initial + last, ...behind.slice(1)]] : []),
  ];
  // “CP” is somebody’s only where it is no abbreviation.
  const joined = parted.map((keys) => keys.join('')).filter((word) => !isNeverInitials(word.toUpperCase()));
  const initials = [...parted, ...joined.filter((word) => !isOrdinary(word)).map((word) => [word])];
  return [
    ...full.map((keys): Form => ({ use: 'full', keys })),
    ...initials.map((keys): Form => ({ use: 'initials', keys })),
  ];
}

/** “Tobi A-C” and “Tobi AC”, of Adeyemi-Clarke. */
function lettersBehind(
  forename: readonly string[],
  behind: readonly string[],
): readonly (readonly string[])[] {
  if (behind.length < 2) return [];
  const word = behind.join('');
  const isFree = !isOrdinary(word) && !isNeverInitials(word.toUpperCase());
  return [[...forename, ...behind], ...(isFree ? [[...forename, word]] : [])];
}

/** “Maisie-Rae” is also “Maisierae” and “Maisie”; “O’Neill-Hart” is also “Oneill” and “Hart”, but not “O”. */
function addParts(parts: readonly string[], use: NameUse, forms: Form[]): void {
  if (parts.length === 0) return;
  forms.push({ keys: parts, use });
  if (parts.length === 1) return;
  forms.push({ keys: [parts.join('')], use });
  for (const unit of joinParticles(parts)) {
    if (unit.join('').length < 3 || genericWords.has(unit.join(' '))) continue;
    forms.push({ keys: unit, use }, { keys: [unit.join('')], use });
    const bare = unit.at(-1) ?? '';
    if (unit.length > 1 && bare.length > 3 && !isListedWord(bare)) forms.push({ keys: [bare], use });
  }
}

/** “van der Berg” is one part, and so is “O’Neill”. */
function joinParticles(parts: readonly string[]): readonly (readonly string[])[] {
  const units: string[][] = [];
  let goesOn = false;
  for (const part of parts) {
    if (goesOn) units.at(-1)?.push(part);
    else units.push([part]);
    goesOn = particles.has(part);
  }
  return units;
}
