import { splitWords, type Word } from './words.ts';

const stop = /[.;!?\n]/;

/** The words of a text by sentence, as stops, semicolons and new lines part them. */
export function splitSentences(text: string): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let end = 0;
  for (const word of splitWords(text)) {
    const last = sentences.at(-1);
    if (last === undefined || stop.test(text.slice(end, word.start))) sentences.push([word]);
    else last.push(word);
    end = word.end;
  }
  return sentences;
}
