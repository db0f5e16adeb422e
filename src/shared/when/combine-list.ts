import { addDays, type Day, laterDay } from '../day.ts';
import { edtfOfDays } from './calendar-bounds.ts';
import { problem } from './cursor.ts';
import { note } from './date-name.ts';
import { edtfInterval, isSeasonEdtf } from './edtf-text.ts';
import type { Meaning, MeaningOrProblem } from './meaning.ts';
import type { Join } from './phrase.ts';
import type { WhenNote } from './when.ts';

interface Closed extends Meaning {
  readonly earliest: Day;
  readonly latest: Day;
}

function isClosed(part: Meaning): part is Closed {
  return part.earliest !== null && part.latest !== null;
}

/** Whether each member begins on the day after the one before it ends. */
function isConsecutive(parts: readonly Closed[]): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || part.earliest === addDays(before.latest, 1);
  });
}

function isInOrder(parts: readonly Closed[]): boolean {
  return parts.every(
    (part, index) => index === 0 || part.earliest >= (parts[index - 1]?.earliest ?? part.earliest),
  );
}

/** Puts the members of "24 and 28 June 2013" or "March/April 2012" together. */
export function combineList(parts: readonly Meaning[], joins: readonly Join[]): MeaningOrProblem {
  const closed = parts.filter(isClosed);
  const [first] = closed;
  const last = closed[closed.length - 1];
  if (first === undefined || last === undefined || closed.length !== parts.length) {
    return {
      problem: problem(
        'It joins dates with one that has no end or no beginning.',
        'Put each on a row of its own.',
      ),
    };
  }
  if (!isInOrder(closed))
    return { problem: problem('Its dates are not in order.', 'Check the years and months.') };
  const latest = closed.reduce<Day>((latestYet, part) => laterDay(latestYet, part.latest), last.latest);
  const isOr = joins.includes('or');
  if (joins.includes('slash') && doOverlap(closed)) {
    return { problem: problem('The two sides of its stroke overlap.', 'Write the first and the last day.') };
  }
  const isSlash = joins.includes('slash') && !isOr;
  const together = isConsecutive(closed);
  const meaning: Meaning = {
    earliest: first.earliest,
    latest,
    extent: together && !isOr && closed.every(({ extent }) => extent === 'day') ? 'span' : 'within',
    approximate: parts.some(({ approximate }) => approximate),
    uncertain: parts.some(({ uncertain }) => uncertain),
    time: null,
    partOfDay: parts.find(({ partOfDay }) => partOfDay !== null)?.partOfDay ?? null,
    edtf: edtfOfList(closed, latest, isOr, isSlash && together),
    notes: [...parts.flatMap(({ notes }) => notes), ...listNotes(closed, isOr, isSlash)],
  };
  return { meaning };
}

function doOverlap(parts: readonly Closed[]): boolean {
  return parts.some((part, index) => index > 0 && part.earliest <= (parts[index - 1]?.latest ?? ''));
}

/** A set or a choice where EDTF has one for its members, or else the interval that holds them. */
function edtfOfList(parts: readonly Closed[], latest: Day, isOr: boolean, isRange: boolean): string {
  const texts = parts.map(({ edtf }) => edtf ?? '');
  const isSimple = texts.every((text) => text !== '' && !text.includes('/') && !isSeasonEdtf(text));
  if (doOverlap(parts)) return edtfOfDays(parts[0]?.earliest ?? latest, latest);
  if (isRange || !isSimple) return edtfInterval(texts[0] ?? '', texts[texts.length - 1] ?? '');
  // Marks of doubt within sets are beyond most readers of EDTF; the certainty is told beside it.
  const members = texts.map((text) => text.replace(/[~?%]$/, '')).join(',');
  return isOr ? `[${members}]` : `{${members}}`;
}

function listNotes(parts: readonly Closed[], isOr: boolean, isSlash: boolean): WhenNote[] {
  const notes: WhenNote[] = [];
  if (isOr)
    notes.push(
      note('alternatives', 'It gives dates to choose between; the earliest and the latest are kept.'),
    );
  else if (isSlash)
    notes.push(note('range-or-one-day', 'The stroke may mean both, a night between, or one of the two.'));
  else notes.push(note('several-dates', `It gives ${parts.length} dates; the first and the last are kept.`));
  if (parts.some(({ time }) => time !== null)) {
    notes.push(note('time-ambiguous', 'Times are given with several dates; they are left out.'));
  }
  return notes;
}
