import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, daysBetween, parseDay } from '../../../src/shared/day.ts';
import { addWorkingDays, ageOn, isSchoolDay, isWorkingDay } from './calendar.ts';
import { writePhrase } from './phrase.ts';
import { plotFamily } from './plot.ts';
import { makeDeck, makeRandom } from './random.ts';
import { readEventKinds, readFamilies, readPartnership } from './story.ts';
import { tellEvents } from './tell.ts';
import { dateForms, writeDate } from './written-date.ts';

function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new RangeError(`${text} is no day`);
  return read;
}

const partnership = readPartnership();
const kinds = readEventKinds();
const stories = readFamilies().map((family) => {
  const random = makeRandom(family.id);
  const events = plotFamily(family, kinds, random.fork('plot'));
  return { family, events, accounts: tellEvents(family, events, partnership, random.fork('telling')) };
});

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: string) => Array.from({ length: 20 }, makeRandom(seed).next);
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
  });

  it('deals every card once before any card again', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (seed, size) => {
        const cards = Array.from({ length: size }, (_, card) => card);
        const deal = makeDeck(makeRandom(seed), cards);
        const rounds = [cards.map(deal), cards.map(deal)];
        for (const round of rounds) expect(round.toSorted((a, b) => a - b)).toEqual(cards);
        if (size > 1) expect(rounds[0]?.at(-1)).not.toBe(rounds[1]?.[0]);
      }),
    );
  });
});

describe('phrases', () => {
  const random = makeRandom('phrases');

  it('fills slots inside alternatives, and alternatives inside slots', () => {
    const write = (phrase: string) =>
      writePhrase(phrase, random, (slot) => (slot === 'who' ? '{mum|mum}' : slot.toUpperCase()));
    expect(write('{{who} rang|{who} rang}. {who} well.')).toBe('Mum rang. Mum well.');
  });

  it('refuses a brace that is never closed', () => {
    expect(() => writePhrase('to {her', random, () => '')).toThrow(SyntaxError);
  });
});

describe('the calendar', () => {
  it('counts working days past weekends and bank holidays', () => {
    // Good Friday and Easter Monday 2018 were 30 March and 2 April.
    expect(addWorkingDays(day('2018-03-29'), 1)).toBe('2018-04-03');
    expect(isWorkingDay(day('2018-03-31'))).toBe(false);
    expect(isSchoolDay(day('2018-08-15'))).toBe(false);
  });
});

describe.each(stories)('the story of $family.id', ({ family, events, accounts }) => {
  const daysOf = (kind: string) =>
    events.filter((event) => event.kind.kind === kind).map((event) => event.day);

  it('keeps every meeting and appointment to days on which it can be', () => {
    const meetings = events.filter(({ kind }) =>
      /conference|core-group|supervision|strategy/.test(kind.kind),
    );
    expect(meetings.filter((event) => !isWorkingDay(event.day))).toEqual([]);
  });

  it('holds initial conferences within 15 working days of the strategy discussion', () => {
    const latest = daysOf('strategy-discussion').map((from) => addWorkingDays(from, 15));
    const conferences = daysOf('initial-conference');
    expect(conferences).toHaveLength(family.plans.length);
    conferences.forEach((conference, place) => {
      expect(conference <= (latest[place] ?? '')).toBe(true);
    });
  });

  it('reviews a plan within three months, and then within six', () => {
    for (const conference of daysOf('initial-conference')) {
      const reviews = daysOf('review-conference').filter((review) => review > conference);
      const [first] = reviews;
      if (first !== undefined) expect(daysBetween(conference, first)).toBeLessThanOrEqual(92);
    }
  });

  it('tells of no child before birth but as unborn, and of no age that does not fit', () => {
    for (const { kind, children, day: on } of events) {
      for (const child of children) {
        const isUnborn = child.born > on;
        if (isUnborn) expect(['unborn', 'all']).toContain(kind.about);
        else expect(ageOn(child.born, on)).toBeLessThanOrEqual(kind.ages[1]);
      }
    }
  });

  it('leaves no slot unfilled and no sentence without its capital', () => {
    for (const { event, response, source } of accounts) {
      expect(`${event} ${response} ${source}`).not.toMatch(/[{}|]|undefined|\. [a-z]/);
    }
  });

  it('tells of an event no earlier than it happened', () => {
    const happened = new Map(events.map((event) => [event.id, event.day]));
    expect(accounts.filter((account) => account.day < (happened.get(account.eventId) ?? ''))).toEqual([]);
  });
});

describe('written dates', () => {
  it.each(dateForms)('mean the day on which it was, or a time around it: %s', (form) => {
    const on = day('2018-03-15');
    const writing = { day: on, time: '14:30', timeStyle: 'stop' as const, random: makeRandom(form) };
    const { earliest, latest, reading } = writeDate(form, writing);
    if (earliest === null) expect(['may', 'must-not']).toContain(reading);
    else expect(Math.abs(daysBetween(earliest, on))).toBeLessThanOrEqual(31);
    if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
  });
});
