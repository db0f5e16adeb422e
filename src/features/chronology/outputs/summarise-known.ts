import { counted } from '../../../shared/counted.ts';
import { countWhere } from '../domain/count-where.ts';
import type { KnownRecord } from '../domain/knowledge/sharing.ts';

/** How much an agency knew on a day, how surely, and how much others knew that it did not. */
export function summariseKnown({ known, notKnown, undecided, asSaid }: KnownRecord): string {
  const isOne = countWhere(known, ({ basis }) => basis === 'shared') === 1;
  const why = `because ${asSaid === true ? 'people say' : 'a record suggests'} that ${isOne ? 'it was' : 'they were'} shared`;
  const by = (basis: KnownRecord['known'][number]['basis'], how: string) => {
    const count = countWhere(known, (one) => one.basis === basis);
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${how}`];
  };
  const ways = [
    ...by('recorded', 'recorded by it in time'),
    ...by('shared', why),
    ...by('assumed', 'only assumed, since the record does not say when it was made'),
  ];
  const all =
    known.length === 0
      ? 'No entry known'
      : `${counted(known.length, 'entry', 'entries')} known: ${ways.join(', ')}`;
  const others = `${counted(notKnown.length, 'entry was', 'entries were')} known to others only.`;
  const open =
    undecided.length === 0
      ? ''
      : ` Of ${counted(undecided.length, 'entry', 'entries')} nobody can say who knew them by then.`;
  const marked = countWhere([...notKnown, ...undecided], ({ suggested = null }) => suggested !== null);
  return `${all}. ${others}${open}${sayMarked(marked)}`;
}

function sayMarked(marked: number): string {
  if (marked === 0) return '';
  const more = `${counted(marked, 'entry', 'entries')} more may have been shared with it, as texts suggest`;
  return ` ${more} and nobody has confirmed: ${marked === 1 ? 'it is' : 'they are'} marked, and not counted as known.`;
}

/** Who knew an entry that the agency did not, and which account of its own it had instead. */
export function sayKnownToOthers(
  { knownTo, basis, ownAccount, ownConfirmed, suggested = null }: KnownRecord['notKnown'][number],
  numbers: ReadonlyMap<string, number>,
): string {
  const others = `Known to ${knownTo.join(', ')}${basis === 'assumed' ? ', as is assumed' : ''}.`;
  const own = ownAccount === null ? undefined : numbers.get(ownAccount);
  const tells = ownConfirmed === true ? 'tells' : 'may tell';
  const account = own === undefined ? others : `${others} Its own entry ${own} ${tells} of the same event.`;
  return withSuggestion(account, suggested);
}

/** Why nobody can be said to have known an entry. */
export function sayUndecided({ sentence, suggested = null }: KnownRecord['undecided'][number]): string {
  return withSuggestion(sentence, suggested);
}

function withSuggestion(sentence: string, suggested: string | null): string {
  return suggested === null ? sentence : `${sentence} To confirm or reject: ${suggested}`;
}
