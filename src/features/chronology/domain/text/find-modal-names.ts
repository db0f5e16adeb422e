import clauseWords from '../../../../../data/clause-words.json' with { type: 'json' };
import type { Token } from './read-text.ts';

const names = new Set(clauseWords.modalNames.names);
const told = new Set(clauseWords.modalNames.told);
const passed = new Set(clauseWords.modalNames.passed);
const done = new Set(clauseWords.modalNames.done);

/** “Will also Holt missed”: how many words may stand before what tells that it is a name. */
const mostPassed = 3;
/** What is done in these letters, too, where a whole text is in capitals. */
const shortForms = new Set(['dna', 'fta', 'uta', 'wnb']);
/** What stands behind no “may”, also not behind “may Holt”. */
const finite = new Set(['was', 'were', 'is', 'has', 'had', 'did', 'does', 'reported']);
const capital = /\p{Lu}/u;
/** “Reported”, “agreed” are told of somebody; “need” and “speed” may be done by somebody. */
const past = /[^e]ed$/;
const shortestPast = 5;

/**
 * The places of words such as “Will” and “May” that name somebody: the child of that name has appointments missed and goes missing as others do. A
 * capital alone tells it only within a clause, for a note begins with one (“Will be seen on Friday”); elsewhere what stands behind decides: “will” and
 * “may” stand before what is to be done (“be”, “attend”), a name before what was done (“was”, “missed”, “DNA”).
 */
export function findModalNames(tokens: readonly Token[], text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [place, token] of tokens.entries()) {
    if (names.has(token.form) && isName(tokens, place, text)) found.add(place);
  }
  return found;
}

function isName(tokens: readonly Token[], place: number, text: string): boolean {
  const token = tokens[place];
  if (token === undefined || !isCapital(token, text)) return false;
  if (/['’]s$/iu.test(text.slice(token.start, token.end))) return true;
  if (tellsWhatWasDone(tokens, place, text) || (token.capitals && isSubject(tokens, place))) return true;
  const [before, next] = [tokens[place - 1], tokens[place + 1]];
  const isWithin = before !== undefined && before.stretch === token.stretch && !token.capitals;
  if (!isWithin || next?.stretch !== token.stretch) return isWithin;
  // “Child May Run Away”: a capital tells nothing where every word has one.
  return !done.has(next.form) && !isCapital(next, text);
}

/** “Will was”, “Will also missed”, “Will Holt DNA”, “Will and May were”. */
function tellsWhatWasDone(tokens: readonly Token[], place: number, text: string): boolean {
  const { stretch, capitals } = tokens[place] ?? {};
  for (const token of tokens.slice(place + 1, place + 2 + mostPassed)) {
    if (token.stretch !== stretch) return false;
    // “MUM MAY DNA”.
    if (capitals === true && shortForms.has(token.form)) return false;
    if (told.has(token.form) || (token.form.length >= shortestPast && past.test(token.form))) return true;
    const isSurname = !token.capitals && isCapital(token, text) && !done.has(token.form);
    if (!passed.has(token.form) && !isSurname) return false;
  }
  return false;
}

/** “WILL HOLT WAS”, “MAY AND WILL WERE” at the beginning of a clause: in capitals a surname looks like any word. */
function isSubject(tokens: readonly Token[], place: number): boolean {
  const [before, token, next] = [tokens[place - 1], tokens[place], tokens[place + 1]];
  if (token === undefined || next === undefined || before?.clause === token.clause) return false;
  const verb = tokens[place + (next.form === 'and' ? 3 : 2)];
  if (verb === undefined || verb.stretch !== token.stretch || done.has(next.form)) return false;
  return finite.has(verb.form);
}

function isCapital({ start }: Token, text: string): boolean {
  return capital.test(text[start] ?? '');
}
