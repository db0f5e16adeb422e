import type { Request } from './main-verb.ts';
import { phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Finding } from './smart-problem.ts';
import { type Token, written } from './tokens.ts';
import { lists, namesNobody, verbs } from './vocabulary.ts';
import { endsInKnownRole, endsInRole, roleEndAt, startsWithFamily } from './who-acts.ts';

const labels = new Set(['owner', 'lead', 'led', 'responsible', 'responsibility', 'action']);
const agents = new Set(['by', 'from']);
const enders = new Set([',', ';', ':', '(', ')', '.', '\n', '/', '-', '–']);
const states = new Set([
  'is',
  'are',
  'be',
  'have',
  'has',
  'receive',
  'receives',
  'know',
  'understand',
  'feel',
  'can',
  'should',
]);

/** Whether nobody answers for the action: none in the owner's column, and none who acts in the text. */
export function findMissingOwner(reading: Reading, owner: string | null): Finding | null {
  if (owner !== null && !namesNobody(owner)) return null;
  const isNamed = reading.requests.some((request) => actsInRequest(reading, request)) || namesAgent(reading);
  if (isNamed) return null;
  const given = owner === null ? '' : owner.trim();
  return {
    problem: 'no-owner',
    words: given === '' ? passiveWords(reading) : [given],
    why:
      given === ''
        ? 'Nobody is named who would do it: no body, role or person.'
        : 'The owner’s column names no body, role or person.',
  };
}

function actsInRequest({ tokens }: Reading, request: Request): boolean {
  if (request.kind !== 'modal' || request.passive) return false;
  const { from, to } = request.subject;
  return namesSomebody(tokens, from, to);
}

/** A role within the subject, before what only describes it; or a name or an abbreviation in capitals. */
function namesSomebody(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]?.text === 'no') return false;
  for (let at = from; at < to; at += 1) {
    const isBody = tokens[at]?.isAllCapitals === true || phraseAt(lists.roles, tokens, at) !== null;
    if (isBody && !describes(tokens, at, from)) return true;
  }
  return (
    startsWithFamily(tokens, from, to) ||
    (endsInKnownRole(tokens, from, to) && !describes(tokens, to - 1, from)) ||
    endsInName(tokens, from, to)
  );
}

/** "The plans of the service", "training for managers": the role stands behind another thing. */
function describes(tokens: readonly Token[], at: number, from: number): boolean {
  for (let before = at - 1; before >= Math.max(from, at - 4); before -= 1) {
    const text = tokens[before]?.text ?? '';
    if (['of', 'for', 'about', 'on', 'to', 'with'].includes(text))
      return !namesRoleBefore(tokens, from, before);
  }
  return false;
}

function namesRoleBefore(tokens: readonly Token[], from: number, to: number): boolean {
  return endsInRole(tokens, from, to) || (tokens[to - 1]?.isCapital === true && to - 1 > from);
}

function endsInName(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  if (to <= from || last === undefined) return false;
  return (
    last.isCapital &&
    last.text.length > 1 &&
    (to - 1 > from || isShouted(last)) &&
    verbs.get(last.text) === undefined
  );
}

function isShouted(token: Token): boolean {
  return token.end - token.start <= 6 && token.isAllCapitals;
}

/** "by the named nurse", "Owner: …", "ensure that managers check": one who acts without being the subject. */
function namesAgent({ tokens, sentences }: Reading): boolean {
  if (sentences.some(({ from }) => isAddressed(tokens, from))) return true;
  return tokens.some((token, at) => {
    if (agents.has(token.text) && token.text === 'by') return isAgent(tokens, at + 1);
    if (labels.has(token.text) && tokens[at + 1]?.text === ':') return tokens[at + 2]?.isWord === true;
    if (asideStarts.has(token.text) && isAsideOwner(tokens, at + 1)) return true;
    if (token.text === 'ensure' || token.text === 'ensures') return actsUnderEnsure(tokens, at + 1);
    return false;
  });
}

/** "FSW: six sessions by 31 July": addressed, though nothing says what with. */
function isAddressed(tokens: readonly Token[], from: number): boolean {
  const end = roleEndAt(tokens, from) ?? (tokens[from]?.isAllCapitals === true ? from + 1 : null);
  return end !== null && endsInKnownRole(tokens, from, end) && addressMarks.has(tokens[end]?.text ?? '');
}

const addressMarks = new Set([':', '-', '–', '—']);

const asideStarts = new Set(['(', '-', '–', '—']);
const asideEnds = new Set([')', '-', '–', '—', ',', ';', '.', '\n', 'by', 'before', 'within']);
const longestAside = 5;

/** "… to housing - SW1 - by 12 May", "… (HV)": who does it, in brackets or after a dash, with nothing after but by when. */
function isAsideOwner(tokens: readonly Token[], from: number): boolean {
  let end = from;
  while (end < from + longestAside && end < tokens.length && !asideEnds.has(tokens[end]?.text ?? ''))
    end += 1;
  if (end === from || !endsInKnownRole(tokens, from, end)) return false;
  if (tokens[from - 1]?.text !== '(') return true;
  return tokens[end]?.text === ')' && endsAside(tokens[end + 1]);
}

function endsAside(token: Token | undefined): boolean {
  return token === undefined || asideEnds.has(token.text);
}

/** "by Mum", "by the father": one person; "for use by parents" names nobody. */
function isOneOfFamily(tokens: readonly Token[], from: number): boolean {
  const start = tokens[from]?.text === 'the' ? from + 1 : from;
  const end = phraseAt(lists.family, tokens, start);
  return end !== null && tokens[end - 1]?.text.endsWith('s') === false;
}

function isAgent(tokens: readonly Token[], from: number): boolean {
  if (isOneOfFamily(tokens, from)) return true;
  for (let at = from; at < from + 7; at += 1) {
    const token = tokens[at];
    if (token === undefined || enders.has(token.text) || verbs.get(token.text)?.forms.has('gerund') === true)
      return false;
    if (phraseAt(lists.roles, tokens, at) !== null || token.isAllCapitals) return true;
  }
  return false;
}

function actsUnderEnsure(tokens: readonly Token[], from: number): boolean {
  const start = tokens[from]?.text === 'that' ? from + 1 : from;
  for (let at = start; at < start + 5; at += 1) {
    const end = phraseAt(lists.roles, tokens, at);
    if (end === null || phraseAt(lists.roles, tokens, end) !== null) continue;
    const next = tokens[end]?.text ?? '';
    const after = tokens[end]?.text.endsWith('ly') === true ? (tokens[end + 1]?.text ?? '') : next;
    return (
      !states.has(after) && verbs.get(after) !== undefined && verbs.get(after)?.forms.has('past') !== true
    );
  }
  return false;
}

function passiveWords({ text, tokens, requests }: Reading): readonly string[] {
  const [request] = requests;
  if (request === undefined || request.kind !== 'modal' || !request.passive) return [];
  return [written(text, tokens, request.subject.to, request.at + 1)];
}
