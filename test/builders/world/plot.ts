import { addDays, type Day, daysBetween } from '../../../src/shared/day.ts';
import { ageOn, type DaySort, nextSuitable, suits } from './calendar.ts';
import { derivePlanHappenings, type Happening } from './protection-plan.ts';
import { makeDeck, type Random } from './random.ts';
import type { Child, EventKind, Fact, Family } from './story.ts';

/** Something that happened, once, in the invented world. */
export interface WorldEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
  readonly children: readonly Child[];
  readonly facts: Readonly<Record<string, Fact>>;
  /** A small thing that more than one account may mention. */
  readonly detail: string | null;
}

/** How many of the scattered events fall on a day on which something else has happened already. */
const busyDayShare = 0.62;

/** All that happens to a family, in order of day and time. */
export function plotFamily(
  family: Family,
  kinds: ReadonlyMap<string, EventKind>,
  random: Random,
): WorldEvent[] {
  const kindOf = (name: string): EventKind => {
    const kind = kinds.get(name);
    if (kind === undefined) throw new RangeError(`${family.id}: there is no kind of event called ${name}`);
    return kind;
  };
  const happenings = [...fixedHappenings(family), ...runHappenings(family, kindOf)];
  scatterHappenings(family, kindOf, random.fork('scatter'), happenings);
  const casting = random.fork('casting');
  const chooseChildren = makeChildChooser(family, casting);
  const drawFacts = makeFactDecks(casting);
  const drawDetail = makeDetailDecks(casting.fork('details'));
  return happenings
    .map(({ kind: name, day }) => {
      const kind = kindOf(name);
      return {
        kind,
        day,
        time: drawTime(kind, casting),
        children: chooseChildren(kind, day),
        facts: drawFacts(kind),
        detail: drawDetail(kind),
      };
    })
    .filter(({ kind, children }) => children.length > 0 || isAboutAdults(kind))
    .sort((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1))
    .map((event, place) => ({ id: `${family.id}-${String(place + 1).padStart(3, '0')}`, ...event }));
}

function fixedHappenings(family: Family): Happening[] {
  return [
    ...family.events.map(([kind, day]) => ({ kind, day })),
    ...family.plans.flatMap((plan) => derivePlanHappenings(plan, family.window.to)),
  ];
}

function runHappenings(family: Family, kindOf: (name: string) => EventKind): Happening[] {
  return family.runs.flatMap(({ kind, from, to, every }) => {
    const turns = Math.floor(daysBetween(from, to) / every) + 1;
    const days = Array.from({ length: turns }, (_, turn) => addDays(from, turn * every));
    return days.filter((day) => suits(day, kindOf(kind).days)).map((day) => ({ kind, day }));
  });
}

/** Adds to the happenings, which give the days that are busy already. */
function scatterHappenings(
  family: Family,
  kindOf: (name: string) => EventKind,
  random: Random,
  happenings: Happening[],
): void {
  for (const [name, count] of Object.entries(family.scatter)) {
    for (let drawn = 0; drawn < count; drawn += 1) {
      happenings.push({ kind: name, day: drawDay(family, kindOf(name), random, happenings) });
    }
  }
}

function drawDay(family: Family, kind: EventKind, random: Random, happenings: readonly Happening[]): Day {
  const fits = (day: Day) => suits(day, kind.days) && eligibleChildren(family, kind, day).length > 0;
  const busyDays = happenings
    .filter((other) => other.kind !== kind.kind && fits(other.day) && daySuitsWindow(family, other.day))
    .map(({ day }) => day);
  if (busyDays.length > 0 && random.chance(busyDayShare)) return random.pick(busyDays);
  const days = daysBetween(family.window.from, family.window.to);
  const day = nextSuitable(addDays(family.window.from, random.whole(0, days)), kind.days);
  return fits(day) || isAboutAdults(kind) ? day : drawDay(family, kind, random, happenings);
}

function daySuitsWindow(family: Family, day: Day): boolean {
  return day >= family.window.from && day <= family.window.to;
}

function isAboutAdults({ about }: EventKind): boolean {
  return about === 'carer' || about === 'partner' || about === 'none';
}

function eligibleChildren(family: Family, kind: EventKind, day: Day): Child[] {
  const isExpected = ({ born }: Child) => born > day && daysBetween(day, born) < 280;
  if (kind.about === 'unborn') return family.children.filter(isExpected);
  if (kind.about === 'newborn') return family.children.filter(({ born }) => born === day);
  const [youngest, oldest] = kind.ages;
  const here = family.children.filter(({ born }) => {
    const age = ageOn(born, day);
    return born <= day && age >= youngest && age <= oldest;
  });
  return here.length === 0 && kind.about === 'all' ? family.children.filter(isExpected) : here;
}

/** Children take turns, so that no child of a family is forgotten. */
function makeChildChooser(family: Family, random: Random): (kind: EventKind, day: Day) => Child[] {
  const nextChild = makeDeck(random.fork('children'), family.children);
  return (kind, day) => {
    if (isAboutAdults(kind)) return [];
    const eligible = eligibleChildren(family, kind, day);
    if (kind.about !== 'one' || eligible.length === 0) return eligible;
    let chosen = nextChild();
    while (!eligible.includes(chosen)) chosen = nextChild();
    return [chosen];
  };
}

function makeFactDecks(random: Random): (kind: EventKind) => Record<string, Fact> {
  const decks = new Map<string, () => Fact>();
  return (kind) =>
    Object.fromEntries(
      Object.entries(kind.facts).map(([name, options]) => {
        const key = `${kind.kind}/${name}`;
        const deck = decks.get(key) ?? makeDeck(random.fork(key), options);
        decks.set(key, deck);
        return [name, deck()];
      }),
    );
}

function makeDetailDecks(random: Random): (kind: EventKind) => string | null {
  const decks = new Map<string, () => string>();
  return (kind) => {
    if (kind.details.length === 0) return null;
    const deck = decks.get(kind.kind) ?? makeDeck(random.fork(kind.kind), kind.details);
    decks.set(kind.kind, deck);
    return deck();
  };
}

function drawTime({ hours: [from, to] }: EventKind, random: Random): string {
  const minutes = random.whole(minutesOf(from), minutesOf(to));
  const rounded = minutes - (minutes % 5);
  return `${String(Math.floor(rounded / 60)).padStart(2, '0')}:${String(rounded % 60).padStart(2, '0')}`;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Which sort of day an account of a later day falls on. */
export function sortOfHearing(isSchool: boolean, lag: number): DaySort {
  if (isSchool) return 'school';
  return lag > 0 ? 'working' : 'any';
}
