import { median, runMeasure } from './run-measure.ts';
import type { Figure } from './table.ts';

export interface DatesResult {
  readonly name: string;
  readonly datesPerSecond: number;
}

/** Forms that most rows of a chronology have, and forms that make the reader work. */
const sets: Record<string, readonly string[]> = {
  'plain dates': ['12/3/12', '12.03.2012', '12 March 2012', '2012-03-12', '12-Mar-12', '3/4/2011 14:30'],
  'worded dates': [
    'Mon 12th March 2012 at about 2.30pm',
    'between 3 and 9 May 2010',
    'early to mid September 2011',
    '?22.05/16',
    'w/c 12/03/12',
    'the evening of 31 March 2020',
    'Autumn term 2014',
    'from July 2016',
  ],
  'texts that are no dates': [
    'See attached letter from the clinic',
    'Health visitor rang the mother, no reply',
    'as soon as practicable',
    'at the age of 6',
  ],
};

export function measureDates(say: (text: string) => void): DatesResult[] {
  return Object.entries(sets).map(([name, texts]) => {
    say(`reading ${name}`);
    const measure = runMeasure('dates', JSON.stringify(texts));
    return { name, datesPerSecond: Math.round(measure.count / (median(measure) / 1000)) };
  });
}

export function datesFigures(results: readonly DatesResult[]): Figure[] {
  return results.map((result) => ({
    name: `readWhen, ${result.name}`,
    value: `${result.datesPerSecond.toLocaleString('en-GB')} a second`,
    bar: '',
    holds: null,
  }));
}
