import { findRequest, type Request } from './main-verb.ts';
import { findSentences, type Stretch, type Token, tokenise } from './tokens.ts';

/** An action's text, cut into words and sentences, with what each sentence asks for. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Stretch[];
  /** One for each sentence, in order. */
  readonly requests: readonly Request[];
  /** Which of them is the first to ask for something: what stands before it is a reason, not an action. */
  readonly main: number;
}

export function readAction(text: string): Reading {
  const tokens = tokenise(text);
  const sentences = findSentences(tokens);
  const requests = sentences.map((sentence) => findRequest(tokens, sentence));
  const asking = requests.findIndex(({ kind }) => kind === 'order' || kind === 'modal');
  return { text, tokens, sentences, requests, main: Math.max(asking, 0) };
}
