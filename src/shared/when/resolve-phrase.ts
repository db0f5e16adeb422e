import { dayBounds } from './calendar-bounds.ts';
import { combineList } from './combine-list.ts';
import { common, marked } from './common-meaning.ts';
import { meaningOfOffset, meaningOfStretch } from './counted-meaning.ts';
import { problem } from './cursor.ts';
import { note } from './date-name.ts';
import { edtfInterval } from './edtf-text.ts';
import type { Meaning, MeaningOrProblem } from './meaning.ts';
import { countsOn, nameThePoints } from './name-points.ts';
import { meaningOfOpen } from './open-meaning.ts';
import type { Phrase, Section } from './phrase.ts';
import type { Point } from './point.ts';
import { shiftDay } from './relative-days.ts';
import { isSingleDay, type Resolved, type ResolvedOrProblem, resolvePoint } from './resolve-point.ts';
import { sayDay } from './say-day.ts';
import type { WhenContext, WhenNote } from './when.ts';

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
  const isNamedText = points[0]?.found != null;
  const resolved: Resolved[] = [];
  for (const [index, point] of points.entries()) {
    const counted = isNamedText && countsOn(point, index) ? countOn(point, resolved[index - 1]) : null;
    const found = counted ?? resolvePoint(point, named.names[index] ?? null, context);
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

/** "12 March 2012 and the following day": a day, or weeks, from the day before it in the text. */
function countOn(point: Point, before: Resolved | undefined): ResolvedOrProblem {
  if (point.relative === null || before === undefined || !isSingleDay(before.bounds))
    return { problem: problem('It counts from what is no single day.', 'Write each date in full.') };
  const { count, unit } = point.relative;
  const day = shiftDay(before.bounds.earliest, count, unit);
  const approximate = unit !== 'day' || before.bounds.approximate || before.point.approximate;
  return { resolved: { bounds: { ...dayBounds(day), approximate }, point, notes: [] } };
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
    case 'stretch':
      return { meaning: meaningOfStretch(section, first) };
    case 'offset':
      return { meaning: meaningOfOffset(section.count, section.unit, first) };
  }
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
