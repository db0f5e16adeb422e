import { normalForms } from './normal-forms.ts';

/**
 * The language that vocabularies write phrases in, so that a practitioner can mend them:
 *
 * - `did not attend`: these words, one after the other, with no comma or stop between them;
 * - `mum|mother`, `(did not|failed to)`: one of these; `[been]`: there or not;
 * - `bruis*`: any word that begins so; `#`: any number, in figures or words;
 * - `@parent`: any phrase of the list of that name;
 * - `DNA`: a word in capitals must be in capitals in the text too;
 * - `..`: up to four other words; `...`: up to eight, across commas too; `~`: up to eight, but no other person and no
 *   “said” or “reported” among them (the words of the list `other-person`).
 */
export type Phrase = readonly Item[];

export type Item =
  | { readonly is: 'word'; readonly words: ReadonlySet<string>; readonly prefixes: readonly string[] }
  | { readonly is: 'capitals'; readonly word: string }
  | { readonly is: 'number' }
  | { readonly is: 'choice'; readonly choices: readonly Phrase[]; readonly optional: boolean }
  | {
      readonly is: 'gap';
      readonly most: number;
      readonly acrossCommas: boolean;
      readonly samePerson: boolean;
    };

/** The phrases of a named list, as `@name` finds them. */
export type Lists = ReadonlyMap<string, readonly Phrase[]>;

const mark = /\.{2,3}|[()[\]|~#]|@[a-z-]+|[^\s()[\]|~#@]+/g;

const gaps: Readonly<Record<string, Item>> = {
  '..': { is: 'gap', most: 4, acrossCommas: false, samePerson: false },
  '...': { is: 'gap', most: 8, acrossCommas: true, samePerson: false },
  '~': { is: 'gap', most: 8, acrossCommas: false, samePerson: true },
};

interface Reading {
  readonly phrase: string;
  readonly marks: readonly string[];
  at: number;
  /** A `|` outside brackets stands beside a group: “(a b)|c d” reads as if it were “a b” or “c d”, and is not. */
  joinsGroup: boolean;
  readonly lists: Lists;
}

/**
 * Reads a phrase of a vocabulary.
 *
 * @throws SyntaxError with the phrase and what is wrong with it: a fault of the vocabulary, found when it is loaded.
 */
export function parsePhrase(phrase: string, lists: Lists): Phrase {
  const reading: Reading = { phrase, marks: phrase.match(mark) ?? [], at: 0, joinsGroup: false, lists };
  const items = readItems(reading, new Set());
  if (reading.at < reading.marks.length) throw fault(reading, `a lone ${reading.marks[reading.at]}`);
  const [first] = items;
  if (first === undefined) throw fault(reading, 'it is empty');
  if (first.is === 'gap' || items.at(-1)?.is === 'gap') throw fault(reading, 'a gap stands at its end');
  if (items.length > 1 && reading.joinsGroup) {
    throw fault(
      reading,
      'outside brackets | joins only what stands beside it; put the whole choice in brackets',
    );
  }
  return items;
}

/** Outside brackets `|` joins the words beside it; within them it parts whole choices. */
function readItems(reading: Reading, until: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  while (reading.at < reading.marks.length) {
    const text = reading.marks[reading.at] ?? '';
    if (until.has(text)) break;
    reading.at += 1;
    const read = readItem(reading, text);
    if (reading.marks[reading.at] === '|' && !until.has('|')) {
      reading.joinsGroup ||= text === '(';
      items.push(readAlternatives(reading, read));
    } else items.push(...read);
  }
  return items;
}

function readAlternatives(reading: Reading, first: readonly Item[]): Item {
  const choices: Phrase[] = [first];
  while (reading.marks[reading.at] === '|') {
    const text = reading.marks[reading.at + 1];
    if (text === undefined) throw fault(reading, 'nothing after |');
    reading.at += 2;
    reading.joinsGroup ||= text === '(';
    choices.push(readItem(reading, text));
  }
  return simplify(choices, false);
}

function readItem(reading: Reading, text: string): readonly Item[] {
  const gap = gaps[text];
  if (gap !== undefined) return [gap];
  if (text === '(') return [readChoice(reading, ')', false)];
  if (text === '[') return [readChoice(reading, ']', true)];
  if (text === '#') return [{ is: 'number' }];
  if (text === ')' || text === ']' || text === '|') throw fault(reading, `a lone ${text}`);
  if (text.startsWith('@')) return [readList(reading, text.slice(1))];
  return text.split('-').flatMap(readWords);
}

function readChoice(reading: Reading, end: string, optional: boolean): Item {
  const choices: Phrase[] = [];
  for (;;) {
    const choice = readItems(reading, new Set(['|', end]));
    if (choice.length === 0) throw fault(reading, 'an empty choice');
    choices.push(choice);
    const mark = reading.marks[reading.at];
    reading.at += 1;
    if (mark === end) break;
    if (mark === undefined) throw fault(reading, `no ${end}`);
  }
  return simplify(choices, optional);
}

function readList(reading: Reading, name: string): Item {
  const phrases = reading.lists.get(name);
  if (phrases === undefined) throw fault(reading, `no list is called ${name}`);
  return simplify(phrases, false);
}

/** “Cannot” is two words in a text that is read, so it is in a phrase. */
function readWords(text: string): readonly Item[] {
  return text === 'cannot' ? normalForms(text).map(readWord) : [readWord(text)];
}

function readWord(text: string): Item {
  if (text.endsWith('*')) return { is: 'word', words: new Set(), prefixes: [text.slice(0, -1)] };
  if (text !== text.toLowerCase()) return { is: 'capitals', word: text.toLowerCase() };
  return { is: 'word', words: new Set([text]), prefixes: [] };
}

/** Choices of one word each are one word that may be any of them, which is found faster. */
function simplify(choices: readonly Phrase[], optional: boolean): Item {
  const words = new Set<string>();
  const prefixes: string[] = [];
  const rest: Phrase[] = [];
  for (const choice of choices) {
    const [only] = choice;
    if (choice.length === 1 && only?.is === 'word') {
      for (const word of only.words) words.add(word);
      prefixes.push(...only.prefixes);
    } else rest.push(choice);
  }
  const simple: Item = { is: 'word', words, prefixes };
  if (rest.length === 0 && !optional) return simple;
  // The longer choice comes first, so that the words that are shown are whole.
  const longestFirst = rest.toSorted((one, other) => other.length - one.length);
  const single = words.size + prefixes.length > 0 ? [[simple]] : [];
  return { is: 'choice', choices: [...longestFirst, ...single], optional };
}

function fault(reading: Reading, what: string): SyntaxError {
  return new SyntaxError(`The phrase “${reading.phrase}” cannot be read: ${what}.`);
}
