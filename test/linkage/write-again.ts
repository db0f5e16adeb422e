import type { PersonName, PersonRecord } from '../../src/features/families/domain/linkage/person-record.ts';
import { addDays, type Day, parseDay } from '../../src/shared/day.ts';
import type { Random } from '../builders/world/random.ts';
import { otherFormsOfNames, placesOfNames } from './family-names.ts';
import type { KnownRecord } from './make-families.ts';

/** What happens to a record when another agency writes it. */
export const slips = [
  'misspelt given name',
  'misspelt surname',
  'day and month exchanged',
  'a digit of the date',
  'other form of the name',
  'changed surname',
  'part of a double-barrelled name',
  'signs left out',
  'names exchanged',
  'initial only',
  'moved',
  'less known',
  'born since',
  'none',
] as const;

export type Slip = (typeof slips)[number];

/** The same person as another agency has them: one slip, in a third of records two. */
export function writeAgain(known: KnownRecord, random: Random): KnownRecord {
  const count = random.chance(0.33) ? 2 : 1;
  const done: Slip[] = [];
  let record = known.record;
  if (record.born === null) {
    record = bear(record, random);
    done.push('born since');
  } else {
    const order = random.shuffle(slips);
    for (const slip of order) {
      const written = write(slip, record, random);
      if (done.length < count && written !== null) {
        record = written;
        done.push(slip);
      }
    }
  }
  return { record: { ...record, id: `${record.id} again` }, person: known.person, slips: done };
}

/** The record after the slip; null where it does not apply. */
function write(slip: Slip, record: PersonRecord, random: Random): PersonRecord | null {
  const [name] = record.names;
  if (name === undefined) return null;
  const renamed = (change: Partial<PersonName>): PersonRecord => ({
    ...record,
    names: [{ ...name, ...change }],
  });
  switch (slip) {
    case 'misspelt given name':
      return renamed({ given: misspell(name.given, random) });
    case 'misspelt surname':
      return renamed({ surname: misspell(name.surname, random) });
    case 'day and month exchanged':
      return exchangeDay(record);
    case 'a digit of the date':
      return { ...record, born: changeDigit(record.born ?? '', random) };
    case 'other form of the name': {
      const forms = otherFormsOfNames[name.given.split(' ')[0] ?? ''];
      return forms === undefined ? null : renamed({ given: random.pick(forms) });
    }
    case 'changed surname':
      return changeSurname(record, random);
    case 'part of a double-barrelled name':
      return name.surname.includes('-') ? renamed({ surname: random.pick(name.surname.split('-')) }) : null;
    case 'signs left out': {
      const surname = name.surname
        .normalize('NFD')
        .replace(/[\p{M}’]/gu, '')
        .replace('-', ' ');
      return surname === name.surname ? null : renamed({ surname });
    }
    case 'names exchanged':
      return renamed({ given: name.surname, surname: name.given });
    case 'initial only':
      return renamed({ given: name.given.charAt(0) });
    case 'moved':
      return {
        ...record,
        postcode: `XM${random.whole(1, 9)} ${random.whole(1, 9)}ZZ`,
        address: `${random.whole(1, 150)} New Road`,
      };
    case 'less known':
      return { ...record, postcode: null, address: null, sex: null };
    default:
      return slip === 'none' ? renamed({}) : null;
  }
}

/** A surname by marriage or a new family: in one record of two the former name is known. */
function changeSurname(record: PersonRecord, random: Random): PersonRecord | null {
  const [name] = record.names;
  if (name === undefined) return null;
  const surname = random.pick(random.pick(placesOfNames).surnames);
  const former = random.chance(0.5) ? [{ ...name, kind: 'former' } as const] : [];
  return { ...record, names: [{ ...name, surname }, ...former] };
}

/** Two to five weeks around the day on which the child was expected, with a name of its own. */
function bear(record: PersonRecord, random: Random): PersonRecord {
  const [name] = record.names;
  const given = random.pick(random.pick(placesOfNames).girls);
  const expected = parseDay(record.expected ?? '') ?? ('2026-12-01' as Day);
  return {
    ...record,
    names: [{ kind: 'recorded', given, surname: name?.surname ?? '' }],
    born: addDays(expected, random.whole(-35, 12)),
    expected: null,
    sex: 'female',
  };
}

/** One letter left out, doubled, replaced, or exchanged with the next. */
function misspell(text: string, random: Random): string {
  if (text.length < 3) return `${text}e`;
  const at = random.whole(1, text.length - 2);
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  return random.pick([
    before + next + after,
    before + letter + letter + next + after,
    before + random.pick([...'aeioustnr']) + next + after,
    before + next + letter + after,
  ]);
}

function exchangeDay(record: PersonRecord): PersonRecord | null {
  const [year = '', month = '', day = ''] = (record.born ?? '').split('-');
  return Number(day) > 12 || month === day ? null : { ...record, born: `${year}-${day}-${month}` };
}

function changeDigit(born: string, random: Random): string {
  const at = random.pick([3, 6, 9]);
  const digit = (Number(born.charAt(at)) + random.whole(1, 8)) % 10;
  return born.slice(0, at) + String(digit) + born.slice(at + 1);
}
