import { expect, test } from 'vitest';
import type { HiddenRecord } from './hide-record.ts';
import type { MarkedRecord } from './marked-record.ts';
import { tallyHiding } from './tally-hiding.ts';

const person = { otherNames: [], role: 'child', born: null };
const people = [
  { ...person, id: 'kia', name: 'Kiah Holt', pseudonym: 'Child A' },
  { ...person, id: 'kel', name: 'Kelly Holt', pseudonym: 'Mother', role: 'mother' },
];

/** What became of the one name, or of all names, of a text whose document reads so. */
function tell(event: string, shown: string): readonly string[] {
  const record: MarkedRecord = {
    id: 't',
    style: '',
    record: { children: people.slice(0, 1), adults: people.slice(1), workers: [], addresses: [] },
    others: { pau: 'a worker' },
    entries: [{ date: '2022-03-01', agency: 'School', source: '', child: '', event, response: '' }],
  };
  const text = event.replaceAll(/\{\w+:([^}]+)\}/g, '$1');
  const strangers = [{ ...person, name: 'Paul', pseudonym: 'Person 13' }];
  const hidden = {
    merged: { entries: [{ id: '1', origin: { cells: { Event: text } } }] },
    casts: { record: [...people, ...strangers] },
    prepared: {
      record: {
        ok: true,
        value: {
          names: { left: [] },
          report: {
            merged: { entries: [{ id: '1', source: '', children: [], event: shown, response: '' }] },
          },
        },
      },
    },
  };
  const outcomes = tallyHiding(record, hidden as unknown as HiddenRecord, 'record') ?? [];
  return outcomes.map(({ became }) => became);
}

test.each([
  ['told {pau:Paul K} of it', 'told Person 13 Child A of it', ['told as another']],
  ['told {pau:Paul K} of it', 'told [name] Child A of it', ['told as another']],
  ['seen W {pau:PAUL KEY}', 'seen Mother Person 13', ['told as another']],
  ['{kia:Kiah Holt} seen', 'Child A Mother seen', ['told as another']],
  ['told {pau:Paul K} of it', 'told Person 13 or Child A of it', ['in doubt']],
  ['told {pau:Paul K} of it', 'told Child A or [name] of it', ['in doubt']],
  ['told {pau:Paul K} of it', 'told Person 13 of it', ['hidden']],
  ['told {kel:Kelly} {kia:Kiah} hit her', 'told Mother Child A hit her', ['hidden', 'hidden']],
])('whoever is told beside another, and is not meant, is told wrongly: %s is %s', (event, shown, became) => {
  expect(tell(event, shown)).toEqual(became);
});
