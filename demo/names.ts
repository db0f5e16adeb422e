/** Every name that the demonstration's world holds, and the lists of people that go with its families. */
import { csvText } from '../src/platform/documents/write-csv.ts';
import {
  type Family,
  type Partnership,
  type Person,
  readFamilies,
  readPartnership,
} from '../test/builders/world/story.ts';

/** People and places that only the phrases of `test/builders/world/kinds` name; a test holds that they do. */
export const namedInPhrases = [
  { name: 'Rosalind Keel-Moss', role: 'advocate' },
  { name: 'Keziah Thorne-Abel', role: 'IDVA' },
  { name: 'Mercy', role: 'friend' },
  { name: 'Marchbanks', role: 'solicitor' },
  { name: 'Wray', role: 'solicitor' },
  { name: 'Marlsea', role: 'place' },
  { name: 'Civic Annexe', role: 'place' },
] as const;

const roleWords = /^(?:School nurse|Community nurse|Nursery manager|PC|DC|Mr|Mrs|Ms|Miss|Dr)\s+(?=\S)/;

const staffRoles: Readonly<Record<string, string>> = {
  sw: 'social worker',
  hv: 'health visitor',
  fsw: 'family support worker',
  dsl: 'designated safeguarding lead',
  manager: 'team manager',
  chair: 'conference chair',
  officer: 'police officer',
  teacher: 'teacher',
  gp: 'GP',
  midwife: 'midwife',
  cpn: 'nurse',
  doctor: 'doctor',
  keyworker: 'key worker',
  om: 'probation officer',
  therapist: 'therapist',
  housing: 'housing officer',
};

/** People in full, each of their names alone, schools, streets: whatever an anonymised export must not hold. */
export function listNames(): readonly string[] {
  const { streets, staff } = readPartnership();
  const families = readFamilies();
  const people = families.flatMap((family) =>
    peopleOf(family).flatMap(({ first, surname }) => [`${first} ${surname}`, first, surname]),
  );
  const later = families.flatMap(({ children }) => children.flatMap((child) => laterNames(child)));
  const workers = families.flatMap(({ workers: own }) =>
    Object.values(own).flatMap((held) => held.map(([name]) => name)),
  );
  const staffed = [...workers, ...Object.values(staff).flat()].map((name) => name.replace(roleWords, ''));
  const named = namedInPhrases.map(({ name }) => name);
  return [
    ...new Set([
      ...people,
      ...later,
      ...staffed.flatMap(withParts),
      ...named.flatMap((name) => (name === 'Civic Annexe' ? [name] : withParts(name))),
      ...families.map(({ school }) => school),
      ...streets.map((street) => street.replace(/^the /, 'The ')),
      ...families.map(({ home }) => home),
    ]),
  ].toSorted();
}

function peopleOf({ children, carer, partner, visitor, grandmother }: Family): readonly Person[] {
  return [
    ...children,
    carer,
    grandmother,
    ...(partner === null ? [] : [partner]),
    ...(visitor === undefined ? [] : [visitor]),
  ];
}

function laterNames({ first, laterSurname }: Family['children'][number]): readonly string[] {
  return laterSurname === undefined ? [] : [`${first} ${laterSurname.surname}`];
}

function withParts(name: string): readonly string[] {
  const words = name.split(' ');
  return words.length === 1 ? words : [name, ...words];
}

/** A list of people as a quality officer would make it for one family: some pseudonyms given, most left to the program. */
export function castFile(family: Family): string {
  const partnership = readPartnership();
  const rows = [...familyRows(family), ...staffRows(family, partnership), ...placeRows(family, partnership)];
  return csvText([['Name', 'Other names', 'Role', 'Pseudonym', 'Date of birth'], ...rows], {
    byteOrderMark: false,
  });
}

function familyRows({ children, carer, partner, visitor, grandmother }: Family): string[][] {
  const full = ({ first, surname }: Person) => `${first} ${surname}`;
  const carerRole = carer.as === 'grandmother' ? 'grandmother' : 'mother';
  const isOther = full(grandmother) !== full(carer);
  return [
    ...children.map((child) => [full(child), laterNames(child).join('; '), 'child', '', ukDate(child.born)]),
    [full(carer), '', carerRole, '', ''],
    ...(isOther ? [[full(grandmother), '', 'maternal grandmother', '', '']] : []),
    ...(partner === null ? [] : [[full(partner), '', 'partner', '', '']]),
    ...(visitor === undefined ? [] : [[full(visitor), '', 'family friend', '', '']]),
  ];
}

function staffRows({ workers }: Family, { staff }: Partnership): string[][] {
  const own = Object.entries(workers).flatMap(([role, held]) => held.map(([name]) => [name, role] as const));
  const all = Object.entries(staff).flatMap(([role, names]) => names.map((name) => [name, role] as const));
  const named = namedInPhrases
    .filter(({ role }) => role !== 'place')
    .map(({ name, role }) => [name, '', role, '', '']);
  return [
    ...[...own, ...all].map(([name, role]) => [name, '', staffRoles[role] ?? 'professional', '', '']),
    ...named,
  ];
}

function placeRows({ school }: Family, { streets }: Partnership): string[][] {
  const places = namedInPhrases
    .filter(({ role }) => role === 'place')
    .map(({ name }) => [name, '', 'place', '', '']);
  return [
    [school, '', 'school', '', ''],
    ...streets.map((street) => [street, '', 'street', '', '']),
    ...places,
  ];
}

function ukDate(day: string): string {
  return day.split('-').toReversed().join('/');
}
