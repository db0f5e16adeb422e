import glossary from '../../../../../data/abbreviations.json' with { type: 'json' };
import vocabulary from '../../../../../data/event-kinds.json' with { type: 'json' };
import { splitWords, type Word } from '../text/words.ts';
import { stemWord } from './stem-word.ts';

/** A word of a text as it is compared. */
export interface Token {
  readonly stem: string;
  /** As written; an abbreviation lends its own letters to each word that it stands for. */
  readonly written: string;
  /** Offset of the word in the text, in UTF-16 units. */
  readonly start: number;
  /** It begins with a capital where no sentence begins: most likely a name. */
  readonly isName: boolean;
  /** Of the text, counted from 0. */
  readonly sentence: number;
}

/** What unambiguous abbreviations stand for, as stems. The ambiguous ones are left as they stand. */
const expansions = new Map(
  glossary.abbreviations
    .filter((item) => !('ambiguous' in item && item.ambiguous))
    .flatMap(({ abbreviation, meaning }) => {
      const words = splitWords(meaning.split(/[;(]/)[0] ?? '').map(({ lower }) => stemWord(lower));
      return abbreviation.split(/ \/ |, /).map((form): [string, readonly string[]] => [form, words]);
    }),
);

const fracture = stemWord('fracture');
const bones = new Set(vocabulary.bones.map(stemWord));
/** The bone may stand behind its side: “# L humerus”. */
const wordsToBone = 3;

/** The words of a text, with abbreviations of the glossary written out: “HV” is “health visitor”, and “#” before a bone “fracture”. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let sentence = 0;
  const words = splitWords(text);
  for (const [at, word] of words.entries()) {
    const between = text.slice(end, word.start);
    const beginsSentence = end === 0 || /[.!?:;\n“"‘]/.test(between);
    if (end > 0 && /[.!?;\n]/.test(between)) sentence += 1;
    if (/# ?$/.test(between) && isBoneNear(words, at))
      tokens.push({ stem: fracture, written: '#', start: word.start - 1, isName: false, sentence });
    const isName = /^\p{Lu}/u.test(word.text) && !beginsSentence;
    for (const stem of expansions.get(word.text) ?? [stemWord(word.lower)]) {
      tokens.push({ stem, written: word.text, start: word.start, isName, sentence });
    }
    end = word.end;
  }
  return tokens;
}

function isBoneNear(words: readonly Word[], at: number): boolean {
  return words.slice(at, at + wordsToBone).some(({ lower }) => bones.has(stemWord(lower)));
}
