import type { PersonRecord } from '../../src/features/families/domain/linkage/person-record.ts';
import { addDays, type Day, makeDay } from '../../src/shared/day.ts';
import { makeRandom, type Random } from '../builders/world/random.ts';
import { type NamesOfPlace, placesOfNames } from './family-names.ts';
import { type Slip, writeAgain } from './write-again.ts';

/** A record beside the person whom it is of: the truth, which the scorer is never given. */
export interface KnownRecord {
  readonly record: PersonRecord;
  readonly person: string;
  /** What happened to a second record; none for the first. */
  readonly slips: readonly Slip[];
}

const today = '2026-11-01' as Day;
/** Calendar days after a birth within which no other child is expected. */
const betweenBirths = 275;
const streets =
  'Mill Lane|Church Road|Station Road|High Street|Park Avenue|Victoria Street|The Crescent|Queensway|Alder Close|Beech Grove'.split(
    '|',
  );
/** One person in five has a second record. */
const secondRecords = 0.2;

/**
 * Made-up families in one town, where every difficulty is more common than in life: twins in one family of six (some with
 * names alike), half-brothers of one birth date, sons named after their fathers, children not born yet, double-barrelled and
 * changed surnames; and second records with slips. The same seed makes the same town.
 */
export function makeFamilies(seed: string, families: number): readonly KnownRecord[] {
  const random = makeRandom(seed);
  const people = Array.from({ length: families }, (_, at) =>
    makeFamily(random.fork(String(at)), `${at}`),
  ).flat();
  const again = people.flatMap((known) => {
    const own = random.fork(`again ${known.person}`);
    return own.chance(secondRecords) ? [writeAgain(known, own)] : [];
  });
  return random.shuffle([...people, ...again]);
}

interface Household {
  readonly random: Random;
  readonly id: string;
  readonly names: NamesOfPlace;
  readonly postcode: string;
  readonly address: string;
}

function makeFamily(random: Random, id: string): readonly KnownRecord[] {
  const home: Household = {
    random,
    id,
    names: random.pick(placesOfNames),
    postcode: `XM${random.whole(1, 9)} ${random.whole(1, 9)}${random.pick([...'ABDEFGHJLN'])}${random.pick([...'PQRSTUWXYZ'])}`,
    address: `${random.whole(1, 120)} ${random.pick(streets)}`,
  };
  const surname = random.pick(home.names.surnames);
  const motherBorn = random.pick(random.pick(placesOfNames).surnames);
  const motherName = random.chance(0.5) ? surname : motherBorn;
  const motherGiven = random.pick(home.names.girls);
  const mother = makePerson(home, 'mother', {
    given: motherGiven,
    surname: motherName,
    born: dayInYears(random, 1976, 2004),
    sex: 'female',
    birthName: motherName === motherBorn ? null : motherBorn,
  });
  const fatherGiven = random.pick(home.names.boys);
  const father = makePerson(home, 'father', {
    given: fatherGiven,
    surname,
    born: dayInYears(random, 1972, 2003),
    sex: 'male',
    birthName: null,
  });
  const childName = random.chance(0.15) && motherName !== surname ? `${motherName}-${surname}` : surname;
  return [mother, father, ...makeChildren(home, childName, motherName, [motherGiven, fatherGiven])];
}

function makeChildren(
  home: Household,
  surname: string,
  motherName: string,
  parents: readonly [string, string],
): readonly KnownRecord[] {
  const { random } = home;
  const children: KnownRecord[] = [];
  const used = new Set<string>(parents);
  let born = dayInYears(random, 2009, 2018);
  let last = born;
  const births = random.whole(1, 4);
  for (let birth = 0; birth < births && born < today; birth += 1) {
    last = born;
    const place = { home, birth, born, used };
    const together = random.chance(0.07) ? 2 : 1;
    for (let one = 0; one < together; one += 1) {
      children.push(makeChild(place, one, surname, parents[1]));
    }
    // A half-brother of the same day, with another surname: rare, and hard to tell from a second record.
    if (random.chance(0.02)) children.push(makeHalfBrother(place, motherName));
    born = addDays(born, random.whole(330, 1600));
  }
  const isTooSoon = addDays(last, betweenBirths) > today;
  if (random.chance(0.12) && !isTooSoon) children.push(...makeUnborn(home, motherName));
  return children;
}

interface Birth {
  readonly home: Household;
  readonly birth: number;
  readonly born: Day;
  /** Names that the family has already. */
  readonly used: Set<string>;
}

function makeChild(
  { home, birth, born, used }: Birth,
  one: number,
  surname: string,
  father: string,
): KnownRecord {
  const { random } = home;
  const isGirl = random.chance(0.5);
  const pool = isGirl ? home.names.girls : home.names.boys;
  const isNamesake = !isGirl && random.chance(0.03);
  const given = isNamesake ? father : pickFree(random, pool, used);
  used.add(given);
  const middle = random.chance(0.3) ? pickFree(random, pool, used) : '';
  used.add(middle);
  return makePerson(home, `child ${birth} ${one}`, {
    given: `${given} ${middle}`.trim(),
    surname,
    born,
    sex: isGirl ? 'female' : 'male',
    birthName: null,
  });
}

function makeHalfBrother({ home, birth, born, used }: Birth, surname: string): KnownRecord {
  const given = pickFree(home.random, home.names.boys, used);
  used.add(given);
  return makePerson(home, `half ${birth}`, { given, surname, born, sex: 'male', birthName: null });
}

/** No two of a family share a name, but for the first word of two: Muhammad Yusuf and Muhammad Ibrahim. */
function isFree(name: string, used: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  return [...used].filter(Boolean).every((other) => {
    const more = other.split(' ');
    return !words.every((word) => more.includes(word)) && !more.every((word) => words.includes(word));
  });
}

function pickFree(random: Random, pool: readonly string[], used: ReadonlySet<string>): string {
  const free = pool.filter((name) => isFree(name, used));
  return free.length > 0
    ? random.pick(free)
    : random.pick(placesOfNames.flatMap(({ girls }) => girls).filter((name) => isFree(name, used)));
}

function makeUnborn(home: Household, surname: string): readonly KnownRecord[] {
  const expected = addDays(today, home.random.whole(5, 180));
  const given = home.random.chance(0.2) ? ['Unborn twin 1', 'Unborn twin 2'] : ['Unborn baby'];
  return given.map((name, at) =>
    makePerson(home, `unborn ${at}`, {
      given: name,
      surname,
      born: null,
      sex: null,
      birthName: null,
      expected,
    }),
  );
}

interface Facts {
  readonly given: string;
  readonly surname: string;
  readonly born: Day | null;
  readonly expected?: Day;
  readonly sex: string | null;
  readonly birthName: string | null;
}

function makePerson(home: Household, part: string, facts: Facts): KnownRecord {
  const { given, surname, birthName } = facts;
  const person = `${home.id} ${part}`;
  const record: PersonRecord = {
    id: person,
    names: [
      { kind: 'recorded', given, surname },
      ...(birthName === null ? [] : [{ kind: 'birth', given, surname: birthName } as const]),
    ],
    born: facts.born,
    expected: facts.expected ?? null,
    sex: facts.sex,
    postcode: home.postcode,
    address: home.address,
    isSealed: false,
  };
  return { record, person, slips: [] };
}

function dayInYears(random: Random, from: number, to: number): Day {
  const day = makeDay(random.whole(from, to), random.whole(1, 12), random.whole(1, 28));
  if (day === null) throw new RangeError('every month has 28 days');
  return day;
}
