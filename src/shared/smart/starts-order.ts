import { beingWords, determiners, isAdverb, isModal, leadWords, modals, relatives } from './little-words.ts';
import type { Token } from './tokens.ts';
import { nounToo, verbs } from './vocabulary.ts';
import { roleEndAt } from './who-acts.ts';

const nounsInIng = new Set([
  'training',
  'meeting',
  'briefing',
  'screening',
  'funding',
  'monitoring',
  'planning',
  'recording',
  'reporting',
  'working',
  'learning',
  'listening',
  'sharing',
  'mentoring',
  'mapping',
]);

const determinersOfObjects = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'each',
  'every',
  'any',
  'our',
  'your',
]);

const quantities = new Set([
  'there',
  'and',
  'but',
  'not',
  'all',
  'both',
  'half',
  'about',
  'such',
  'whether',
  'while',
  'because',
  'between',
  'of',
  'into',
  'through',
  'alongside',
  'across',
]);

const afterNoun = new Set([
  'of',
  'for',
  'in',
  'between',
  'by',
  'at',
  'into',
  'and',
  'or',
  'from',
  'is',
  'are',
  'which',
  'that',
  'needs',
]);

const takesTo = new Set([
  'copy',
  'report',
  'respond',
  'refer',
  'contribute',
  'start',
  'present',
  'link',
  'help',
  'aim',
]);

const takesOn = new Set(['report', 'focus', 'lead', 'check']);

const takesWith = new Set(['work', 'support', 'plan', 'contact', 'document', 'audit']);

/** Whether a sentence begins to tell somebody to do something with this word. */
export function startsOrder(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (token === undefined || next === undefined) return false;
  if (isAsked(tokens, at)) return false;
  const verb = verbs.get(token.text);
  if (verb === undefined) return isUnknownOrder(token, next);
  if (verb.forms.has('gerund'))
    return !isModalSoon(tokens, at + 1, to) && next.text !== 'of' && !nounsInIng.has(token.text);
  if (!verb.forms.has('base')) return false;
  return !nounToo.has(token.text) || isVerbHere(tokens, at, to);
}

/** "Foster carer to …", "Chair 2 to …": a role whose first word is a verb elsewhere. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const end = roleEndAt(tokens, at);
  return end !== null && tokens[end]?.text === 'to';
}

/** "Safeguarding leads in schools should meet": the first word is part of who they are. */
function isModalSoon(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    if (tokens[at]?.text === 'that') return false;
    if (isModal(tokens, at)) return true;
  }
  return false;
}

/** "Pilot the form": a word that no list holds is a verb when what follows can only be its object. */
function isUnknownOrder(token: Token, next: Token): boolean {
  const couldBeVerb =
    /^[a-z]{3,}$/.test(token.text) && !determiners.has(token.text) && !leadWords.has(token.text);
  return (
    couldBeVerb &&
    !relatives.has(token.text) &&
    !beingWords.has(token.text) &&
    !modals.has(token.text) &&
    determinersOfObjects.has(next.text) &&
    !quantities.has(token.text)
  );
}

/** Whether a word that is a noun too is a verb in this place, by what follows it. */
export function isVerbHere(tokens: readonly Token[], at: number, to: number): boolean {
  const word = tokens[at]?.text ?? '';
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (next === undefined || !next.isWord) return false;
  if (afterNoun.has(next.text)) return false;
  if (next.text === 'on') return takesOn.has(word);
  if (next.text === 'to') return takesTo.has(word) && !isModal(tokens, at + 1);
  if (next.text === 'with') return takesWith.has(word);
  if (determiners.has(next.text) || isAdverb(next)) return true;
  for (let after = at + 1; after < Math.min(to, at + 4); after += 1) if (isModal(tokens, after)) return false;
  return true;
}
