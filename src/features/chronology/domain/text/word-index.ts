/** Values by the words that lead to them: `bruis*` stands for every word that begins so, `#` for any figure. */
export interface WordIndex<Value> {
  add(words: readonly string[], value: Value): void;
  /** The values of a word, each once, in the order in which they were added. */
  find(word: string): readonly Value[];
}

/** How many words an index remembers its answers for: most words of a text have been seen before. */
const remembered = 20_000;

export function makeWordIndex<Value>(): WordIndex<Value> {
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  const ofNumbers: number[] = [];
  const values: Value[] = [];
  const prefixLengths = new Set<number>();
  const answers = new Map<string, readonly Value[]>();
  const look = (word: string): readonly Value[] => {
    const numbers = [...(byWord.get(word) ?? [])];
    for (const length of prefixLengths) {
      if (length <= word.length) numbers.push(...(byPrefix.get(word.slice(0, length)) ?? []));
    }
    if (startsWithFigure.test(word)) numbers.push(...ofNumbers);
    return [...new Set(numbers)].sort((one, other) => one - other).flatMap((number) => values[number] ?? []);
  };
  return {
    add(words, value) {
      const number = values.push(value) - 1;
      for (const word of words) {
        if (word === '#') ofNumbers.push(number);
        else if (word.endsWith('*')) {
          addTo(byPrefix, word.slice(0, -1), number);
          prefixLengths.add(word.length - 1);
        } else addTo(byWord, word, number);
      }
    },
    find(word) {
      const known = answers.get(word);
      if (known !== undefined) return known;
      if (answers.size >= remembered) answers.clear();
      const answer = look(word);
      answers.set(word, answer);
      return answer;
    },
  };
}

const startsWithFigure = /^\p{N}/u;

function addTo(map: Map<string, number[]>, key: string, number: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [number]);
  else list.push(number);
}
