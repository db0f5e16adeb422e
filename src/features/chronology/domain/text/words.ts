/** A word of a text and where it stands: offsets in UTF-16 units, the end excluded. */
export interface Word {
  readonly text: string;
  /** In small letters, with typographic apostrophes made plain: what words are compared by. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits, with what holds a word together inside: “mother’s”, “co-sleeping”, “14:30”, “A&E”, “2.5”. */
const word = /[\p{L}\p{N}]+(?:[’'&:./-][\p{L}\p{N}]+)*/gu;

/** The words of a text in their order. */
export function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
