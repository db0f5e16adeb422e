import { expect, test } from 'vitest';
import { parseDay } from '../../../../../shared/day.ts';
import type { Row } from '../../../../../shared/document.ts';
import { checkDocument } from '../../check-document.ts';
import { mergeChronologies } from '../../merge-chronologies.ts';
import { asCast, type DraftMember, draftCast } from './draft-cast.ts';

const today = parseDay('2024-12-31') ?? noDay();

function noDay(): never {
  throw new Error('no such day');
}

function rowsOf(rows: readonly (readonly string[])[]): readonly Row[] {
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}

/** A chronology of these events, with what stands above its table. */
function draft(events: readonly string[], lead: readonly string[] = [], agency = 'Children’s Social Care') {
  const rows = rowsOf([['Date', 'Source', 'Event'], ...events.map((event) => ['12/03/2019', 'File', event])]);
  const document = {
    fileName: 'care.csv',
    format: 'csv',
    sha256: 'b'.repeat(64),
    parts: [{ name: 'CSV', lead, hidden: false, rows }],
    notes: [],
  } as const;
  const checked = checkDocument(document, { agency, table: null, stated: [], today, window: undefined });
  return draftCast(mergeChronologies([checked]));
}

function line({ name, otherNames, role, pseudonym }: DraftMember): string {
  return [name, ...otherNames, role, pseudonym].join(' | ');
}

test('people are drafted with the roles that stand beside their names', () => {
  const people = draft([
    'SW Imogen Fairby visited. Imogen Fairby saw the children with mum (Kelly).',
    'Imogen rang PC Thwaite. Dr Rook wrote.',
    'The children told Kelly that Marjorie had gone.',
  ]);
  expect(people.map(line)).toEqual(
    expect.arrayContaining([
      'Imogen Fairby | social worker | SW1',
      'Kelly | mother | Mother',
      'PC Thwaite | police officer | Police officer 1',
      'Dr Rook | doctor | Doctor 1',
      'Marjorie | person | Person 1',
    ]),
  );
  expect(people.find(({ name }) => name === 'Imogen Fairby')?.times).toBe(3);
  expect(people.find(({ name }) => name === 'Kelly')?.why).toBe('“mum” beside the name');
});

test('a body that tells of somebody says nothing of what they are', () => {
  const people = draft([
    'Check with police: Marlon Edwards, 22, is known. Mia Fox (police officer) rang. Housing: Kofi Amos owes rent.',
  ]);
  expect(people.map(line)).toEqual(
    expect.arrayContaining([
      'Marlon Edwards | person | Person 1',
      'Mia Fox | police officer | Police officer 1',
      'Kofi Amos | person | Person 2',
    ]),
  );
});

test('a line above the table gives the child and the day of birth', () => {
  const people = draft(
    ['Kiah was late. KIAH HOLT was seen.'],
    ['Chronology of Kiah Holt, d.o.b. 19/07/2008'],
  );
  expect(people[0]).toMatchObject({
    name: 'Kiah Holt',
    role: 'child',
    pseudonym: 'Child A',
    born: '2008-07-19',
  });
});

test('a rare name one slip away from a frequent one is offered as a guess', () => {
  const often = Array.from({ length: 6 }, () => 'Seen at home with Kiah.');
  const people = draft([...often, 'Later spoke with Kaih.']);
  expect(people.map(line)).toEqual(['Kiah | person | Person 1']);
  expect(people[0]?.misspelt).toEqual([{ name: 'Kaih', times: 1 }]);
  expect(asCast(people)).toMatchObject([{ name: 'Kiah', otherNames: [], mayBeCalled: ['Kaih'] }]);
});

test('everyday words, months, agencies and abbreviations are nobody', () => {
  expect(
    draft(
      [
        'Telephone call from HV. Strategy discussion held on Monday with Northam Police and CAMHS in March.',
        'Genogram shared at Core Group. Mum and Nan attended. Reassuring visit. Fluids given.',
        'INITIAL CHILD PROTECTION CONFERENCE HELD',
      ],
      [],
      'Northam Police',
    ),
  ).toEqual([]);
});

test('schools and streets are drafted by the word behind their name', () => {
  const people = draft(['Seen at Larchby Primary School, then on Tannery Lane.']);
  expect(people.map(line)).toEqual([
    'Larchby Primary School | school | School 1',
    'Tannery Lane | street | Street 1',
  ]);
});

test('a title and a surname are the one grown-up of that surname, and no line of their own', () => {
  const people = draft(['Visit to Denna Marrick. Later Ms Marrick rang, and Ms Marrick wept.']);
  expect(people.map(line)).toEqual(['Denna Marrick | adult | Adult 1']);
});

test('a spelling that sounds like a more frequent name is offered as a guess', () => {
  const people = draft(['Seen with Kayleigh.', 'Home with Kayleigh.', 'Told Kaylee so.']);
  expect(people.map(line)).toEqual(['Kayleigh | person | Person 1']);
  expect(people[0]?.misspelt).toEqual([{ name: 'Kaylee', times: 1 }]);
});

test('a role that only stands before it in a list of those present is not its role', () => {
  const people = draft(['Present: mother, Orla Pinnock and police.', 'Letter from Orla Pinnock.']);
  expect(people.map(line)).toEqual(['Orla Pinnock | person | Person 1']);
});

test('a name that stands where places do is drafted as a place', () => {
  const people = draft(['An aunt in Marlsea is to be told.', 'Moved in near Marlsea last year.']);
  expect(people.map(line)).toEqual(['Marlsea | place | Place 1']);
});

test('a surname that could be an everyday word stays with its forename, also where an e-mail address has it in small letters', () => {
  const people = draft([
    'Seen by Dr Farrukh Patel of the practice (f.patel@practice.example).',
    'Consultant Dr Amy Lister agreed. Told Kelly Baker on Friday.',
    'Kelly Home visited.',
  ]);
  const names = people.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Farrukh Patel', 'Amy Lister', 'Kelly Baker']));
  expect(names).not.toContain('Kelly Home');
});

test('one name with either apostrophe is one person', () => {
  const people = draft(['Mother Sinéad O’Dríscoll attended.', "Told Sinéad O'Dríscoll by telephone."]);
  expect(people.map(line)).toEqual(['Sinéad O’Dríscoll | mother | Mother']);
});

test('towns and what bodies are named after are places, unless somebody is called so', () => {
  const people = draft([
    'Taken to Royal Bolton Hospital. Seen at Harbour Surgery. The family came from Cramlington.',
    'Told Ms Crewe, who had been in Crewe.',
  ]);
  const roles = new Map(people.map(({ name, role }) => [name, role]));
  expect(['Bolton', 'Harbour Surgery', 'Cramlington'].map((name) => roles.get(name))).toEqual([
    'place',
    'place',
    'place',
  ]);
  expect(people.find(({ name }) => name.includes('Crewe'))?.role).not.toBe('place');
});

test('a country, a people and a language are nobody, unless somebody is called so', () => {
  const people = draft([
    'Kiah is to be taken to Pakistan and speaks Urdu. Her aunt in Syria is Kurdish.',
    'Kyle French rang from India. Kenya Brown was seen, born in Kenya.',
  ]);
  expect(people.map(({ name }) => name).toSorted()).toEqual(['India', 'Kenya Brown', 'Kiah', 'Kyle French']);
});
