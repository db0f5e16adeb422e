import { readScopes, type Scopes } from '../text/read-scopes.ts';
import { readText, type Token } from '../text/read-text.ts';
import { findBarredClauses, type Told } from './find-barred-clauses.ts';
import { followsName, isAdultPronoun } from './find-speaker.ts';
import { type SuggestedTheme, type Theme, themes } from './theme.ts';
import { findContexts, findMeanings, type Pattern, speakerWords } from './vocabulary.ts';

/** A phrase of a theme that stands in the text: its tokens, and the phrase. */
interface Hit {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
}

/**
 * The themes that a text suggests, in the order of the list of themes, each with its words as they stand there.
 * What is denied, ruled out or only conditional suggests nothing. Linear in the length of the text.
 */
export function findThemes(text: string): readonly SuggestedTheme[] {
  const tokens = readText(text);
  const byTheme = groupByTheme(findHits(tokens, text));
  if (byTheme.size === 0) return [];
  return themes.flatMap((theme) => {
    const hits = withoutLonelyWeak(byTheme.get(theme) ?? [], tokens);
    return hits.length === 0 ? [] : [{ theme, words: wordsOf(hits, tokens, text) }];
  });
}

function findHits(tokens: readonly Token[], text: string): readonly Hit[] {
  const hits: Hit[] = [];
  const notThese = new Map<Theme, Set<number>>();
  const spared = new Map<Theme, Set<number>>();
  const told: Told[] = [];
  for (const { meaning, from, to } of findMeanings(tokens)) {
    if (meaning.is === 'pattern') hits.push({ pattern: meaning.pattern, from, to });
    else if (meaning.is === 'barred') told.push({ theme: meaning.theme, from, to });
    else addPlaces(meaning.is === 'spared' ? spared : notThese, meaning.theme, from, to);
  }
  if (hits.length === 0) return [];
  const contexts = contextsOf(hits, tokens);
  const scopes = readScopes(tokens, text);
  const isBarred = findBarredClauses(
    told.filter(({ theme, from, to }) => !overlaps(spared.get(theme) ?? noPlaces, from, to)),
    tokens,
    scopes,
  );
  return hits.filter((hit) => {
    const { pattern, from, to } = hit;
    const sentence = tokens[from]?.sentence ?? 0;
    if (!hasNeeds(pattern, contexts, sentence)) return false;
    if (pattern.unless.some((number) => contexts.get(sentence)?.has(number))) return false;
    const elsewhere = notThese.get(pattern.theme);
    if (elsewhere !== undefined && overlaps(elsewhere, from, to)) return false;
    if (isBarred(pattern.theme, from)) return false;
    return isSpoken(hit, tokens, text) && !isDropped(hit, scopes);
  });
}

/** For each sentence, the numbers of the phrases in it that these hits need or must not stand beside. */
function contextsOf(
  hits: readonly Hit[],
  tokens: readonly Token[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const wanted = new Set(hits.flatMap(({ pattern }) => [...pattern.needs, ...pattern.unless]));
  const contexts = new Map<number, Set<number>>();
  if (wanted.size === 0) return contexts;
  for (const { meaning, from } of findContexts(tokens, (number) => wanted.has(number))) {
    addPlaces(contexts, tokens[from]?.sentence ?? 0, meaning, meaning + 1);
  }
  return contexts;
}

/** Records write in short sentences, so what a phrase needs may stand in the one before or after. */
function hasNeeds(
  { needs }: Pattern,
  contexts: ReadonlyMap<number, ReadonlySet<number>>,
  sentence: number,
): boolean {
  if (needs.length === 0) return true;
  const near = [sentence, sentence - 1, sentence + 1].map((number) => contexts.get(number));
  return needs.some((number) => near.some((found) => found?.has(number)));
}

function addPlaces<Key>(places: Map<Key, Set<number>>, key: Key, from: number, to: number): void {
  const known = places.get(key) ?? new Set<number>();
  for (let place = from; place < to; place += 1) known.add(place);
  places.set(key, known);
}

const noPlaces: ReadonlySet<number> = new Set();

function overlaps(places: ReadonlySet<number>, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (places.has(place)) return true;
  return false;
}

function isSpoken({ pattern: { speaker }, from }: Hit, tokens: readonly Token[], text: string): boolean {
  if (speaker === 'pronoun') return !isAdultPronoun(tokens, from, text, speakerWords);
  return speaker === null || followsName(tokens, from, text, speakerWords);
}

function isDropped({ pattern, from, to }: Hit, scopes: Scopes): boolean {
  const holds = (hold: keyof Scopes) => pattern.drops.has(hold) && scopes[hold][from] === true;
  // “He was never hit”: the denial may stand within the phrase.
  const isDenied = !pattern.holdsItsOwnNegation && pattern.drops.has('negated');
  if (isDenied && scopes.negated.slice(from, to).includes(true)) return true;
  return holds('conditional') || holds('possible');
}

function groupByTheme(hits: readonly Hit[]): ReadonlyMap<Theme, readonly Hit[]> {
  const groups = new Map<Theme, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.pattern.theme);
    if (group === undefined) groups.set(hit.pattern.theme, [hit]);
    else group.push(hit);
  }
  return groups;
}

/** A weak phrase counts beside another phrase of its theme, in its own sentence or the one before or after. */
function withoutLonelyWeak(hits: readonly Hit[], tokens: readonly Token[]): readonly Hit[] {
  if (!hits.some(({ pattern }) => pattern.weak)) return hits;
  const sentenceOf = ({ from }: Hit) => tokens[from]?.sentence ?? 0;
  return hits.filter((hit, index) => {
    if (!hit.pattern.weak) return true;
    // Hits stand in the order of the text, so a companion stands near in the list too.
    const near = hits.slice(Math.max(0, index - 4), index + 5);
    return near.some(
      (other) =>
        other !== hit &&
        (other.to <= hit.from || other.from >= hit.to) &&
        Math.abs(sentenceOf(other) - sentenceOf(hit)) <= 1,
    );
  });
}

/** The words of the hits as they stand in the text, those that overlap as one, each spelling once. */
function wordsOf(hits: readonly Hit[], tokens: readonly Token[], text: string): readonly string[] {
  const places = hits
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const joined: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last !== undefined && place.start < last.end) last.end = Math.max(last.end, place.end);
    else joined.push({ ...place });
  }
  return [...new Set(joined.map(({ start, end }) => text.slice(start, end)))];
}
