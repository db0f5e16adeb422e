import { readWhen } from '../../../../shared/when/read-when.ts';
import type { When } from '../../../../shared/when/when.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Happening } from './happening.ts';

const month =
  '(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:(?:early|mid|late|the (?:beginning|end|summer) of)[ -])?(?:\\p{L}{3,9}\\s+)?';
/** “since 2011”, “since late March 2012”, “from 12 June 2010”, “since 12/06/2010”. */
const told = new RegExp(
  `\\b(?:since|from)\\s+((?:(?:about|around)\\s+)?${month}(?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d\\d))(?![\\d/-])`,
  'giu',
);
const plan = /\b(?:plans?|cpps?|register)\b/giu;
/** All that may stand between a plan and the day from which it is said to have been there. */
const between =
  /^(?:[\s,]|(?:which|that|it|he|she|they|has|have|had|been|is|are|was|were|in|place|on|open|active|running|ran|run|under|the|category|of|for|neglect|emotional|physical|sexual|abuse|and)(?![\p{L}’']))*$/iu;
const endings =
  /\b(?:no longer|off|taken|ended|ends|ceased|ceases|removed|discontinued|closed|concluded|stepped)\b/giu;
const beingThere = /\b(?:been|in place|open|active|running|ran|run)\b/iu;

/** So many signs before “since” tell of what it is: a cell that repeats it a thousand times takes no longer than its length. */
const farthest = 200;

/**
 * When a text says that the plan of which it speaks began, where that lies before the event itself: 2011 of “was taken off a child
 * protection plan which had been in place since 2011”. “No longer on a plan since 2012” tells of no beginning. Null where none does.
 */
export function readToldStart({
  entries,
  from,
  to,
}: Pick<Happening, 'entries' | 'from' | 'to'>): When | null {
  const sentences = entries
    .flatMap(({ event, response, outcome }) => [event, response ?? '', outcome ?? ''])
    .flatMap(sentencesOf);
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(told)) {
      if (!tellsOfPlan(sentence.slice(Math.max(0, match.index - farthest), match.index))) continue;
      const read = readWhen(match[1] ?? '', { today: to });
      if (read.status !== 'read') continue;
      const { earliest, latest } = read.when;
      if (earliest !== null && latest !== null && latest < from) return read.when;
    }
  }
  return null;
}

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map((words) => text.slice(words[0]?.start, words.at(-1)?.end));
}

/** @param before what stands in the sentence before “since”. */
function tellsOfPlan(before: string): boolean {
  const named = [...before.matchAll(plan)].at(-1);
  if (named === undefined || !between.test(before.slice(named.index + named[0].length))) return false;
  const ended = [...before.matchAll(endings)].at(-1);
  return ended === undefined || beingThere.test(before.slice(ended.index));
}
