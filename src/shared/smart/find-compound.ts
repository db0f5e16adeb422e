import { findSecondVerb } from './find-second-verb.ts';
import type { Request } from './main-verb.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './smart-problem.ts';
import { type Stretch, type Token, written } from './tokens.ts';

/** Whether two or more actions stand in one that could be finished separately. */
export function findCompound(reading: Reading): Finding | null {
  const second = findSecondSentence(reading) ?? findSecondInSentences(reading);
  if (second === null) return null;
  const { text, tokens, requests, main } = reading;
  const first = requests[main];
  const start =
    first?.kind === 'order' || first?.kind === 'modal' ? [written(text, tokens, first.at, first.at + 1)] : [];
  return {
    problem: 'compound',
    words: [...start, written(text, tokens, second.from, second.to)],
    why: 'It asks for two things or more that could be finished separately.',
  };
}

const goesOn = new Set([
  'such',
  'this',
  'these',
  'those',
  'it',
  'they',
  'if',
  'no',
  'for',
  'where',
  'he',
  'she',
  'he/she',
  'any',
  'unless',
]);

/** A later sentence that asks for something of its own, and does not only say more of the one before. */
function findSecondSentence(reading: Reading): Stretch | null {
  const { requests, main } = reading;
  for (let index = main + 1; index < requests.length; index += 1) {
    const request = requests[index];
    if (request === undefined || request.kind === 'thing' || request.kind === 'state') continue;
    if (!saysMore(reading, index, request)) return wordsOf(request);
  }
  return null;
}

function wordsOf(request: Request): Stretch {
  return {
    from: request.kind === 'modal' ? Math.max(request.subject.to, request.at - 2) : request.at,
    to: request.at + 1,
  };
}

function saysMore({ tokens, sentences, main }: Reading, index: number, request: Request): boolean {
  const sentence = sentences[index];
  const first = sentences[main];
  if (sentence === undefined || first === undefined) return true;
  if (request.kind === 'order') return false;
  if (goesOn.has(tokens[sentence.from]?.text ?? '')) return true;
  const { from, to } = request.subject;
  const subject = tokens.slice(from, to).map(({ text }) => text);
  if (subject.includes('such') || subject.includes('this')) return true;
  return subject[0] === 'the' && isHeadBefore(tokens, first, subject[1] ?? '');
}

/** "… make an announcement. The announcement should …" */
function isHeadBefore(tokens: readonly Token[], first: Stretch, noun: string): boolean {
  const stem = noun.slice(0, 6);
  for (let at = first.from; at < first.to; at += 1)
    if (tokens[at]?.text.startsWith(stem) === true) return true;
  return noun === 'above';
}

function findSecondInSentences(reading: Reading): Stretch | null {
  for (let index = reading.main; index < reading.requests.length; index += 1) {
    const request = reading.requests[index];
    const sentence = reading.sentences[index];
    if (request === undefined || sentence === undefined || request.kind === 'thing') continue;
    const second = findSecondVerb(reading.tokens, sentence, request);
    if (second !== null) return second;
    if (index === reading.main && reading.requests.length > 12) break;
  }
  return null;
}
