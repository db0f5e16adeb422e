import { findActor, isOnlyActor, isUnlistedVerb, longestName } from './asked-actor.ts';
import {
  asking,
  beingWords,
  isAdverb,
  isModal,
  leadWords,
  modals,
  openers,
  relatives,
} from './little-words.ts';
import { isVerbHere, startsOrder } from './starts-order.ts';
import type { Stretch, Token } from './tokens.ts';
import { nounToo, type Verb, verbs } from './vocabulary.ts';
import { endsInRole } from './who-acts.ts';

/** What a sentence asks for. */
export interface Request {
  /**
   * `order`: "Review the policy"; `modal`: "managers should review", "to be reviewed"; `state`: "children are seen
   * alone"; `thing`: no verb at all.
   */
  readonly kind: 'order' | 'modal' | 'state' | 'thing';
  /** Null where the verb is not in the vocabulary, and for a thing. */
  readonly verb: Verb | null;
  /** The token of the verb, or the first token of a thing. */
  readonly at: number;
  readonly passive: boolean;
  /** Who or what should do it or have it done, before the verb; empty for an order. */
  readonly subject: Stretch;
}

/** Finds what a sentence asks for, and of whom. */
export function findRequest(tokens: readonly Token[], sentence: Stretch): Request {
  const from = skipOpeners(tokens, sentence.from, sentence.to);
  return (
    findOrder(tokens, from, sentence.to) ??
    findOrder(tokens, afterLead(tokens, from, sentence.to), sentence.to) ??
    findAddressed(tokens, from, sentence.to) ??
    findModal(tokens, from, sentence.to) ??
    findAsked(tokens, from, sentence.to) ??
    findToBe(tokens, from, sentence.to) ??
    findState(tokens, from, sentence.to) ?? {
      kind: 'thing',
      verb: null,
      at: from,
      passive: false,
      subject: { from, to: sentence.to },
    }
  );
}

/** Steps over numbers of points, marks, "that", "to", "please" and adverbs at the start. */
function skipOpeners(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) break;
    const isNumbering =
      /^(?:\d[\d.]*|[a-z]|[ivx]+|r\d+)$/.test(token.text) &&
      (at === from || !tokens[at - 1]?.isWord) &&
      !/^[ai]$/.test(token.text) &&
      !isInitial(tokens, at);
    const isOpener =
      !token.isWord || isNumbering || openers.has(token.text) || (isAdverb(token) && token.text !== 'both');
    if (!isOpener || (token.text === 'to' && at > from && tokens[at - 1]?.isWord === true)) break;
    at += 1;
  }
  return at;
}

/** "J. Smith": a capital before a name, and no letter of a list before a verb. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 2];
  const isLetter = tokens[at]?.isCapital === true && tokens[at]?.text.length === 1;
  return isLetter && tokens[at + 1]?.text === '.' && name?.isCapital === true && !verbs.has(name.text);
}

function afterLead(tokens: readonly Token[], from: number, to: number): number {
  if (!leadWords.has(tokens[from]?.text ?? '')) return to;
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === ',') return skipOpeners(tokens, at + 1, to);
  return to;
}

function findOrder(tokens: readonly Token[], from: number, to: number): Request | null {
  const at = doubleVerbs.get(tokens[from]?.text ?? '') === tokens[from + 1]?.text ? from + 1 : from;
  const token = tokens[at];
  if (at >= to || token === undefined || (at === from && !startsOrder(tokens, at, to))) return null;
  return {
    kind: 'order',
    verb: verbs.get(token.text) ?? null,
    at,
    passive: false,
    subject: { from: at, to: at },
  };
}

/** Verbs of two words, of which the first is none by itself. */
const doubleVerbs: ReadonlyMap<string, string> = new Map([
  ['risk', 'assess'],
  ['quality', 'assure'],
  ['dip', 'sample'],
  ['peer', 'review'],
  ['spot', 'check'],
  ['role', 'model'],
]);

/** "Managers should review", "Core groups must be improved", "Named nurse to audit". */
function findModal(tokens: readonly Token[], from: number, to: number): Request | null {
  let start = from;
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === 'that') start = at + 1;
    if (!modals.has(text) || !isModal(tokens, at) || at === start) continue;
    const next = tokens[at + 1]?.text === 'to' ? at + 2 : at + 1;
    const request = verbAfter(tokens, next, to, { from: start, to: at });
    if (!onlyAsks(tokens, request, text)) return request;
  }
  return null;
}

/** "I would ask that …": what is asked comes after. */
function onlyAsks(tokens: readonly Token[], { verb, at }: Request, modal: string): boolean {
  return asking.has(verb?.lemma ?? '') && (modal === 'would' || tokens[at + 1]?.text === 'that');
}

function verbAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  subject: Stretch,
  isDoneTo = false,
): Request {
  const at = skipBetween(tokens, from, to);
  const passive = isDoneTo || tokens.slice(from, at).some(({ text }) => text === 'be' || text === 'been');
  const verb = verbs.get(tokens[at]?.text ?? '') ?? null;
  if (verb?.forms.has(passive ? 'past' : 'base') === true)
    return { kind: 'modal', verb, at, passive, subject };
  if (passive) {
    const isParticiple = /(?:ed|en)$/.test(tokens[at]?.text ?? '');
    return { kind: 'modal', verb: null, at: at - 1, passive: isParticiple, subject };
  }
  return skipAside(tokens, at, to, subject) ?? { kind: 'modal', verb: null, at, passive, subject };
}

function skipBetween(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (isAdverb(tokens[at]) || between.has(tokens[at]?.text ?? ''))) at += 1;
  return at;
}

const between = new Set(['be', 'been', ',']);

/** "shall, when called upon to do so, devise": the verb may follow an aside between commas. */
function skipAside(tokens: readonly Token[], at: number, to: number, subject: Stretch): Request | null {
  if (tokens[at - 1]?.text !== ',') return null;
  for (let after = at; after < to; after += 1) {
    const verb = verbs.get(tokens[after + 1]?.text ?? '');
    if (tokens[after]?.text === ',' && verb?.forms.has('base') === true) {
      return { kind: 'modal', verb, at: after + 1, passive: false, subject };
    }
  }
  return null;
}

/** "It is recommended that the board seek …", "The board asks managers to review …". */
function findAsked(tokens: readonly Token[], from: number, to: number): Request | null {
  let asked = -1;
  for (let at = from; at < to; at += 1) {
    const verb = verbs.get(tokens[at]?.text ?? '');
    if (verb !== undefined && asking.has(verb.lemma)) asked = at;
    const request = asked < 0 || at <= asked + 1 ? null : requestAsked(tokens, asked, at, to);
    if (request !== null) return request;
  }
  return null;
}

function requestAsked(tokens: readonly Token[], asked: number, at: number, to: number): Request | null {
  const start = ['that', ','].includes(tokens[asked + 1]?.text ?? '') ? asked + 2 : asked + 1;
  const subject = { from: start, to: at };
  if (isDone(tokens, at)) return verbAfter(tokens, at + 1, to, subject, true);
  if (!isAskedFor(tokens, asked, at, to)) return null;
  return { kind: 'modal', verb: verbs.get(tokens[at]?.text ?? '') ?? null, at, passive: false, subject };
}

/** "… that a group is established": asked for as something done. */
function isDone(tokens: readonly Token[], at: number): boolean {
  if (!['is', 'are', 'be'].includes(tokens[at]?.text ?? '')) return false;
  const next = isAdverb(tokens[at + 1]) ? tokens[at + 2] : tokens[at + 1];
  return verbs.get(next?.text ?? '')?.forms.has('past') === true;
}

/** "… recommends that the board commissions": after who should do it, the verb may end in s. */
function isAskedFor(tokens: readonly Token[], asked: number, at: number, to: number): boolean {
  const word = tokens[at]?.text ?? '';
  const forms = verbs.get(word)?.forms;
  if (forms === undefined) return false;
  if (forms.has('third') && !forms.has('base')) return endsInRole(tokens, asked + 1, at);
  return (
    forms.has('base') && (tokens[at - 1]?.text === 'to' || !nounToo.has(word) || isVerbHere(tokens, at, to))
  );
}

const addressMarks = new Set([':', '-', '–', '—']);

/** "Ambulance service: fit trackers …", "HV - weigh …" */
function findAddressed(tokens: readonly Token[], from: number, to: number): Request | null {
  let colon = from;
  const end = Math.min(to, from + longestName);
  while (colon < end && !addressMarks.has(tokens[colon]?.text ?? '')) colon += 1;
  if (colon === end || !endsInRole(tokens, from, colon)) return null;
  if (tokens[colon]?.text !== ':' && !isOnlyActor(tokens, from, colon)) return null;
  const order = findOrder(tokens, skipOpeners(tokens, colon + 1, to), to);
  return order === null ? null : { ...order, kind: 'modal', subject: { from, to: colon } };
}

/** "Policy to be reviewed", "Named nurse to audit ten files": how plans are written. */
function findToBe(tokens: readonly Token[], from: number, to: number): Request | null {
  for (let at = from + 1; at < to - 1; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (relatives.has(text) || text === ',') return null;
    const request = text === 'to' ? requestAfterTo(tokens, { from, to: at }, to) : null;
    if (request !== null) return request;
  }
  return null;
}

function requestAfterTo(tokens: readonly Token[], subject: Stretch, to: number): Request | null {
  const next = subject.to + 1;
  if (tokens[next]?.text === 'be') return verbAfter(tokens, next, to, subject);
  const at = isAdverb(tokens[next]) ? next + 1 : next;
  const verb = verbs.get(tokens[at]?.text ?? '');
  const actor = findActor(tokens, subject);
  if (actor === null) return null;
  if (verb?.forms.has('base') === true) return { kind: 'modal', verb, at, passive: false, subject: actor };
  return isUnlistedVerb(tokens, actor, at)
    ? { kind: 'modal', verb: null, at, passive: false, subject: actor }
    : null;
}

function findState(tokens: readonly Token[], from: number, to: number): Request | null {
  let isRelative = false;
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (relatives.has(text)) isRelative = true;
    if (beingWords.has(text) && !isRelative && at > from) {
      return { kind: 'state', verb: null, at, passive: true, subject: { from, to: at } };
    }
  }
  return null;
}
