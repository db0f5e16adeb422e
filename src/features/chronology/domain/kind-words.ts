import vocabulary from '../../../../data/entry-kinds.json' with { type: 'json' };
import { type EntryKind, entryKinds, isKeptKind, kindWords } from './kinds.ts';

/** What the words of a cell say of the kind of an entry. */
export interface KindMeaning {
  /** The kind that they name; null where they name none that is known. */
  readonly kind: EntryKind | null;
  /** A kind that only its agency shares and that they may mean: a person is asked. */
  readonly near: EntryKind | null;
}

const says = (kind: EntryKind): KindMeaning => ({ kind, near: null });
const mayMean = (near: EntryKind): KindMeaning => ({ kind: null, near });
const nothing: KindMeaning = { kind: null, near: null };

const plainAll = (words: readonly string[]) => words.map(plainWords);
const { thirdPartyHealth, unsettled, openBeforeKept } = vocabulary;
const thirdParty = 'third-party-health' satisfies EntryKind;
const people = plainAll(thirdPartyHealth.people);
const health = plainAll(thirdPartyHealth.health);
const records = plainAll(thirdPartyHealth.records);
const notHealth = plainAll(thirdPartyHealth.notHealth);
const nearHealth = plainAll(thirdPartyHealth.near);
const asked = plainAll([...thirdPartyHealth.notSure, ...thirdPartyHealth.children]);
const unsure = plainAll(unsettled);
const openWords = plainAll(openBeforeKept);

const kept = vocabulary.kept.flatMap(({ kind: name, within, source, author, near }) =>
  entryKinds
    .filter((kind) => kind === name)
    .map((kind) => ({
      kind,
      within: plainAll(within),
      source: new Set(plainAll(source)),
      author: new Set(plainAll(author)),
      near: plainAll(near),
    })),
);

const kindsByCell = new Map<string, EntryKind>(
  entryKinds.flatMap((kind) =>
    plainAll([kind, kindWords[kind], ...vocabulary.kinds[kind]]).map((text) => [text, kind]),
  ),
);

/** Small letters and figures with single spaces: “Counsel’s advice” is “counsels advice”. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Most files say few things in these columns, over and over. */
const mostRemembered = 500;

function remembering(read: (text: string) => KindMeaning): (text: string) => KindMeaning {
  const known = new Map<string, KindMeaning>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const meaning = read(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, meaning);
    return meaning;
  };
}

/** What a cell of a column of kinds means. */
export const readKindCell = remembering((text): KindMeaning => {
  const plain = plainWords(text);
  if (plain === '') return nothing;
  const whole = kindsByCell.get(plain);
  if (whole !== undefined) return says(whole);
  const numbered = keptByHead(text, plain);
  if (numbered !== null) return numbered;
  const named = kindsOfPieces(text);
  const ofKept = named.find(isKeptKind) ?? keptWithin(plain);
  if (ofKept !== undefined) return isUnsettled(plain) ? mayMean(ofKept) : says(ofKept);
  const [only, ...others] = named;
  const kind = only !== undefined && others.length === 0 ? only : null;
  if (!mayTell(plain)) return { kind, near: null };
  const ofHealth = readThirdParty(plain, health);
  if (ofHealth.kind !== null) return ofHealth;
  return { kind, near: ofHealth.near ?? nearKept(plain) };
});

/** What the name of the record that an entry was taken from says of its kind: only kinds that its agency alone shares. */
export const readKindOfSource = remembering((text): KindMeaning => {
  const plain = plainWords(text);
  if (!mayTell(plain)) return nothing;
  const pieces = [plain, ...text.split(/[:;]/).map(plainWords)].flatMap((one) => [one, withoutNumbers(one)]);
  const surely = kept.find(({ source }) => pieces.some((one) => source.has(one)));
  if (surely !== undefined) return isDenied.test(plain) ? mayMean(surely.kind) : says(surely.kind);
  const ofHealth = readThirdParty(plain, records);
  if (ofHealth.kind !== null) return ofHealth;
  const near = ofHealth.near ?? (hasAny(plain, health) && isOfSomebodyElse(plain) ? thirdParty : null);
  return { kind: null, near: near ?? nearKept(plain) };
});

/** What the role of whoever wrote it says of the kind of an entry, as `readKindOfSource`. */
export const readKindOfAuthor = remembering((text): KindMeaning => {
  const plain = plainWords(text);
  if (!mayTell(plain)) return nothing;
  const surely = kept.find(({ author }) => author.has(withoutNumbers(plain)));
  return surely === undefined ? { kind: null, near: nearKept(plain) } : says(surely.kind);
});

/** “Intel 12/03/2012”, “Intel: source B2”, “Intelligence (B2)”: of a kept kind by what stands before its number, or before all else. */
function keptByHead(text: string, plain: string): KindMeaning | null {
  if (isDenied.test(plain)) return null;
  const heads = [plain, plainWords(text.split(/[:;(]/)[0] ?? '')].map(withoutNumbers);
  const kind = heads.flatMap((head) => kindsByCell.get(head) ?? []).find(isKeptKind);
  if (kind === undefined) return null;
  return isUnsettled(plain) && !/\bno\b ?\d/.test(plain) ? mayMean(kind) : says(kind);
}

const pieceEnds = /[;,/+|\n]|\s[-–—]\s|&|\band\b/i;

/** The kinds that a cell names beside other words: “Home visit, unannounced; strategy meeting” names two. */
function kindsOfPieces(text: string): readonly EntryKind[] {
  const pieces = text.split(pieceEnds).map(plainWords);
  const kinds = pieces.flatMap((piece) => kindsByCell.get(piece) ?? []);
  return [...new Set(kinds)].filter((kind) => kind !== 'narrative');
}

function keptWithin(plain: string): EntryKind | undefined {
  return kept.find(({ within }) => hasAny(plain, within))?.kind;
}

function nearKept(plain: string): EntryKind | null {
  const told = without(plain, openWords);
  return kept.find(({ near, within }) => hasAny(told, near) || hasAny(told, within))?.kind ?? null;
}

/** Whether it tells of the health of somebody who is no child of the family, by these words of health. */
function readThirdParty(plain: string, words: readonly string[]): KindMeaning {
  if (!isOfSomebodyElse(plain)) return nothing;
  const told = without(plain, notHealth);
  const isSaid = hasAny(told, words);
  if (isSaid && !hasAny(told, asked) && !isUnsettled(told)) return says(thirdParty);
  return isSaid || (words === health && hasAny(told, nearHealth)) ? mayMean(thirdParty) : nothing;
}

function isOfSomebodyElse(plain: string): boolean {
  return hasAny(plain, people);
}

function isUnsettled(plain: string): boolean {
  return hasAny(plain, unsure);
}

function hasAny(plain: string, phrases: readonly string[]): boolean {
  const padded = ` ${plain} `;
  return phrases.some((phrase) => padded.includes(` ${phrase} `));
}

function without(plain: string, phrases: readonly string[]): string {
  return phrases.reduce((text, phrase) => text.replaceAll(` ${phrase} `, ' '), ` ${plain} `).trim();
}

const passedOver =
  /^(?:\d+(?:st|nd|rd|th)?|ref|reference|no|number|urn|dated|of|from|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;

/** “No intel”, not “No. 77 intel report”. */
const isDenied = /^(?:no|not|nil)\b(?! ?\d)/;

/** “Police intelligence report 14 March 2012, ref 77” is the same record’s name with its day and number. */
function withoutNumbers(plain: string): string {
  return plain
    .split(' ')
    .filter((word) => !passedOver.test(word))
    .join(' ');
}

/** Sources differ in every row of some files: few hold a word that all this is about. */
const tellingWords: ReadonlySet<string> = new Set(
  [
    ...people,
    ...kept.flatMap(({ within, source, author, near }) => [...within, ...source, ...author, ...near]),
  ].map((phrase) => phrase.split(' ').at(0) ?? ''),
);

function mayTell(plain: string): boolean {
  return plain.split(' ').some((word) => tellingWords.has(word));
}
