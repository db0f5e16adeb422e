import { addDays, type Day } from '../../../src/shared/day.ts';
import { ageOn, isSchoolDay, nextSuitable } from './calendar.ts';
import { makeNaming, type Teller } from './naming.ts';
import { writePhrase } from './phrase.ts';
import { sortOfHearing, type WorldEvent } from './plot.ts';
import { makeDeck, type Random } from './random.ts';
import type { AccountKind, Family, Partnership, Telling } from './story.ts';

/** What one agency's record says of one event. */
export interface Account {
  readonly eventId: string;
  readonly kind: string;
  readonly agency: string;
  /** The day under which the agency records it: its own, not always the event's. */
  readonly day: Day;
  /** `HH:MM`, where the agency knows it. */
  readonly time: string | null;
  readonly source: string;
  readonly event: string;
  readonly response: string;
  /** First names. */
  readonly children: readonly string[];
  readonly themes: readonly string[];
  readonly standing: 'current' | 'historical';
  /** The agency only heard of it, and may be vague about the day. */
  readonly vague: boolean;
  readonly routine: boolean;
}

const mostAccounts = 4;
const youngestPupil = 4;
/** How likely an account mentions the small thing that others may mention too. */
const detailChance = 0.68;

/** What the family's agencies tell of the events: one to four accounts of each, in the events' order. */
export function tellEvents(
  family: Family,
  events: readonly WorldEvent[],
  partnership: Partnership,
  random: Random,
): Account[] {
  const tellingDecks = new Map<string, () => Telling>();
  const nextVoice = makeDeck(random.fork('voices'), partnership.voices);
  return events.flatMap((event) => {
    const ofEvent = random.fork(event.id);
    return chooseAgencies(family, event, ofEvent).map((agencyKey) => {
      const accountKind = requireEntry(event.kind.accounts, agencyKey);
      const deckKey = `${event.kind.kind}/${agencyKey}`;
      const deck = tellingDecks.get(deckKey) ?? makeDeck(random.fork(deckKey), accountKind.tellings);
      tellingDecks.set(deckKey, deck);
      const agency = requireEntry(partnership.agencies, agencyKey);
      const seen = agencyKey === 'school' ? withPupilsOnly(event) : event;
      const teller = { family, partnership, agencyKey, agency, random: ofEvent.fork(agencyKey) };
      return writeAccount(teller, seen, accountKind, deck(), nextVoice);
    });
  });
}

function chooseAgencies(family: Family, event: WorldEvent, random: Random): string[] {
  const able = family.agencies.filter(
    (agency) => agency in event.kind.accounts && (agency !== 'school' || canSchoolTell(event)),
  );
  const chosen = able.filter((agency) => random.chance(requireEntry(event.kind.accounts, agency).chance));
  const atLeastOne = chosen.length > 0 ? chosen : able.slice(0, 1);
  return atLeastOne.slice(0, mostAccounts);
}

/** Nobody is at school in the holidays, but what happened in them may be told there later. */
function canSchoolTell({ kind, day }: WorldEvent): boolean {
  return isSchoolDay(day) || kind.accounts['school']?.school === true;
}

/** A school knows the children whom it teaches. */
function withPupilsOnly(event: WorldEvent): WorldEvent {
  const pupils = event.children.filter(({ born }) => ageOn(born, event.day) >= youngestPupil);
  return pupils.length === 0 ? event : { ...event, children: pupils };
}

function writeAccount(
  teller: Teller,
  event: WorldEvent,
  kind: AccountKind,
  telling: Telling,
  nextVoice: () => string,
): Account {
  const { agencyKey, random } = teller;
  const lag = random.whole(...kind.lag);
  const day = nextSuitable(addDays(event.day, lag), sortOfHearing(kind.school, lag));
  const naming = makeNaming(teller, event);
  const further: string[] = [];
  const fillSlot = (slot: string): string => {
    if (slot === 'voice') return nextVoice();
    const number = /^n:(\d+)-(\d+)$/.exec(slot);
    if (number) return String(random.whole(Number(number[1]), Number(number[2])));
    const themed = slot === 'worries' ? random.pick(teller.family.worries) : factFor(event, slot, agencyKey);
    further.push(...(themed?.themes ?? (slot === 'strengths' ? ['positive-change'] : [])));
    return themed?.says ?? naming.get(slot)?.() ?? unknownSlot(slot, event);
  };
  const write = (phrase: string) => writePhrase(phrase, random, fillSlot);
  return {
    eventId: event.id,
    kind: event.kind.kind,
    agency: agencyKey,
    day,
    time: day === event.day ? event.time : null,
    source: write(random.pick(kind.source)),
    event: write(`${telling.event} ${random.chance(detailChance) ? (event.detail ?? '') : ''}`),
    response: write(telling.response),
    children: event.children.map(({ first, born }) => (born > event.day ? 'Unborn' : first)),
    themes: [...new Set([...telling.themes, ...further])],
    standing: telling.historical ? 'historical' : 'current',
    vague: kind.vague && lag > 0,
    routine: event.kind.routine,
  };
}

/** A fact in the agency's own words, and the themes that come with it. */
function factFor(event: WorldEvent, slot: string, agencyKey: string) {
  const fact = event.facts[slot];
  const says = fact?.[agencyKey];
  return says === undefined ? undefined : { says, themes: fact?.['themes']?.split(',') ?? [] };
}

function unknownSlot(slot: string, event: WorldEvent): never {
  throw new RangeError(`${event.kind.kind}: nothing fills {${slot}}`);
}

function requireEntry<T>(record: Readonly<Record<string, T>>, key: string): T {
  const value = record[key];
  if (value === undefined) throw new RangeError(`there is no ${key}`);
  return value;
}
