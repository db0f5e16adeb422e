import type { IntervalTold } from './interval.ts';
import { sayDay, sayLate, sayLimit, sayWhenDue } from './say.ts';

/** What a rule calls the parts of its interval. */
export interface IntervalWords {
  /** The latest event, up to its day: “The last supervision recorded was”. */
  readonly last: string;
  /** What is said where no event has come, as a whole sentence without its stop. */
  readonly none: string;
  /** What is asked for: “the next supervision”. */
  readonly asks: string;
  /** Such events, many of them: “supervision”, “reviews”. */
  readonly things: string;
  /** Who asks: the profile unless told. */
  readonly who?: string;
  /** What a doubtful visit leaves open: “whether the child was seen”. */
  readonly doubt?: string;
}

/**
 * The sentences of an interval: “The last core group recorded met on 3 May 2025. The profile asks for the next
 * within 6 weeks, by 14 June 2025; none is recorded. It is 4 days late.”
 */
export function sayInterval(told: IntervalTold, words: IntervalWords): string {
  const { due, day, state } = told;
  const asked = `${words.who ?? 'The profile'} asks for ${words.asks} within ${sayLimit(told.setting)}`;
  if (told.doubtful !== null) {
    return `A visit of ${sayDay(told.doubtful)} is recorded, but not ${words.doubt}. ${asked}; without that visit, the day for it was ${sayDay(due)}.`;
  }
  if (told.toldFrom !== null) return sayUntold(told, told.toldFrom, asked, words);
  const begun = told.last === null ? words.none : `${words.last} ${sayDay(told.last)}`;
  if (state === 'late') return `${begun}. ${asked}, by ${sayDay(due)}; none is recorded. ${sayLate(told)}`;
  if (state === 'due') {
    return `${begun}. ${asked}, by ${sayDay(due)}; none is recorded yet. ${sayWhenDue(due, day)}`;
  }
  return `${begun}. ${asked}, by ${sayDay(due)}.`;
}

function sayUntold(
  told: IntervalTold,
  from: IntervalTold['due'],
  asked: string,
  words: IntervalWords,
): string {
  const silent = `The source tells of ${words.things} only from ${sayDay(from)} on${saySince(told.uncounted)}`;
  if (told.state !== 'late') {
    const last = told.uncounted === null ? 'the last' : 'the last that counts';
    return `${silent}. Nobody can say from the source when ${last} was. ${asked}.`;
  }
  const evenCounted = told.uncounted?.mayCount === true ? ' Even if that one counted, it would be late.' : '';
  return `${silent}. ${asked}: even after one just before ${sayDay(from)}, by ${sayDay(told.due)}. ${sayLate(told)}${evenCounted}`;
}

/** What has come since the source began to tell: nothing, or something that cannot count. */
function saySince(uncounted: IntervalTold['uncounted']): string {
  if (uncounted === null) return ', and has none since';
  return `. The one of ${sayDay(uncounted.event.on)} cannot count: ${uncounted.why}`;
}
