import { type Day, laterDay } from '../day.ts';
import { edtfInterval, startOfEdtf } from './edtf-text.ts';
import { readClock } from './read-clock.ts';
import type { Certainty, When, WhenNote, WhenTime } from './when.ts';

/** What the columns of one row say about its date: dates already read, times as they stand in their cells. */
export interface WhenColumns {
  readonly start: When;
  readonly end: When | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export interface JoinProblem {
  readonly code: 'end-before-start' | 'time-not-read' | 'date-doubt';
  /** Which column it is about. */
  readonly column: 'endDate' | 'time' | 'endTime';
  /** A plain sentence. */
  readonly message: string;
}

export interface JoinedWhen {
  /** The start alone where the end does not fit it. */
  readonly when: When;
  readonly problems: readonly JoinProblem[];
}

interface ColumnTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly certainty: Certainty | null;
  readonly partOfDay: string | null;
  readonly notes: readonly WhenNote[];
}

const noTime: ColumnTime = { start: null, end: null, certainty: null, partOfDay: null, notes: [] };

/** Joins start and end dates and times that stand in columns of their own. Nothing is moved to make them fit. */
export function joinWhen({ start, end, startTime, endTime }: WhenColumns): JoinedWhen {
  const isAlone = end === null && startTime === null && endTime === null && start.time === null;
  if (isAlone) return { when: start, problems: [] };
  const problems: JoinProblem[] = [];
  const startClock = readColumn(startTime, 'time', problems);
  const endClock = readColumn(endTime, 'endTime', problems);
  const days = joinDays(start, end, problems);
  const time = joinTimes(days, end, startClock, endClock, problems);
  const partOfDay = days.partOfDay ?? startClock.partOfDay;
  const notes = [...days.notes, ...startClock.notes, ...endClock.notes];
  return { when: { ...days, time, partOfDay, notes }, problems };
}

function readColumn(text: string | null, column: 'time' | 'endTime', problems: JoinProblem[]): ColumnTime {
  if (text === null || text.trim() === '') return noTime;
  const reading = readClock(text);
  if (reading.status === 'not-read') {
    problems.push({ code: 'time-not-read', column, message: reading.reason });
    return noTime;
  }
  const { start, end, startCertainty, partOfDay, notes } = reading;
  return { start, end, certainty: startCertainty, partOfDay, notes };
}

function joinDays(start: When, end: When | null, problems: JoinProblem[]): When {
  const hasEnd = end !== null && end.extent !== 'unknown' && end.latest !== null;
  if (!hasEnd || start.earliest === null) return start;
  if (start.latest === null) return closeOpenStart({ ...start, earliest: start.earliest }, end, problems);
  const isSame = start.earliest === end.earliest && start.latest === end.latest;
  if (isSame) return start;
  const comesBefore =
    end.latest < start.earliest ||
    (end.earliest !== null && end.earliest < start.earliest && end.extent === 'day');
  if (comesBefore) {
    const message = `The end, “${end.text}”, comes before the start, “${start.text}”; the start alone is kept.`;
    problems.push({ code: 'end-before-start', column: 'endDate', message });
    return start;
  }
  return {
    text: `${start.text} – ${end.text}`,
    earliest: start.earliest,
    latest: laterDay(start.latest, end.latest),
    extent: 'span',
    certainty: joinCertainty(start.certainty, end.certainty),
    time: start.time,
    partOfDay: start.partOfDay,
    edtf: start.edtf === null || end.edtf === null ? null : edtfInterval(start.edtf, end.edtf),
    notes: [
      ...start.notes,
      ...end.notes.filter(({ message }) => start.notes.every((own) => own.message !== message)),
    ],
  };
}

/** "Since May 2014", with an end in its own column. */
function closeOpenStart(start: When & { readonly earliest: Day }, end: When, problems: JoinProblem[]): When {
  if (end.latest !== null && end.latest < start.earliest) {
    const message = `The end, “${end.text}”, comes before the start, “${start.text}”; the start alone is kept.`;
    problems.push({ code: 'end-before-start', column: 'endDate', message });
    return start;
  }
  const isSpelt = start.edtf !== null && end.edtf !== null;
  return {
    ...start,
    text: `${start.text} – ${end.text}`,
    latest: end.latest,
    extent: 'span',
    certainty: joinCertainty(start.certainty, end.certainty),
    edtf: isSpelt ? edtfInterval(start.edtf, end.edtf) : null,
    notes: [...start.notes, ...end.notes],
  };
}

/** A stretch that the end column says goes on ("ongoing", "to date"). */
export function leaveOpen(start: When, endText: string): When {
  if (start.earliest === null) return start;
  return {
    ...start,
    text: `${start.text} – ${endText}`,
    latest: null,
    extent: 'span',
    edtf: start.edtf === null ? null : `${startOfEdtf(start.edtf)}/..`,
  };
}

function joinCertainty(first: Certainty, second: Certainty): Certainty {
  const either = `${first} ${second}`;
  const approximate = either.includes('approximate');
  const uncertain = either.includes('uncertain');
  if (approximate && uncertain) return 'approximate-uncertain';
  if (approximate) return 'approximate';
  return uncertain ? 'uncertain' : 'exact';
}

/** A time in its own column counts before one in the date's cell; an end time on a single day must not come first. */
function joinTimes(
  days: When,
  end: When | null,
  startClock: ColumnTime,
  endClock: ColumnTime,
  problems: JoinProblem[],
): WhenTime | null {
  const start = startClock.start ?? days.time?.start ?? null;
  tellTwoTimes(days, startClock, problems);
  const startCertainty =
    startClock.start === null ? (days.time?.startCertainty ?? null) : startClock.certainty;
  const ends = [
    { time: endClock.start, certainty: endClock.certainty },
    { time: startClock.end, certainty: startClock.certainty },
    { time: end?.time?.start ?? null, certainty: end?.time?.startCertainty ?? null },
    { time: days.time?.end ?? null, certainty: days.time?.endCertainty ?? null },
  ];
  const last = ends.find(({ time }) => time !== null);
  const isOneDay = days.earliest === days.latest;
  if (isOneDay && start !== null && last?.time != null && last.time < start) {
    const message = `The end time, ${last.time}, comes before the start, ${start}, on the same day; the end time is left out.`;
    problems.push({ code: 'end-before-start', column: 'endTime', message });
    return { start, end: null, startCertainty, endCertainty: null };
  }
  if (start === null && last === undefined) return null;
  return { start, end: last?.time ?? null, startCertainty, endCertainty: last?.certainty ?? null };
}

function tellTwoTimes({ time }: When, column: ColumnTime, problems: JoinProblem[]): void {
  const inDate = time?.start ?? null;
  if (column.start === null || inDate === null || column.start === inDate) return;
  const message = `The date says ${inDate} and the time column ${column.start}; the time column is kept.`;
  problems.push({ code: 'date-doubt', column: 'time', message });
}
