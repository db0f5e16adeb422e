import type { Day } from '../day.ts';
import { readWhen } from '../when/read-when.ts';
import { monthNames } from '../when/vocabulary.ts';
import { type Found, findPhrases, phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import { shortDayAt, timeOfDayEnd } from './short-day.ts';
import type { Finding } from './smart-problem.ts';
import { type Token, tokenise, written } from './tokens.ts';
import { givesNoDate, lists, verbs } from './vocabulary.ts';

/** Late enough that the years of plans, written with two figures, are those of this century. */
const anyDay = '2060-01-01' as Day;

/** No action has so many dates: a text made to have more is not read for them to its end. */
const mostDates = 60;

const untilWords = new Set(['by', 'before', 'until', 'till', 'from', 'starting', 'deadline', 'due', 'after']);
const withinWords = new Set(['within', 'in', 'inside', 'over', 'after']);
const spans = new Set(
  'hour hours day days week weeks fortnight month months quarter quarters year years'.split(' '),
);
const counts = new Set(
  'a an one two three four five six seven eight nine ten eleven twelve fourteen eighteen twenty thirty ninety the'.split(
    ' ',
  ),
);
const months = new Set([...monthNames, ...monthNames.map((month) => month.slice(0, 3)), 'sept']);
const seasons = new Set(['spring', 'summer', 'autumn', 'winter']);
const longest = 8;

/** Where the text says by when or how often; what such words say of a standard ("within 28 days of birth") is none. */
export function findDates(tokens: readonly Token[]): Found[] {
  const found = findPhrases(lists.frequencies, tokens);
  let tries = 0;
  for (let at = 0; at < tokens.length && tries < mostDates; at += 1) {
    const start = dayStart(tokens, at);
    if (start !== null) tries += 1;
    const end =
      deadlineAt(tokens, at) ?? withinAt(tokens, at) ?? everyAt(tokens, at) ?? dayFrom(tokens, start);
    if (end !== null) found.push({ from: at, to: end });
  }
  return found;
}

/** Whether nothing ends the action: no date, period, frequency or event, in its column or in the text. */
export function findMissingDate(reading: Reading, due: string | null): Finding | null {
  const given = due?.trim() ?? '';
  if (given !== '' && endsAction(given)) return null;
  const inText = findDates(reading.tokens).length > 0 || followsEvent(reading.tokens);
  if (inText) return null;
  if (given !== '') return { problem: 'no-date', words: [given], why: whyNot(given) };
  const loose = findPhrases(lists.undated, reading.tokens).map(({ from, to }) =>
    written(reading.text, reading.tokens, from, to),
  );
  return {
    problem: 'no-date',
    words: loose,
    why: 'Nothing says by when, how often, or until what has happened.',
  };
}

function whyNot(due: string): string {
  if (givesNoDate(due)) return 'This gives no date by which it would be done.';
  return /\d/.test(due)
    ? 'This could not be read as a date: no such day, or not written as one.'
    : 'This could not be read as a date, a period or an event.';
}

function endsAction(due: string): boolean {
  if (givesNoDate(due)) return false;
  const tokens = tokenise(due);
  if (tokens.length > 200) return findDates(tokens).length > 0;
  if (findPhrases(lists.deadlines, tokens).length > 0 || findDates(tokens).length > 0) return true;
  return (
    isReadable(due) ||
    isShortDay(tokens) ||
    followsEvent(tokens) ||
    holdsDay(due, tokens) ||
    hasPeriod(tokens)
  );
}

/** "12/3", "w/c 4 May", "Friday": in its own column a day needs no "by". */
function isShortDay(tokens: readonly Token[]): boolean {
  const from = weekStarts.has(tokens[0]?.text ?? '') ? 1 : 0;
  const start = skipToFigure(tokens, from);
  return start !== null && shortDayAt(tokens, start) !== null;
}

function isReadable(text: string): boolean {
  const reading = readWhen(text, { today: anyDay });
  return (
    reading.status === 'read' &&
    reading.when.extent !== 'unknown' &&
    (reading.when.latest ?? reading.when.earliest) !== null
  );
}

/** A cell may hold several days, or a day among words: any piece that can be read will do. */
function holdsDay(due: string, tokens: readonly Token[]): boolean {
  const hasFigures = tokens.some(({ text }) => /\d/.test(text) || months.has(text));
  return (
    hasFigures &&
    due.split(/[;\n,()]|\band\b|\bto\b/).some((piece) => /\d/.test(piece) && isReadable(piece.trim()))
  );
}

/** "3 months", "six weeks": in its own column a bare period is a deadline. */
function hasPeriod(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => isCount(token) && spans.has(tokens[at + 1]?.text ?? ''));
}

function isCount(token: Token | undefined): boolean {
  return token !== undefined && (/^\d+$/.test(token.text) || counts.has(token.text));
}

function followsEvent(tokens: readonly Token[]): boolean {
  return findPhrases(lists.events, tokens).some(({ to }) => tokens[to]?.isWord === true);
}

/** "Immediately", "by the end of term": words that are a deadline without a figure. */
function deadlineAt(tokens: readonly Token[], at: number): number | null {
  const end = phraseAt(lists.deadlines, tokens, at);
  // "Immediate action is taken when a child is hurt" tells how, not by when: a start or an end of a text tells when.
  const isWithin = at > 2 && end !== null && end < tokens.length - 1 && tokens[end]?.isWord === true;
  if (end === null || (end - at === 1 && isWithin)) return null;
  return end;
}

/** "Within three months", unless it counts from each child's own event. */
function withinAt(tokens: readonly Token[], at: number): number | null {
  if (!withinWords.has(tokens[at]?.text ?? '')) return null;
  let place = at + 1;
  while (
    place < at + 4 &&
    ['the', 'next', 'coming', 'following', 'about'].includes(tokens[place]?.text ?? '')
  )
    place += 1;
  if (isCount(tokens[place])) place += 1;
  if (['working', 'calendar', 'school'].includes(tokens[place]?.text ?? '')) place += 1;
  if (place === at + 1 || !spans.has(tokens[place]?.text ?? '')) return null;
  return countsFromElse(tokens, place + 1) ? null : place + 1;
}

function countsFromElse(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!['of', 'from', 'after', 'following'].includes(text)) return false;
  for (let after = at + 1; after < at + 5; after += 1) {
    if (phraseAt(lists.starts, tokens, after) !== null) return false;
  }
  return true;
}

/** "Every six months", "every term". */
function everyAt(tokens: readonly Token[], at: number): number | null {
  if (!['every', 'each'].includes(tokens[at]?.text ?? '')) return null;
  const place = isCount(tokens[at + 1]) ? at + 2 : at + 1;
  return spans.has(tokens[place]?.text ?? '') ? place + 1 : null;
}

/** "By 31 October 2025", "in March 2014": where a day or a month begins after a word that leads to one. */
function dayStart(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  const leadsToMonth = (word === 'in' || word === 'during') && (months.has(next) || seasons.has(next));
  if (untilWords.has(word) || weekStarts.has(word) || leadsToMonth) return skipToFigure(tokens, at + 1);
  return standsLast(tokens, at) ? skipToFigure(tokens, at + 1) : null;
}

const weekStarts = new Set(['w/c', 'w/b', 'w/e']);
const lastLeads = new Set(['on', '-', '–', '—', '(']);

/** "… home visit on 2/3/27", "… - 4 May", "… (12.5.26)": a day that ends the text; not "decisions made on 4 May 2014". */
function standsLast(tokens: readonly Token[], at: number): boolean {
  if (!lastLeads.has(tokens[at]?.text ?? '') || tokens.length - at > longest + 2) return false;
  if (tokens[at]?.text === 'on' && verbs.get(tokens[at - 1]?.text ?? '')?.forms.has('past') === true)
    return false;
  const start = skipToFigure(tokens, at + 1);
  const end = start === null ? null : dayFrom(tokens, start);
  if (end === null) return false;
  const after = tokens[end]?.text === 'at' ? end + 1 : end;
  return tokens.slice(timeOfDayEnd(tokens, after) ?? end).every(({ isWord }) => !isWord);
}

function dayFrom(tokens: readonly Token[], start: number | null): number | null {
  if (start === null) return null;
  if (months.has(tokens[start]?.text ?? '')) return start + 1;
  for (let end = Math.min(tokens.length, start + longest); end > start; end -= 1) {
    if (isReadable(joined(tokens, start, end))) return end;
  }
  return shortDayAt(tokens, start);
}

/** Words as they stood, apart or together: "4th" is one word for the reader of dates. */
function joined(tokens: readonly Token[], from: number, to: number): string {
  let piece = '';
  let before = -1;
  for (const { text, start, end } of tokens.slice(from, to)) {
    piece += before >= 0 && start > before ? ` ${text}` : text;
    before = end;
  }
  return piece;
}

/** Over "the", "end of", "midnight" and the like, to a figure, a month or a term; null when something else comes. */
function skipToFigure(tokens: readonly Token[], from: number): number | null {
  let weekday: number | null = null;
  for (let at = from; at < from + 6; at += 1) {
    const time = timeOfDayEnd(tokens, at);
    if (time !== null) {
      at = time - 1;
      continue;
    }
    const text = tokens[at]?.text ?? '';
    if (/^\d/.test(text) || months.has(text)) return at;
    if (!fillers.has(text)) return weekday;
    if (shortDayAt(tokens, at) !== null) weekday = at;
  }
  return weekday;
}

const fillers = new Set(
  'the end of midnight on early late mid beginning start close noon : - monday tuesday wednesday thursday friday saturday sunday mon sat sun tomorrow spring summer autumn winter financial year'.split(
    ' ',
  ),
);
