import type { Entry } from '../../src/features/chronology/domain/entry.ts';
import { readWhen } from '../../src/shared/when/read-when.ts';
import { day } from '../chronologies/checking.ts';

let made = 0;

/** An entry of an invented chronology: a date as written, an agency, what happened, and whatever else matters. */
export function makeEntry(date: string, agency: string, event: string, more: Partial<Entry> = {}): Entry {
  made += 1;
  const read = readWhen(date, { today: day('2026-03-01') });
  if (read.status !== 'read') throw new Error(`${date} is no date`);
  return {
    id: `entry-${made}`,
    agency,
    source: 'Record',
    authorRole: null,
    when: read.when,
    kind: 'narrative',
    event,
    response: null,
    outcome: null,
    impact: null,
    children: [],
    childSeen: 'not-stated',
    recordedOn: null,
    comment: null,
    sequence: null,
    note: false,
    issues: [],
    origin: { file: `${agency}.csv`, part: 'Rows', row: made, cells: {} },
    ...more,
  };
}
