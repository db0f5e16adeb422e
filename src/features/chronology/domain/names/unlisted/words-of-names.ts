import { areBeside, keyOfWord } from '../terms/seen-wholes.ts';
import { isEverydayForename, isMonthWord, wordSurnames } from '../words/ordinary-words.ts';
import { findPossibleNames, isPlain, type KnownWords, type PossibleName } from './find-possible-names.ts';

/** The words that some text of a run shows to be names: they are names in all of them, in capitals too; everyday words where they read as a surname. */
export function findWordsOfNames(
  texts: Iterable<string>,
  known: KnownWords,
): Required<Pick<KnownWords, 'found' | 'surnames' | 'wholes' | 'called'>> {
  const found = new Set<string>();
  const surnames = new Set<string>();
  const wholes = new Set<string>();
  const called = new Set<string>();
  const noteAlone = (name: PossibleName, key: string) => {
    if ((name.isSigned === true || name.isEveryday === true) && mayStandAlone(key)) called.add(key);
    if (name.isSigned === true && name.isEveryday === true) return;
    if (wordSurnames.has(key)) surnames.add(key);
    else if (key.length > 2 && !isPlain({ key }, known)) found.add(key);
  };
  const noteBeside = (before: PossibleName, key: string) => {
    const first = keyOfWord(before.text);
    wholes.add(`${first} ${key}`);
    if (mayStandAlone(first)) called.add(first);
  };
  for (const text of new Set(texts)) {
    let last: PossibleName | undefined;
    for (const name of findPossibleNames(text, known)) {
      const key = keyOfWord(name.text);
      if (last !== undefined && areBeside(text, last, name)) noteBeside(last, key);
      last = name;
      noteAlone(name, key);
    }
  }
  return { found, surnames, wholes, called };
}

/** “Summer”, where a text tells of Summer Hayes; “May” is too often the month. */
function mayStandAlone(key: string): boolean {
  return isEverydayForename(key) && (!isMonthWord(key) || seasons.has(key));
}

const seasons = new Set(['autumn', 'spring', 'summer', 'winter']);
