import { foldName, nameWords } from './names/fold-name.ts';
import { soundKey } from './names/sound-key.ts';
import { isStandInName, whichOfSeveral } from './names/stand-in.ts';
import type { PersonName, PersonRecord } from './person-record.ts';

/** A name made ready for comparing. */
export interface PreparedName {
  /** Given names, folded; '' where there is none, or words that stand in for one. */
  readonly given: string;
  readonly givenWords: readonly string[];
  readonly givenSound: string;
  readonly surname: string;
  readonly surnameWords: readonly string[];
  readonly surnameSound: string;
  /** Which of several born together: “Twin 2” is '2'. */
  readonly which: string | null;
}

/** A record made ready for comparing, once, however many it is compared with. */
export interface PreparedPerson {
  readonly record: PersonRecord;
  readonly names: readonly PreparedName[];
  /** Eight digits, `YYYYMMDD`, which need not be a day of the calendar; null where less is known. */
  readonly born: string | null;
  readonly expected: string | null;
  readonly sex: string | null;
  /** Capitals and digits without blanks. */
  readonly postcode: string | null;
  readonly addressWords: readonly string[];
  readonly further: ReadonlyMap<string, string>;
}

export function preparePerson(record: PersonRecord): PreparedPerson {
  const further = Object.entries(record.further ?? {})
    .map(([heading, text]) => [heading, foldFurther(text)] as const)
    .filter(([, text]) => text !== '');
  return {
    record,
    names: record.names.map(prepareName).filter(({ given, surname }) => given !== '' || surname !== ''),
    born: eightDigits(record.born),
    expected: eightDigits(record.expected),
    sex: knownSex(record.sex),
    postcode: record.postcode?.toUpperCase().replace(/[^A-Z0-9]/g, '') || null,
    addressWords: record.address === null ? [] : nameWords(record.address),
    further: new Map(further),
  };
}

/** Null for words that say that it is not known. */
function knownSex(sex: string | null): string | null {
  const letter = sex?.trim().toLowerCase().charAt(0) ?? '';
  return letter === 'f' || letter === 'm' ? letter : null;
}

function eightDigits(text: string | null): string | null {
  const digits = text?.replace(/\D/g, '') ?? '';
  return digits.length === 8 ? digits : null;
}

/** Signs stay where they tell texts apart, as in an email address. */
function foldFurther(text: string): string {
  return text.includes('@') ? text.toLowerCase().trim() : foldName(text);
}

function prepareName({ given, surname }: PersonName): PreparedName {
  const words = nameWords(given);
  const standsIn = isStandInName(words);
  const givenWords = standsIn ? [] : words;
  const surnameWords = nameWords(surname);
  return {
    given: givenWords.join(' '),
    givenWords,
    givenSound: soundKey(givenWords[0] ?? ''),
    surname: surnameWords.join(' '),
    surnameWords,
    surnameSound: soundKey(surnameWords.join(' ')),
    which: standsIn ? whichOfSeveral(words) : null,
  };
}
