import { isAdverb } from './little-words.ts';
import type { Request } from './main-verb.ts';
import { makePhrases, phraseAt } from './phrases.ts';
import { isVerbHere } from './starts-order.ts';
import type { Stretch, Token } from './tokens.ts';
import { isOneAct, nounToo, outcomes, type Verb, verbs } from './vocabulary.ts';
import { endsInRole } from './who-acts.ts';

/** What a verb after "and" would go with: the sentence's own verb, a purpose, a clause about a thing, or a wish. */
type Scope = 'main' | 'purpose' | 'means' | 'wish' | 'closed';

interface Place {
  readonly tokens: readonly Token[];
  readonly to: number;
  readonly request: Request;
  /** The last verb that stood before. */
  before: Verb | null;
  beforeAt: number;
  scope: Scope;
  /** Within a wish, whether its verb is "is", "are" or the like. */
  hasState: boolean;
}

/** Where a sentence asks for a second thing after its own verb: "review the policy and publish it". */
export function findSecondVerb(
  tokens: readonly Token[],
  sentence: Stretch,
  request: Request,
): Stretch | null {
  const wishes = request.verb !== null && wishing.has(request.verb.lemma);
  const place: Place = {
    tokens,
    to: sentence.to,
    request,
    before: request.verb,
    beforeAt: request.at,
    scope: wishes ? 'wish' : 'main',
    hasState: false,
  };
  for (let at = request.at + 1; at < sentence.to; at += 1) {
    const joint = phraseAt(joints, tokens, at);
    if (joint === null) {
      moveOn(place, at);
      continue;
    }
    if (tokens[at]?.text === ';') place.scope = wishes ? 'wish' : 'main';
    const second = verbAfterJoint(place, joint);
    if (second !== null) return { from: at, to: second };
    at = joint - 1;
  }
  return null;
}

const wishing = new Set(['ensure', 'assure', 'guarantee', 'make']);
const states = new Set(['is', 'are', 'be', 'has', 'have', 'was', 'were', 'been']);
const aboutThings = new Set([
  'which',
  'who',
  'whose',
  'whom',
  'that',
  'where',
  'when',
  'how',
  'whether',
  'what',
]);
const describers = new Set(['which', 'who']);
const modalWords = new Set(['shall', 'should', 'must', 'will', 'can', 'may', 'could', 'would']);

function isModalWord(text: string): boolean {
  return modalWords.has(text);
}

const meansWords = new Set(['by', 'through', 'including', 'include', 'includes', 'such', 'via', 'without']);

function moveOn(place: Place, at: number): void {
  const { tokens } = place;
  const text = tokens[at]?.text ?? '';
  const verb = verbs.get(text);
  if (states.has(text)) place.hasState = true;
  if (describers.has(text) && isModalWord(tokens[at + 1]?.text ?? '')) place.scope = 'closed';
  else if (text === 'to' && place.scope !== 'closed' && isPurpose(tokens, at)) place.scope = 'purpose';
  else if (meansWords.has(text) && place.scope !== 'purpose') place.scope = 'means';
  else if (place.scope === 'main' && text === 'so' && tokens[at + 1]?.text === 'that')
    place.scope = 'purpose';
  else if (place.scope === 'wish' && aboutThings.has(text) && at > place.request.at + 1)
    place.scope = 'means';
  if (verb !== undefined) {
    place.before = verb;
    place.beforeAt = at;
  }
}

/** "to" before a verb, and not the one of "report to". */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  const next = isAdverb(tokens[at + 1]) ? tokens[at + 2] : tokens[at + 1];
  return verbs.get(next?.text ?? '')?.forms.has('base') === true;
}

const joints = makePhrases([
  'and',
  '&',
  '+',
  'as well as',
  'in addition',
  'in particular',
  '; and',
  ';',
  ': and',
  ':',
  ', and',
  ', then',
  ',',
]);

/** Where the second verb after a joint ends, or null when there is none that is an action of its own. */
function verbAfterJoint(place: Place, joint: number): number | null {
  const { tokens, to } = place;
  let at = joint;
  while (at < to && (isAdverb(tokens[at]) || skipped.has(tokens[at]?.text ?? ''))) at += 1;
  if (at >= to) return null;
  const isComma = tokens[joint - 1]?.text === ',';
  if (place.scope === 'wish') return wishedToo(place, at, isComma);
  const text = tokens[at]?.text ?? '';
  if (!isComma && text === 'that' && states.has(tokens[at + 2]?.text ?? '')) return at + 3;
  const verb = verbs.get(text);
  if (verb === undefined) return newSubject(place, at, isComma);
  return isSecond(place, verb, at, isComma) ? at + 1 : null;
}

const skipped = new Set([
  'to',
  'also',
  'then',
  ',',
  'must',
  'should',
  'will',
  'shall',
  '-',
  '–',
  'where',
  'appropriate',
  'necessary',
  'if',
  'needed',
  'in',
  'particular',
  'as',
  'when',
  'required',
]);

function isSecond(place: Place, verb: Verb, at: number, isComma: boolean): boolean {
  if (place.request.passive) return isPassiveToo(place, verb, at);
  if (!isVerbAgain(place, verb, at, isComma)) return false;
  const isEnsuring = verb.lemma === 'ensure' && place.tokens[at + 1]?.text === 'that';
  if (place.scope === 'closed') return isEnsuring;
  if (place.scope === 'main') {
    return !(place.beforeAt === place.request.at && isOneAct(place.request.verb?.lemma ?? '', verb.lemma));
  }
  const isPair = place.beforeAt >= at - 2 && place.before?.forms.has('past') !== true;
  if (isPair) return false;
  if (place.scope === 'purpose') return isEnsuring || !outcomes.has(verb.lemma);
  return verb.kind !== 'other' && !nounToo.has(verb.lemma);
}

/** Whether the word stands as the first verb does: a bare verb, and no noun or "have" of a clause between. */
function isVerbAgain({ tokens, to }: Place, verb: Verb, at: number, isComma: boolean): boolean {
  const text = tokens[at]?.text ?? '';
  if (tokens[at - 1]?.text === 'as' && verb.forms.has('gerund')) return takesObject(tokens, at);
  if (!verb.forms.has('base') || text !== verb.lemma || states.has(text)) return false;
  if (isAdverb(tokens[at - 1])) return true;
  if (nounToo.has(verb.lemma) && !isVerbHere(tokens, at, to)) return false;
  return !isComma || takesObject(tokens, at);
}

function takesObject(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.isWord === true && tokens[at + 1]?.text !== 'of';
}

/** "should be identified and shared", "should be reviewed and a report sent". */
function isPassiveToo(place: Place, verb: Verb, at: number): boolean {
  if (place.scope === 'purpose' || place.scope === 'closed' || !verb.forms.has('past')) return false;
  return (
    !isOneAct(place.request.verb?.lemma ?? '', verb.lemma) &&
    verbs.get(place.tokens[at + 1]?.text ?? '') === undefined
  );
}

/** "…, and managers should check": somebody else is to do something else. */
function newSubject({ tokens, to, scope }: Place, at: number, isComma: boolean): number | null {
  if (scope === 'means' || isComma) return null;
  for (let after = at + 1; after < Math.min(to, at + 9); after += 1) {
    const text = tokens[after]?.text ?? '';
    if (
      text === 'to' &&
      tokens[at - 1]?.text === ';' &&
      endsInRole(tokens, at, after) &&
      isPurpose(tokens, after)
    )
      return after + 2;
    if (text === ',' || aboutThings.has(text) || text === 'and') return null;
    if (['should', 'must', 'shall'].includes(text)) return after + 1;
  }
  return null;
}

/** What is wished for a second time: "… are reviewed and that they receive", "is complete and is published". */
function wishedToo(place: Place, at: number, isComma: boolean): number | null {
  const text = place.tokens[at]?.text ?? '';
  if (text === 'ensure') return at + 1;
  if (isComma) return null;
  if (text === 'that') return place.beforeAt === place.request.at && !place.hasState ? null : at + 1;
  if (states.has(text)) return place.hasState ? at + 1 : null;
  const verb = verbs.get(text);
  if (verb === undefined) return null;
  const isToo = verb.forms.has('past') ? isAnotherState(place, verb, at) : isAnotherDoing(place, verb, at);
  return isToo ? at + 1 : null;
}

/** "Staff know the policy and use the form". A vague verb there only says more of the wish. */
function isAnotherDoing({ tokens, before }: Place, verb: Verb, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!verb.forms.has('base') || text !== verb.lemma || verb.kind === 'vague') return false;
  if (isOneAct(before?.lemma ?? '', verb.lemma)) return false;
  return !nounToo.has(text) || objectStarts.has(tokens[at + 1]?.text ?? '');
}

const objectStarts = new Set(['the', 'a', 'an', 'all', 'its', 'their', 'any', 'this', 'these', 'how']);
const afterState = new Set([
  'by',
  'to',
  'with',
  'in',
  'on',
  'at',
  'within',
  'as',
  'so',
  'when',
  'and',
  'before',
  'for',
  'from',
]);

/** "Monitored and recorded" side by side is one state; "outcome focused and reviewed by managers" is two. */
function isAnotherState({ tokens, to, before, beforeAt, hasState }: Place, verb: Verb, at: number): boolean {
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const isState = next === undefined || !next.isWord || afterState.has(next.text);
  const sideBySide = beforeAt >= at - 3 && next?.text !== 'by';
  return hasState && isState && !sideBySide && verb.lemma !== before?.lemma;
}
