import { findPossibleNames, isPlain, type KnownWords, type PossibleName } from './find-possible-names.ts';
import { wordSurnames } from './ordinary-words.ts';
import { areBeside, keyOfWord } from './seen-wholes.ts';

/** The words that some text of a run shows to be names: they are names in all of them, in capitals too; everyday words where they read as a surname. */
export function findWordsOfNames(
  texts: Iterable<string>,
  known: KnownWords,
): Required<Pick<KnownWords, 'found' | 'surnames' | 'wholes'>> {
  const found = new Set<string>();
  const surnames = new Set<string>();
  const wholes = new Set<string>();
  for (const text of new Set(texts)) {
    let last: PossibleName | undefined;
    for (const name of findPossibleNames(text, known)) {
      const key = keyOfWord(name.text);
      if (last !== undefined && areBeside(text, last, name)) wholes.add(`${keyOfWord(last.text)} ${key}`);
      last = name;
      if (wordSurnames.has(key)) surnames.add(key);
      else if (key.length > 2 && !isPlain({ key }, known)) found.add(key);
    }
  }
  return { found, surnames, wholes };
}
