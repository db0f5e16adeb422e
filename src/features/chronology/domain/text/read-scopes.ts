import clauseWords from '../../../../../data/clause-words.json' with { type: 'json' };
import { findModalNames } from './find-modal-names.ts';
import { type Found, makePhraseFinder } from './find-phrases.ts';
import { parsePhrase } from './phrase.ts';
import type { Token } from './read-text.ts';

/**
 * How a clause holds what it tells: `negated` (“no bruising”, “denied drinking”), `conditional` (“if he is not
 * brought again, we will refer”), `possible` (“may go missing”).
 */
export const holds = ['negated', 'conditional', 'possible'] as const;
export type Hold = (typeof holds)[number];

/** For each way of holding, whether a token stands within its reach. */
export type Scopes = Readonly<Record<Hold, readonly boolean[]>>;

type Role =
  | 'denies'
  | 'negates-verb'
  | 'never-negates'
  | 'nobody-does'
  | 'nobody-tells'
  | 'negates-before'
  | 'condition'
  | 'question'
  | 'no-condition'
  | 'modal'
  | 'intent'
  | 'no-modal';

const find = makePhraseFinder<Role>(
  Object.entries(clauseWords.phrases).flatMap(([role, phrases]) =>
    phrases.map((text) => ({ phrase: parsePhrase(text, new Map()), meaning: role as Role })),
  ),
  () => false,
);
const ends = new Set(clauseWords.scopeEnds);
const subjects = new Set(clauseWords.subjects);
const definite = new Set(clauseWords.definite);
const asking = new Set(clauseWords.asking);

/** How many words a negation reaches at most, as records write: “no concerns noted re home conditions or school”. */
const reachOfNo = 10;
const reachOfNot = 7;
/** “Bruising to arm or face not seen”: how far back from the negation the thing may stand. */
const reachBack = 6;
const reachOfModal = 4;

/** What of a text is negated, conditional or only possible. Linear in the number of tokens. */
export function readScopes(tokens: readonly Token[], text: string): Scopes {
  const scopes = {
    negated: new Array<boolean>(tokens.length).fill(false),
    conditional: new Array<boolean>(tokens.length).fill(false),
    possible: new Array<boolean>(tokens.length).fill(false),
  };
  const found = find(tokens);
  const of = (role: Role) => found.filter(({ meaning }) => meaning === role);
  const names = findModalNames(tokens, text);
  const disarmed = new Set([
    ...placesOf([...of('never-negates'), ...of('no-condition'), ...of('no-modal')]),
    ...names,
  ]);
  const armed = (role: Role) => of(role).filter(({ from }) => !disarmed.has(from));
  for (const { to } of armed('denies')) markDenied(tokens, to, scopes.negated);
  for (const { to } of armed('negates-verb')) markNotDone(tokens, to, scopes.negated);
  const untold = placesOf(of('nobody-tells'));
  for (const { from, to } of of('nobody-does'))
    if (!untold.has(from)) markNotDone(tokens, to, scopes.negated);
  for (const { from, to } of armed('negates-before')) markBefore(tokens, from, to, scopes.negated);
  for (const { to } of armed('modal')) markReach(tokens, to, reachOfModal, scopes.possible);
  markConditions(tokens, armed('condition'), [...armed('modal'), ...armed('intent')], scopes.conditional);
  for (const { to } of of('question')) markStretch(tokens, to, scopes.conditional);
  markQuestions(tokens, text, names, scopes.conditional);
  return scopes;
}

function placesOf(found: readonly Found<Role>[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { from, to } of found) for (let place = from; place < to; place += 1) places.add(place);
  return places;
}

/** “No …”, “denied …”: reaches over a list with commas where an “or” closes it. */
function markDenied(tokens: readonly Token[], from: number, negated: boolean[]): void {
  const first = tokens[from - 1];
  for (let place = from; place < from + reachOfNo; place += 1) {
    const token = tokens[place];
    if (token === undefined || first === undefined || token.clause !== first.clause) return;
    if (ends.has(token.form)) return;
    if (token.form === 'and' && isSubject(tokens[place + 1])) return;
    if (token.stretch !== tokens[place - 1]?.stretch && !listGoesOn(tokens, place)) return;
    negated[place] = true;
  }
}

function isSubject(token: Token | undefined): boolean {
  return token !== undefined && subjects.has(token.form);
}

function listGoesOn(tokens: readonly Token[], from: number): boolean {
  if (isSubject(tokens[from])) return false;
  for (let place = from; place < from + reachOfNo; place += 1) {
    const token = tokens[place];
    if (token === undefined || token.clause !== tokens[from]?.clause || ends.has(token.form)) return false;
    if (token.form === 'or' || token.form === 'nor') return true;
  }
  return false;
}

/** “Did not …” reaches to the end of what was not done; “did not report the assault” does not say there was none. */
function markNotDone(tokens: readonly Token[], from: number, negated: boolean[]): void {
  const before = tokens[from - 1];
  for (let place = from; place < from + reachOfNot; place += 1) {
    const token = tokens[place];
    if (token === undefined || token.stretch !== before?.stretch) return;
    if (ends.has(token.form) || definite.has(token.form) || token.form === 'and') return;
    negated[place] = true;
  }
}

/** “Bruising: none”, “domestic abuse denied”. */
function markBefore(tokens: readonly Token[], from: number, to: number, negated: boolean[]): void {
  const first = tokens[from];
  const next = tokens[to];
  // “Not seen by the doctor” goes on; only what ends its stretch looks back.
  if (next !== undefined && next.stretch === first?.stretch && !ends.has(next.form) && next.form !== 'and')
    return;
  for (let place = from - 1; place >= from - reachBack; place -= 1) {
    const token = tokens[place];
    if (token === undefined || token.sentence !== first?.sentence || ends.has(token.form)) return;
    if (token.clause < first.clause - 1) return;
    negated[place] = true;
  }
}

function markReach(tokens: readonly Token[], from: number, reach: number, marks: boolean[]): void {
  const before = tokens[from - 1];
  for (let place = from; place < from + reach; place += 1) {
    if (tokens[place]?.stretch !== before?.stretch) return;
    marks[place] = true;
  }
}

/** The “if” with what stands in its stretch, and what its sentence says would then be done. */
function markConditions(
  tokens: readonly Token[],
  conditions: readonly Found<Role>[],
  intents: readonly Found<Role>[],
  marks: boolean[],
): void {
  const sentences = new Set<number>();
  for (const { from, to } of conditions) {
    const token = tokens[from];
    if (token === undefined) continue;
    sentences.add(token.sentence);
    markStretch(tokens, to, marks);
  }
  for (const { from, to } of intents) {
    const token = tokens[from];
    if (token !== undefined && sentences.has(token.sentence)) markStretch(tokens, to, marks);
  }
}

/** “Has he ever been hit?” tells of no blow; “? fracture” is a doubt, and stays. */
function markQuestions(
  tokens: readonly Token[],
  text: string,
  names: ReadonlySet<number>,
  marks: boolean[],
): void {
  let first = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    const next = tokens[place + 1];
    if (token === undefined || next?.clause === token.clause) continue;
    const isAsked = asking.has(tokens[first]?.form ?? '') && !names.has(first);
    const asks = isAsked && text[token.end] === '?';
    if (asks) marks.fill(true, first, place + 1);
    first = place + 1;
  }
}

function markStretch(tokens: readonly Token[], from: number, marks: boolean[]): void {
  const stretch = tokens[from - 1]?.stretch;
  for (let place = from; tokens[place]?.stretch === stretch && marks[place] === false; place += 1) {
    marks[place] = true;
  }
}
