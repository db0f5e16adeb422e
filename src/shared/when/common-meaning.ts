import { note } from './date-name.ts';
import { markEdtf } from './edtf-text.ts';
import type { Meaning } from './meaning.ts';
import { isSingleDay, type Resolved } from './resolve-point.ts';
import { timeOf } from './time-of-points.ts';
import type { WhenNote } from './when.ts';

/** What the points of a section say together, whatever kind of section it is. */
export function common(
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
      ...partOfDayNotes(partOfDay, resolved, timed.time !== null),
    ],
  };
}

function partOfDayNotes(partOfDay: string, resolved: readonly Resolved[], hasTime: boolean): WhenNote[] {
  if (partOfDay === '') return [];
  const isNight =
    partOfDay.includes('night') &&
    resolved.length === 1 &&
    resolved[0] !== undefined &&
    isSingleDay(resolved[0].bounds);
  const more = isNight ? ' It may run into the next day.' : '';
  return [
    note(
      'part-of-day',
      `The part of the day is kept in words (${partOfDay}), ${hasTime ? 'beside its clock time' : 'with no clock time'}.${more}`,
    ),
  ];
}

/** EDTF with the marks of doubt that its point has. */
export function marked(edtf: string, { bounds, point }: Resolved): string {
  return markEdtf(
    edtf,
    point.approximate || (bounds.approximate && !bounds.edtf.includes('~')),
    point.uncertain,
  );
}
