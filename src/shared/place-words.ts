import vocabulary from '../../data/cast-words.json' with { type: 'json' };

/** Words with which names of streets end, and those of buildings: whole, in small letters. */
const streetWords: readonly string[] = vocabulary.streets;
export const buildingWords: readonly string[] = vocabulary.buildings;
/** Words of single houses that stand by themselves: “Rose Cottage”, “Hill Farm”. */
export const houseWords: readonly string[] = vocabulary.houses;
/** Words of places where people are taken in: “Hope Refuge”. Within an address alone they say that it is one. */
export const institutionWords: readonly string[] = vocabulary.institutions;

/** As people shorten what most streets and houses are called: “Mill Ln”, “Tregony Tce”. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  and: ['&'],
  apartments: ['apts'],
  approach: ['appr'],
  avenue: ['av', 'ave'],
  buildings: ['bldgs'],
  boulevard: ['blvd'],
  centre: ['center', 'ctr'],
  close: ['cl', 'clo'],
  cottage: ['cott', 'ctg'],
  cottages: ['cotts'],
  court: ['crt', 'ct'],
  crescent: ['cres', 'cresc'],
  drive: ['dr', 'drv'],
  estate: ['est'],
  gardens: ['gdn', 'gdns'],
  green: ['grn'],
  grove: ['gr', 'gro', 'grv'],
  heights: ['hts'],
  hospital: ['hosp'],
  house: ['hse'],
  lane: ['la', 'ln'],
  lodge: ['ldg'],
  mount: ['mt'],
  parade: ['pde'],
  park: ['pk'],
  place: ['pl'],
  road: ['rd'],
  square: ['sq'],
  street: ['st', 'str'],
  terrace: ['tce', 'ter', 'terr', 'trce'],
  view: ['vw'],
  villas: ['vlls'],
  walk: ['wk', 'wlk'],
};

/** Short forms that are short for other things too, or names of people: “St”, “Dr”, “La”, “Wk”. */
const doubtful: ReadonlySet<string> = new Set(
  'av cl clo ct dr est gr gro la mt pl sq st str ter wk'.split(' '),
);

/** A word of an address as texts write it, in small letters: as it is, and in its short forms; those of a short form are all of its word. */
export function formsOfPlaceWord(word: string): readonly string[] {
  const small = word.toLowerCase();
  for (const [whole, short] of Object.entries(shortForms)) {
    if (whole === small || short.includes(small)) return [whole, ...short];
  }
  return [small];
}

/** The same for a word within a name, which is no street’s where a word follows: “St Marys Road”, “Saint James Court”. */
export function formsWithin(words: readonly string[], at: number): readonly string[] {
  const word = words[at] ?? '';
  const forms = formsOfPlaceWord(word);
  const isSaint = at < words.length - 1 && ['saint', 'st'].includes(word.toLowerCase());
  return isSaint ? [...new Set([...forms, 'saint', 'st'])] : forms;
}

/** Whether a text that writes this word has no full stop behind it but at the end of a sentence. */
export function endsBeforeStop(word: string): boolean {
  return word.toLowerCase() !== 'saint' && formsOfPlaceWord(word).every((form) => form.length > 3);
}

/** Those forms of these words that say by themselves that a name is a street’s or a house’s, in small letters. */
export function sureForms(words: readonly string[]): readonly string[] {
  return words.flatMap(formsOfPlaceWord).filter((form) => !doubtful.has(form));
}

/** Whether it says so only behind the number of a house, or within an address that is known. */
export function isDoubtfulForm(form: string): boolean {
  return doubtful.has(form.toLowerCase());
}

/** What names of streets end with, in small letters and in any form. */
export const streetForms: readonly string[] = streetWords.flatMap(formsOfPlaceWord);
export const sureStreetForms: readonly string[] = sureForms(streetWords);

/** All of these in any form: whatever says in an address that a name is a street’s or a house’s. */
export const placeWords: ReadonlySet<string> = new Set([
  ...streetForms,
  ...[...buildingWords, ...houseWords, ...institutionWords, ...vocabulary.addressEnds].flatMap(
    formsOfPlaceWord,
  ),
]);

export function isPlaceWord(word: string): boolean {
  return placeWords.has(word.toLowerCase());
}
