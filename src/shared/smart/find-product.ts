import { findDates } from './find-date.ts';
import { vagueWords } from './find-vague.ts';
import { beingWords, determiners } from './little-words.ts';
import type { Request } from './main-verb.ts';
import { type Found, findPhrases, phraseAt } from './phrases.ts';
import { type Reading, readAction } from './reading.ts';
import type { Finding } from './smart-problem.ts';
import { type Token, written } from './tokens.ts';
import { lists, verbs } from './vocabulary.ts';
import { endsInKnownRole, startsWithFamily } from './who-acts.ts';

/** Whether a third person could not tell that it is done, from the text or from its measure. */
export function findNotMeasurable(reading: Reading, measure: string | null): Finding | null {
  if (measure !== null && isEvidence(measure)) return null;
  if (isMeasurable(reading)) return null;
  return {
    problem: 'not-measurable',
    words: softWords(reading),
    why: 'Nothing is named that a third person could look at or count to say that it is done.',
  };
}

function isEvidence(measure: string): boolean {
  const reading = readAction(measure);
  const { tokens } = reading;
  if (tokens.length === 0 || holdsQuantity(tokens)) return tokens.length > 0;
  const shown = [
    lists.products,
    lists.looseProducts,
    lists.evidence,
    lists.states,
    lists.placed,
    lists.frequencies,
  ];
  return shown.some((list) => findPhrases(list, tokens).some((found) => !isOfQuality(tokens, found.from, 0)));
}

function isMeasurable(reading: Reading): boolean {
  const { tokens, requests, main } = reading;
  if (holdsQuantity(tokens)) return true;
  const request = requests[main];
  if (request === undefined) return false;
  if (request.kind === 'thing') return false;
  if (vagueWords(reading) !== null) return holdsFirmThing(reading, isThought(reading));
  const states = findPhrases(lists.states, tokens).length > 0;
  if (states || forbids(reading)) return true;
  const kind = request.verb?.kind;
  if (kind === 'concrete' || isPlainAct(tokens, request)) return true;
  if (kind === 'review') return !isSoftReview(reading, request.at);
  if (kind === 'making') return holdsProduct(reading, request.at, request.passive);
  return holdsFirmThing(reading, false);
}

const withPeople = new Set(['take', 'see', 'bring', 'drive']);

/**
 * An act that is done or is not: what is asked of somebody by "to" and a verb that no list holds ("HV to c/o check"; the
 * verbs that nobody can be held to are listed), somebody taken or seen ("take Child A to"), or a thing that gives a figure.
 */
function isPlainAct(tokens: readonly Token[], { kind, verb, at, passive, subject }: Request): boolean {
  if (verb === null)
    return kind === 'modal' && tokens[at - 1]?.text === 'to' && !beingWords.has(tokens[at]?.text ?? '');
  if (withPeople.has(verb.lemma) && startsWithPerson(tokens, passive ? subject.from : at + 1)) return true;
  if (phraseAt(lists.plainActs, tokens, at) !== null) return true;
  return verb.kind === 'other' && findPhrases(lists.measures, tokens, at + 1, at + 4).length > 0;
}

function startsWithPerson(tokens: readonly Token[], at: number): boolean {
  const start = determiners.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const name = tokens[start];
  return phraseAt(lists.family, tokens, start) !== null || (name?.isCapital === true && !name.isAllCapitals);
}

function isThought({ tokens, requests, main }: Reading): boolean {
  const at = requests[main]?.at ?? 0;
  return findPhrases(lists.considering, tokens, 0, at + 4).length > 0;
}

/** "No young person should be …", "parents must not leave …": one case is enough to see that it is not so. */
function forbids({ tokens, requests, main }: Reading): boolean {
  const request = requests[main];
  if (request?.kind !== 'modal') return false;
  const { from, to } = request.subject;
  return (
    tokens[from]?.text === 'no' || (tokens[to + 1]?.text === 'not' && startsWithFamily(tokens, from, to))
  );
}

/** A percentage, a number of something, or a standard with a figure; never a deadline or a bare age. */
function holdsQuantity(tokens: readonly Token[]): boolean {
  if (findPhrases(lists.standards, tokens).length > 0) return true;
  const deadlines = findDates(tokens);
  return tokens.some((token, at) => {
    if (!/^\d+%?$/.test(token.text) && !/^\d+-/.test(token.text)) return false;
    if (deadlines.some(({ from, to }) => from <= at && at < to)) return false;
    if (token.text.endsWith('%') || tokens[at + 1]?.text === '%') return true;
    return (
      /^\d+-(?:week|day|month|hour|minute)/.test(token.text) ||
      phraseAt(lists.units, tokens, at + 1) !== null ||
      phraseAt(lists.units, tokens, at + 2) !== null
    );
  });
}

/**
 * A thing that is there or is not: a product of its own, or one that is in place, made or issued. Of what is only to be
 * thought about, a state of the record counts no more than the thing.
 */
function holdsFirmThing(reading: Reading, isThoughtOnly: boolean): boolean {
  const { tokens, sentences } = reading;
  if (!isThoughtOnly && findPhrases(lists.states, tokens).length > 0) return true;
  return sentences.some(({ from, to }) => {
    const firm = findPhrases(lists.products, tokens, from, to).some(
      (found) => !isOfQuality(tokens, found.from, from),
    );
    return firm || holdsPlacedThing(tokens, from, to, isThoughtOnly);
  });
}

/** How far apart "a strategy" and "is in place" may stand. */
const reach = 12;

function holdsPlacedThing(
  tokens: readonly Token[],
  from: number,
  to: number,
  isThoughtOnly: boolean,
): boolean {
  const things = findPhrases(lists.looseProducts, tokens, from, to).filter(
    (found) => !isOfQuality(tokens, found.from, from),
  );
  const placed = findPhrases(lists.placed, tokens, from, to);
  const made = makers(tokens, from, to);
  return things.some((thing) => {
    if (isThoughtOnly && thing.to - thing.from === 1 && softThings.has(tokens[thing.from]?.text ?? ''))
      return false;
    const isPlaced = placed.some((found) => Math.abs(found.from - thing.from) <= reach);
    return isPlaced || made.some((at) => at < thing.from && thing.from - at <= reach);
  });
}

const softThings = new Set(['training', 'guidance', 'review', 'reviews']);

/** Verbs in a clause below that make or change a thing: "by developing a policy". */
function makers(tokens: readonly Token[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const verb = verbs.get(tokens[at]?.text ?? '');
    const isMeans =
      verb?.forms.has('gerund') === true && ['by', 'through'].includes(tokens[at - 1]?.text ?? '');
    if (verb === undefined || !(isMeans || verb.forms.has('base')) || !makingLemmas.has(verb.lemma)) continue;
    found.push(at);
  }
  return found;
}

const makingLemmas = new Set(
  'develop produce publish issue write create introduce draft devise establish revise update commission agree'.split(
    ' ',
  ),
);

/** "The quality of reports", "use of the plan", "understand the procedure": what is asked is not the thing itself. */
function isOfQuality(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at - 1]?.text === 'this') return true;
  for (let before = at - 1; before >= Math.max(from, at - 7); before -= 1) {
    if (clauseStarts.has(tokens[before]?.text ?? '')) return false;
    if (phraseAt(lists.quality, tokens, before) !== null) return true;
  }
  return false;
}

const clauseStarts = new Set([',', ';', ':', '.', 'by', 'through', 'providing', 'that']);

function holdsProduct({ tokens, sentences, main }: Reading, at: number, passive: boolean): boolean {
  const sentence = sentences[main];
  if (sentence === undefined) return false;
  const [from, to] = passive ? [sentence.from, sentence.to] : [at + 1, sentence.to];
  const things = [
    ...findPhrases(lists.products, tokens, from, to),
    ...findPhrases(lists.looseProducts, tokens, from, to),
  ];
  return (
    things.some((found) => !isOfQuality(tokens, found.from, from)) ||
    (!passive && isShortThing(tokens, at + 1))
  );
}

/** "Share DASH", "complete the MARF": a form or a check by its letters, and nobody who acts. */
function isShortThing(tokens: readonly Token[], at: number): boolean {
  const start = determiners.has(tokens[at]?.text ?? '') ? at + 1 : at;
  return tokens[start]?.isAllCapitals === true && !endsInKnownRole(tokens, start, start + 1);
}

/** A review of a service or of arrangements has no plain end; one of a policy or of all cases has. */
function isSoftReview({ tokens, sentences, main, requests }: Reading, at: number): boolean {
  const sentence = sentences[main];
  const request = requests[main];
  if (sentence === undefined || request === undefined) return false;
  const from = request.passive ? request.subject.from : at + 1;
  const to = Math.min(sentence.to, request.passive ? request.subject.to : at + 9);
  const soft = firstOf(findPhrases(lists.softReview, tokens, from, to));
  const firm = firstOf([
    ...findPhrases(lists.products, tokens, from, to),
    ...findPhrases(lists.looseProducts, tokens, from, to),
  ]);
  return soft <= firm && soft !== Number.POSITIVE_INFINITY;
}

function firstOf(found: readonly Found[]): number {
  return found.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
}

function softWords(reading: Reading): readonly string[] {
  const { text, tokens } = reading;
  const soft = findPhrases(lists.soft, tokens).slice(0, 5);
  const words = soft.map(({ from, to }) => written(text, tokens, from, to));
  return [...new Set([...(vagueWords(reading) ?? []), ...words])];
}
