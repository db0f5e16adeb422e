import { addDays, addMonths, type Day } from '../day.ts';
import { type Bounds, edtfOfDays } from './calendar-bounds.ts';
import { combineList } from './combine-list.ts';
import { problem } from './cursor.ts';
import { note } from './date-name.ts';
import { edtfInterval, endOfEdtf, markEdtf, startOfEdtf } from './edtf-text.ts';
import type { Meaning, MeaningOrProblem } from './meaning.ts';
import { nameThePoints } from './name-points.ts';
import type { Phrase, Section } from './phrase.ts';
import type { Point } from './point.ts';
import { shiftDay } from './relative-days.ts';
import { isSingleDay, type Resolved, resolvePoint } from './resolve-point.ts';
import { sayDay } from './say-day.ts';
import { timeOf } from './time-of-points.ts';
import type { WhenContext, WhenNote, WhenTime } from './when.ts';

function pointsOf(section: Section) {
  return section.kind === 'range' ? [section.from, section.to] : [section.point];
}

/** "the weekend of 3/4 May" tells its days itself; in "w/c 12/3/12 & 19/3/12" both begin a week. */
function settleFrames(phrase: Phrase, points: readonly Point[]): readonly Point[] {
  const frame = points[0]?.frame ?? null;
  if (points.length === 1 || frame === null) return points;
  if (frame === 'weekend') return points.map((point) => ({ ...point, frame: null }));
  return phrase.joins.length === 0
    ? points
    : points.map((point) => ({ ...point, frame: point.frame ?? frame }));
}

/** Finds the days of a whole text, with what its context lends it. */
export function resolvePhrase(phrase: Phrase, context: WhenContext): MeaningOrProblem {
  const points = settleFrames(phrase, phrase.sections.flatMap(pointsOf));
  const isRange = phrase.joins.every((join) => join === 'slash');
  const named = nameThePoints(points, isRange, context);
  if ('problem' in named) return named;
  const resolved: Resolved[] = [];
  for (const [index, point] of points.entries()) {
    const found = resolvePoint(point, named.names[index] ?? null, context);
    if ('problem' in found) return found;
    resolved.push(found.resolved);
  }
  const meaning = combine(phrase, resolved);
  if ('problem' in meaning) return meaning;
  const eventNotes = phrase.eventWords.map((words) =>
    note('words-left-over', `These words are left aside: ${words}.`),
  );
  return {
    meaning: { ...meaning.meaning, notes: unique([...named.notes, ...meaning.meaning.notes, ...eventNotes]) },
  };
}

function unique(notes: readonly WhenNote[]): WhenNote[] {
  return notes.filter((each, index) => notes.findIndex(({ message }) => message === each.message) === index);
}

function combine(phrase: Phrase, resolved: readonly Resolved[]): MeaningOrProblem {
  const [section, second] = phrase.sections;
  if (section === undefined) return { problem: problem('It is empty.') };
  if (second !== undefined) {
    const isUntilLater =
      phrase.sections.length === 2 &&
      section.kind === 'point' &&
      second.kind === 'open' &&
      second.opener === 'until';
    const [from, to] = resolved;
    if (isUntilLater && from !== undefined && to !== undefined) return meaningOfRange(from, to, false);
    return combineSections(phrase, resolved);
  }
  return meaningOfSection(section, resolved);
}

function combineSections(phrase: Phrase, resolved: readonly Resolved[]): MeaningOrProblem {
  const parts: Meaning[] = [];
  let at = 0;
  for (const section of phrase.sections) {
    const count = pointsOf(section).length;
    const part = meaningOfSection(section, resolved.slice(at, at + count));
    if ('problem' in part) return part;
    parts.push(part.meaning);
    at += count;
  }
  return combineList(parts, phrase.joins);
}

function meaningOfSection(section: Section, resolved: readonly Resolved[]): MeaningOrProblem {
  const [first, second] = resolved;
  if (first === undefined) return { problem: problem('It has no date.') };
  switch (section.kind) {
    case 'point':
      return { meaning: meaningOfPoint(first) };
    case 'range':
      return second === undefined
        ? { problem: problem('It has no end.') }
        : meaningOfRange(first, second, section.between);
    case 'open':
      return { meaning: meaningOfOpen(section.opener, first) };
    case 'ending':
      return { meaning: meaningOfEnding(section.count, section.unit, first) };
    case 'offset':
      return { meaning: meaningOfOffset(section.count, section.unit, first) };
  }
}

function common(
  ...resolved: readonly Resolved[]
): Pick<Meaning, 'approximate' | 'uncertain' | 'time' | 'partOfDay' | 'notes'> {
  const timed = timeOf(resolved);
  const parts = resolved.flatMap(({ point }) => (point.partOfDay === null ? [] : [point.partOfDay]));
  const partOfDay = [...new Set([...timed.words, ...parts])].join(' – ');
  return {
    approximate: resolved.some(({ bounds, point }) => bounds.approximate || point.approximate),
    uncertain: resolved.some(({ point }) => point.uncertain),
    time: timed.time,
    partOfDay: partOfDay === '' ? null : partOfDay,
    notes: [
      ...resolved.flatMap(({ notes }) => notes),
      ...timed.notes,
      ...partOfDayNotes(partOfDay, resolved),
    ],
  };
}

function partOfDayNotes(partOfDay: string, resolved: readonly Resolved[]): WhenNote[] {
  if (partOfDay === '') return [];
  const isNight =
    partOfDay.includes('night') &&
    resolved.length === 1 &&
    resolved[0] !== undefined &&
    isSingleDay(resolved[0].bounds);
  const more = isNight ? ' It may run into the next day.' : '';
  return [
    note('part-of-day', `The part of the day is kept in words (${partOfDay}), with no clock time.${more}`),
  ];
}

function marked(edtf: string, { bounds, point }: Resolved): string {
  return markEdtf(
    edtf,
    point.approximate || (bounds.approximate && !bounds.edtf.includes('~')),
    point.uncertain,
  );
}

function meaningOfPoint(resolved: Resolved): Meaning {
  const { bounds, point } = resolved;
  const base = { ...common(resolved), edtf: marked(bounds.edtf, resolved) };
  const extent = point.throughout && !isSingleDay(bounds) ? 'span' : isSingleDay(bounds) ? 'day' : 'within';
  return { ...base, earliest: bounds.earliest, latest: bounds.latest, extent };
}

function meaningOfRange(from: Resolved, to: Resolved, isBetween: boolean): MeaningOrProblem {
  const earliest = from.bounds.earliest;
  const latest = to.bounds.latest;
  if (earliest > latest || (from.bounds.earliest > to.bounds.earliest && to.bounds.unit === 'day')) {
    return {
      problem: problem(
        `The end, ${sayDay(latest)}, comes before the beginning, ${sayDay(earliest)}.`,
        'Check the two dates.',
      ),
    };
  }
  const doOverlap = to.bounds.earliest <= from.bounds.latest;
  const fromText = doOverlap ? earliest : from.bounds.edtf;
  const toText = doOverlap ? latest : to.bounds.edtf;
  const edtf = edtfInterval(marked(fromText, from), marked(toText, to));
  const notes = isBetween
    ? [note('range-or-one-day', 'It may have lasted all this time, or be some day in between.')]
    : [];
  const base = common(from, to);
  if (earliest === latest)
    return { meaning: { ...base, earliest, latest, extent: 'day', edtf: marked(earliest, from) } };
  const extent = isBetween ? 'within' : 'span';
  return { meaning: { ...base, earliest, latest, extent, edtf, notes: [...base.notes, ...notes] } };
}

function meaningOfOpen(opener: string, resolved: Resolved): Meaning {
  const { bounds, point } = resolved;
  const base = common(resolved);
  const start = startOfEdtf(marked(bounds.edtf, resolved));
  const end = endOfEdtf(marked(bounds.edtf, resolved));
  const hasClock = point.clock !== null;
  switch (opener) {
    case 'since':
    case 'from':
      return { ...base, earliest: bounds.earliest, latest: null, extent: 'span', edtf: `${start}/..` };
    case 'after': {
      if (hasClock)
        return { ...base, earliest: bounds.earliest, latest: null, extent: 'within', edtf: `${start}/..` };
      const next = neighbour(bounds, 1);
      return {
        ...base,
        earliest: next.day,
        latest: null,
        extent: 'within',
        edtf: `${marked(next.edtf, resolved)}/..`,
      };
    }
    case 'before': {
      const time = endTime(base.time);
      if (hasClock)
        return { ...base, time, earliest: null, latest: bounds.latest, extent: 'within', edtf: `../${end}` };
      const before = neighbour(bounds, -1);
      return {
        ...base,
        earliest: null,
        latest: before.day,
        extent: 'within',
        edtf: `../${marked(before.edtf, resolved)}`,
      };
    }
    default: {
      const extent = opener === 'until' ? 'span' : 'within';
      return {
        ...base,
        time: endTime(base.time),
        earliest: null,
        latest: bounds.latest,
        extent,
        edtf: `../${end}`,
      };
    }
  }
}

/** The time of "until 9am on 5 May" is an end. */
function endTime(time: WhenTime | null): WhenTime | null {
  if (time === null || time.end !== null) return time;
  return { start: null, end: time.start, startCertainty: null, endCertainty: time.startCertainty };
}

/** The day after or before, and its EDTF at the precision of the text: before March 2012 is up to February 2012. */
function neighbour(bounds: Bounds, direction: 1 | -1): { readonly day: Day; readonly edtf: string } {
  const day = addDays(direction === 1 ? bounds.latest : bounds.earliest, direction);
  if (bounds.unit === 'month') return { day, edtf: day.slice(0, 7) };
  if (bounds.unit === 'year' && bounds.edtf.length === 4) return { day, edtf: day.slice(0, 4) };
  return { day, edtf: day };
}

function meaningOfEnding(count: number, unit: Parameters<typeof shiftDay>[2], resolved: Resolved): Meaning {
  const latest = resolved.bounds.latest;
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0;
  const after = addDays(latest, 1);
  const earliest = months > 0 ? addMonths(after, -months) : shiftDay(after, -count, unit);
  const isWholeMonths = months > 0 && after.endsWith('-01');
  const edtf = isWholeMonths ? `${earliest.slice(0, 7)}/${latest.slice(0, 7)}` : edtfOfDays(earliest, latest);
  const approximate = resolved.point.approximate;
  return {
    ...common(resolved),
    approximate,
    earliest,
    latest,
    extent: 'span',
    edtf: markEdtf(edtf, approximate, resolved.point.uncertain),
  };
}

function meaningOfOffset(count: number, unit: Parameters<typeof shiftDay>[2], resolved: Resolved): Meaning {
  const { bounds, point } = resolved;
  const earliest = shiftDay(bounds.earliest, count, unit);
  const latest = shiftDay(bounds.latest, count, unit);
  const base = common(resolved);
  const isExact = unit === 'day' && isSingleDay(bounds) && !base.approximate;
  const notes = isExact
    ? base.notes
    : [...base.notes, note('vague', 'It counts from the date given, and is about then.')];
  const extent = isSingleDay(bounds) ? 'day' : 'within';
  const edtf = markEdtf(edtfOfDays(earliest, latest), !isExact, point.uncertain);
  return { ...base, approximate: !isExact, earliest, latest, extent, edtf, notes };
}
