import { findPhrases, phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './smart-problem.ts';
import { type Token, written } from './tokens.ts';
import { lists, verbs } from './vocabulary.ts';

/** Whether what is asked for is no act: a verb that nobody can be held to, a thought, or no verb at all. */
export function findVague(reading: Reading): Finding | null {
  const words = vagueWords(reading);
  if (words === null) return null;
  const isThing = reading.requests[reading.main]?.kind === 'thing';
  const why = isThing
    ? 'It has no verb, so it does not say what is to be done.'
    : 'The verb says what is wished for, not what somebody would do.';
  return { problem: 'vague', words, why };
}

/** The words that make it vague, as written; none for a thing without a verb; null when it is not vague. */
export function vagueWords({ text, tokens, requests, sentences, main }: Reading): readonly string[] | null {
  const request = requests[main];
  const sentence = sentences[main];
  if (request === undefined || sentence === undefined) return [];
  const considered = findPhrases(
    lists.considering,
    tokens,
    sentence.from,
    Math.min(sentence.to, request.at + 4),
  );
  const [first] = considered;
  if (first !== undefined) return [written(text, tokens, first.from, first.to)];
  const phraseEnd = vaguePhraseAt(tokens, request.at);
  if (phraseEnd !== null) return [written(text, tokens, request.at, phraseEnd)];
  if (request.kind === 'thing') return [];
  return request.verb?.kind === 'vague' ? [written(text, tokens, request.at, request.at + 1)] : null;
}

/** A vague phrase that begins with this verb, whatever the verb's form: "working with" is "work with". */
function vaguePhraseAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at];
  if (word === undefined) return null;
  const lemma = lemmaOf(word.text);
  const said = [{ ...word, text: lemma }, ...tokens.slice(at + 1, at + 7)];
  const end = phraseAt(lists.vaguePhrases, said, 0);
  return end === null ? null : at + end;
}

function lemmaOf(text: string): string {
  return verbs.get(text)?.lemma ?? text;
}
