import data from '../../../../../data/pattern-words.json' with { type: 'json' };
import type { Entry } from '../entry.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import { makePhraseFinder } from './find-phrases.ts';
import { childKey, findFirstNames } from './name-children.ts';

const findSightings = makePhraseFinder(data.childSeen, data.negators);
const childWords = new Set(data.childWords);
const adultWords = new Set(data.adultWords);
const subjectReach = 6;
const objectReach = 3;

/**
 * Tells whether the words of an entry suggest that somebody had a child before them: "Ann seen at home", "spoke to the
 * children". It must be said of a child; where it is said of nobody in particular, the record must be a child's by its
 * column. What is said of an adult is not.
 *
 * @param known the keys of the children whom columns of the record name
 */
export function tellsChildSeen(
  { event, response, outcome, children }: Entry,
  known: ReadonlySet<string>,
): boolean {
  const isOfChild = children.length > 0;
  return [event, response, outcome]
    .filter((text) => text !== null)
    .some((text) => splitSentences(text).some((words) => tellsInSentence(text, words, known, isOfChild)));
}

function tellsInSentence(
  text: string,
  words: readonly Word[],
  known: ReadonlySet<string>,
  isOfChild: boolean,
): boolean {
  const offset = words[0]?.start ?? 0;
  const sightings = findSightings(text.slice(offset, words.at(-1)?.end));
  if (sightings.length === 0) return false;
  const places = new Map(words.map(({ start }, place) => [start - offset, place]));
  const behind = new Map(words.map(({ end }, place) => [end - offset, place + 1]));
  const names = new Set(findFirstNames(words));
  const isChild = (word: Word) => meansChild(word, known, names);
  return sightings.some(({ name, start, end }) => {
    if (name === 'object') {
      const from = behind.get(end) ?? words.length;
      return words.slice(from, from + objectReach).some(isChild);
    }
    const to = places.get(start) ?? 0;
    const before = words.slice(Math.max(0, to - subjectReach), to);
    if (before.some(isChild)) return true;
    return isOfChild && !before.some(({ lower }) => adultWords.has(lower));
  });
}

/** "Ann’s mum" is not Ann. */
function meansChild({ lower }: Word, known: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (adultWords.has(lower)) return false;
  return childWords.has(lower) || (!lower.endsWith("'s") && (known.has(lower) || names.has(childKey(lower))));
}
