import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeTable } from '../../../../../test/builders/read-documents.ts';
import { check, day } from '../../../../../test/chronologies/checking.ts';
import type { Entry } from '../entry.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { deriveKnownRecord, type KnowledgeQuestion } from './derive-known-record.ts';
import type { KnownRecord, Sharing } from './sharing.ts';

function entriesOf(agency: string, ...rows: readonly (readonly string[])[]): readonly Entry[] {
  const table = makeTable([['Date', 'Recorded on', 'Source', 'Event'], ...rows], `${agency}.docx`);
  return check(table, { agency }).entries;
}

const school = entriesOf(
  'School',
  ['12/03/2012', '', 'Log', 'Bruise seen'],
  ['March 2012', '', 'Log', 'Tired'],
);
const police = entriesOf(
  'Police',
  ['10/03/2012', '15/03/2012', 'Log', 'Call to the address'],
  ['undated', '', 'Log', 'Note found'],
);
const entries = [...police, ...school];
const [call, found] = police;
const [bruise, tired] = school;

const question: KnowledgeQuestion = { agency: 'School', on: day('2012-03-14'), withoutAssumed: false };

function ask(
  more: Partial<KnowledgeQuestion> = {},
  sharing: readonly Sharing[] = [],
  sameEvents: readonly SameEvent[] = [],
): KnownRecord {
  return deriveKnownRecord(entries, sharing, sameEvents, { ...question, ...more });
}

const idsOf = (list: readonly { readonly entry: string }[]) => list.map(({ entry }) => entry);

describe('the record as one agency knew it', () => {
  it('an agency is assumed to know its own entry from the day it happened', () => {
    expect(ask().known).toEqual([
      expect.objectContaining({ entry: bruise?.id, basis: 'assumed', since: '2012-03-12' }),
    ]);
  });

  it('an entry of a whole month is known from its last day', () => {
    expect(idsOf(ask({ on: day('2012-03-30') }).known)).not.toContain(tired?.id);
    expect(idsOf(ask({ on: day('2012-03-31') }).known)).toContain(tired?.id);
  });

  it('an entry is known from the day of its recording, and not from the event', () => {
    const police = { agency: 'Police' };
    expect(idsOf(ask({ ...police, on: day('2012-03-14') }).known)).toEqual([]);
    expect(ask({ ...police, on: day('2012-03-15') }).known).toEqual([
      expect.objectContaining({ entry: call?.id, basis: 'recorded' }),
    ]);
  });

  it('what others knew stands beside it', () => {
    expect(ask({ on: day('2012-03-15') }).notKnown).toEqual([
      { entry: call?.id, knownTo: ['Police'], basis: 'recorded', ownAccount: null },
    ]);
  });

  it('where assumed knowledge is left out, what came about later is nothing of which nobody can say who knew it', () => {
    const left = { withoutAssumed: true };
    expect(idsOf(ask({ ...left, on: day('2012-03-11') }).undecided)).toEqual([found?.id]);
    expect(idsOf(ask({ ...left, on: day('2012-03-12') }).undecided)).toEqual([found?.id, bruise?.id]);
    expect(idsOf(ask({ ...left, on: day('2012-04-01') }).undecided)).toEqual([
      found?.id,
      bruise?.id,
      tired?.id,
    ]);
  });

  it('what others recorded of an event that the agency has an account of leads to that account', () => {
    const event = { entries: [call?.id ?? '', bruise?.id ?? ''], score: 0.9, why: [], differences: [] };
    expect(ask({ on: day('2012-03-15') }, [], [event]).notKnown).toEqual([
      expect.objectContaining({ entry: call?.id, ownAccount: bruise?.id }),
    ]);
    expect(
      ask({ on: day('2012-03-15'), withoutAssumed: true }, [], [event]).notKnown[0]?.ownAccount,
    ).toBeNull();
  });

  it('of what people confirmed it is said without doubt, and before what rules suggest', () => {
    const ids = (...of: readonly (typeof call)[]) => of.map((one) => one?.id ?? '');
    const event = { why: [], differences: [] };
    const suggested = { ...event, entries: ids(call, bruise), score: 0.9 };
    const confirmed = { ...event, entries: ids(call, tired), score: 1 };
    const on = day('2012-04-01');
    expect(ask({ on }, [], [suggested, confirmed]).notKnown[0]).toMatchObject({
      entry: call?.id,
      ownAccount: tired?.id,
      ownConfirmed: true,
    });
    expect(ask({ on }, [], [suggested]).notKnown[0]).not.toHaveProperty('ownConfirmed');
  });

  it('what was shared is known from that day on', () => {
    const sharing: Sharing = {
      entry: bruise?.id ?? '',
      kind: 'referral',
      from: 'School',
      to: 'Police',
      on: day('2012-03-13'),
      isDayStated: true,
      words: ['rang', 'police'],
    };
    expect(ask({ agency: 'Police', on: day('2012-03-12') }, [sharing]).known).toEqual([]);
    expect(ask({ agency: 'Police', on: day('2012-03-13') }, [sharing]).known).toEqual([
      expect.objectContaining({ entry: bruise?.id, basis: 'shared', since: '2012-03-13' }),
    ]);
  });

  it('what was shared on a day that the record does not state is only assumed', () => {
    const sharing: Sharing = {
      entry: bruise?.id ?? '',
      kind: 'referral',
      from: 'School',
      to: 'Police',
      on: day('2012-03-13'),
      isDayStated: false,
      words: ['rang', 'police'],
    };
    const [known] = ask({ agency: 'Police', on: day('2012-03-13') }, [sharing]).known;
    expect(known).toMatchObject({ basis: 'assumed', since: '2012-03-13' });
    expect(known?.sentence).toContain('does not say when');
    expect(ask({ agency: 'Police', on: day('2012-03-13'), withoutAssumed: true }, [sharing]).known).toEqual(
      [],
    );
  });

  it('what is only assumed can be left out', () => {
    expect(ask({ on: day('2012-04-30'), withoutAssumed: true }).known).toEqual([]);
  });

  it('what has no day is known to nobody, and is told as such', () => {
    expect(idsOf(ask({ on: day('2020-01-01') }).undecided)).toEqual([found?.id]);
  });

  it('a day of recording before the event does not make it known before it happened', () => {
    const slip = entriesOf('School', ['12/03/2012', '01/03/2011', 'Log', 'Bruise seen']);
    const early = deriveKnownRecord(slip, [], [], { ...question, on: day('2012-03-11') });
    expect(early.known).toEqual([]);
  });
});

test('law: as days go by, what an agency knows only grows', () => {
  const days = fc
    .integer({ min: 1, max: 31 })
    .map((number) => day(`2012-03-${String(number).padStart(2, '0')}`));
  fc.assert(
    fc.property(days, days, fc.constantFrom('School', 'Police'), (first, second, agency) => {
      const [earlier, later] = first < second ? [first, second] : [second, first];
      const before = idsOf(ask({ agency, on: earlier }).known);
      const after = new Set(idsOf(ask({ agency, on: later }).known));
      expect(before.every((id) => after.has(id))).toBe(true);
    }),
  );
});
