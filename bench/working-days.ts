import { bankHolidaysOf } from '../src/shared/bank-holidays.ts';
import { addDays, type Day, weekday } from '../src/shared/day.ts';
import { addWorkingDays, workingDaysBetween } from '../src/shared/working-days.ts';
import type { Figure } from './table.ts';

export interface WorkingDaysResult {
  readonly name: string;
  readonly perSecond: number;
  /** How many times as long a plain walk from day to day takes for the same answers, in the same process. */
  readonly timesFaster: number;
}

/** One question: a day, and so many working days after it. */
interface Question {
  readonly from: Day;
  readonly count: number;
}

/** Limits of the profiles in working days, and what a year-long plan is late by. */
const counts = [1, 5, 10, 15, 45, 250];
const firstDay = '2020-01-01' as Day;
/** Days that questions begin on: four years, with the holidays that were moved or added in three of them. */
const daysAsked = 1461;
/** Rounds of which the median counts; one more before them warms up. */
const rounds = 5;

/** Both ways of asking, for every day of four years and every count; the walk has its holidays at hand too. */
export function measureWorkingDays(say: (text: string) => void): WorkingDaysResult[] {
  const questions = makeQuestions();
  const spans = questions.map(({ from, count }) => ({ from, to: walk(from, count) }));
  const wrong = questions.findIndex(
    ({ from, count }, at) =>
      addWorkingDays(from, count) !== spans[at]?.to ||
      workingDaysBetween(from, addWorkingDays(from, count)) !== count,
  );
  if (wrong >= 0) throw new Error(`the walk and the arithmetic differ from ${questions[wrong]?.from}`);
  say('adding working days');
  const adding = compare(
    questions,
    ({ from, count }) => addWorkingDays(from, count),
    ({ from, count }) => walk(from, count),
  );
  say('counting working days between two days');
  const counting = compare(
    spans,
    ({ from, to }) => workingDaysBetween(from, to),
    ({ from, to }) => walkBetween(from, to),
  );
  return [
    { name: 'addWorkingDays', ...adding },
    { name: 'workingDaysBetween', ...counting },
  ];
}

function makeQuestions(): readonly Question[] {
  return Array.from({ length: daysAsked }, (_, at) => addDays(firstDay, at)).flatMap((from) =>
    counts.map((count) => ({ from, count })),
  );
}

const holidays = new Set<Day>();
for (let year = 2020; year <= 2025; year += 1) for (const day of bankHolidaysOf(year)) holidays.add(day);

function isWorked(day: Day): boolean {
  return weekday(day) < 6 && !holidays.has(day);
}

function walk(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorked(day)) left -= 1;
  }
  return day;
}

function walkBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorked(day)) count += 1;
  }
  return count;
}

function compare<Asked>(
  asked: readonly Asked[],
  reckon: (one: Asked) => unknown,
  plainly: (one: Asked) => unknown,
): Pick<WorkingDaysResult, 'perSecond' | 'timesFaster'> {
  const reckoned = measureRounds(asked, reckon);
  const walked = measureRounds(asked, plainly);
  return { perSecond: Math.round(asked.length / (reckoned / 1000)), timesFaster: walked / reckoned };
}

/** The median of the rounds in milliseconds; the first is for warming up and is not counted. */
function measureRounds<Asked>(asked: readonly Asked[], answer: (one: Asked) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    // An answer that nobody looks at need not be worked out.
    let answered = 0;
    for (const one of asked) if (answer(one) !== null) answered += 1;
    times.push(performance.now() - start);
    if (answered < asked.length) throw new Error('a question was left without an answer');
  }
  return (
    times
      .slice(1)
      .sort((one, other) => one - other)
      .at(rounds >> 1) ?? 0
  );
}

export function workingDaysFigures(results: readonly WorkingDaysResult[]): Figure[] {
  return results.map(({ name, perSecond, timesFaster }) => ({
    name,
    value: `${perSecond.toLocaleString('en-GB')} a second, ${timesFaster.toFixed(1)} × as fast as a walk from day to day`,
    bar: '',
    holds: null,
  }));
}
