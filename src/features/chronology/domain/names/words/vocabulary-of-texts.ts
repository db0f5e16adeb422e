import { foldName, startsSentence } from '../terms/name-tokens.ts';

/** How the words of all texts of a run are written: what is small somewhere is hardly a name. */
export interface TextVocabulary {
  /** Times in small letters, by word. */
  readonly small: ReadonlyMap<string, number>;
  /** Times with a capital where no sentence begins. */
  readonly capital: ReadonlyMap<string, number>;
}

/** Addresses of e-mail and of the web are written small, whatever they are made of: “f.patel@…” tells nothing of Patel. */
const ofWeb = /\b(?:https?:\/\/|www\.)\S+/giu;
const unbroken = /\S+/gu;
const word = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;

export function learnVocabulary(texts: Iterable<string>): TextVocabulary {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const text of texts) {
    for (const match of withoutAddresses(text).matchAll(word)) {
      const own = match[0].replace(/['’]s$/, '');
      if (/^\p{Ll}/u.test(own)) count(small, foldName(own));
      else if (/\p{Ll}/u.test(own) && !startsSentence(text, match.index)) count(capital, foldName(own));
    }
  }
  return { small, capital };
}

/** Places in the text stay where they are. */
function withoutAddresses(text: string): string {
  const blank = (address: string) => ' '.repeat(address.length);
  // A pattern that looks for the sign behind any letters tries a long run of them from each of its letters.
  const rest = text.includes('@')
    ? text.replace(unbroken, (run) => (isOfMail(run) ? blank(run) : run))
    : text;
  return rest.replace(ofWeb, blank);
}

/** The sign has something before it and behind it. */
function isOfMail(run: string): boolean {
  const at = run.indexOf('@', 1);
  return at > 0 && at < run.length - 1;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Written small at least about as often as with a capital. */
export function isWrittenSmall(key: string, { small, capital }: TextVocabulary): boolean {
  return (small.get(key) ?? 0) * 2 > (capital.get(key) ?? 0);
}
