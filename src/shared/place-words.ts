import vocabulary from '../../data/cast-words.json' with { type: 'json' };

/** Words with which names of streets end, and those of buildings: in small letters, short forms too. */
export const streetWords: readonly string[] = vocabulary.streets;
export const buildingWords: readonly string[] = vocabulary.buildings;

/** As people shorten what most streets and houses are called: “Mill Ln”, “Tregony Tce”. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  avenue: ['av', 'ave'],
  buildings: ['bldgs'],
  boulevard: ['blvd'],
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

/** All of these in any form: whatever says that a name is a street’s or a house’s. */
export const placeWords: ReadonlySet<string> = new Set(
  [...streetWords, ...buildingWords].flatMap((word) => formsOfPlaceWord(word)),
);

/** A word of an address as texts write it, in small letters: as it is, and in its short forms; those of a short form are all of its word. */
export function formsOfPlaceWord(word: string): readonly string[] {
  const small = word.toLowerCase();
  for (const [whole, short] of Object.entries(shortForms)) {
    if (whole === small || short.includes(small)) return [whole, ...short];
  }
  return [small];
}

/** The lines of an address, each as its words: letters, figures and apostrophes; signs part them and are no part of any. */
export function wordsOfAddress(lines: string): readonly (readonly string[])[] {
  return lines
    .split(/[,;()\r\n]+/)
    .map((line) => line.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}
