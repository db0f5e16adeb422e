import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { makeNameHider } from './hide-names.ts';
import { castWithChildren } from './lists/cast-with-children.ts';
import type { Cast, CastMember } from './terms/cast.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string): CastMember {
  return { name, otherNames: [], role, pseudonym, born: null };
}

const listed: Cast = [
  person('Ella Holt', 'child', 'Child A'),
  person('Mason Holt', 'child', 'Child B'),
  person('Lily Brown', 'child', 'Child C'),
  person('Kelly Holt', 'mother', 'Mother'),
  person('James Brown', 'father', 'Father'),
];

function hide(cast: Cast, texts: readonly string[]): readonly string[] {
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => 'a text'));
}

/** As a document made in the browser has the texts, where the list is the family’s record. */
function hideByRecord(cast: Cast, texts: readonly string[]): readonly string[] {
  const known = (one: CastMember) => ({ ...one, pseudonym: null });
  const family = {
    name: 'Family M',
    children: cast.filter(({ role }) => role === 'child').map(known),
    adults: cast.filter(({ role }) => role !== 'child').map(known),
    workers: [],
    mistaken: [],
    addresses: [],
    reference: null,
  };
  const entries = texts.map((text) => makeEntry('12/03/2012', 'Police', text));
  return hide(castWithChildren({ files: [], entries, setAside: [] }, family), texts);
}

describe('a title', () => {
  test.each([
    ['Discussed with SW. Mason hit Ella.', 'Discussed with SW. Child B hit Child A.'],
    ['Seen by GP. Kelly was drunk.', 'Seen by GP. Mother was drunk.'],
    ['Visited by PC. James was arrested.', 'Visited by PC. Father was arrested.'],
    ['Present: Mum, SW, HV\nElla said dad hit her.', 'Present: Mum, SW, HV\nChild A said dad hit her.'],
    ['Call from Dad. Kelly had hit Mason.', 'Call from Dad. Mother had hit Child B.'],
    ['TC to SW. Kelly Holt drunk.', 'TC to SW. Mother drunk.'],
    ['Seen by Dr. Ella has a rash.', 'Seen by Dr. Child A has a rash.'],
    ['Seen by health visitor. Ella was well.', 'Seen by health visitor. Child A was well.'],
  ])('does not reach over the end of a sentence or a line: %s', (text, shown) => {
    expect(hide(listed, [text])).toEqual([shown]);
    expect(hideByRecord(listed, [text])).toEqual([shown]);
  });

  test.each([
    ['Seen by Dr. Frost.', 'Seen by Dr. [name].'],
    ['Mr. Brown and Mr\nBrown rang.', 'Father and Father rang.'],
    ['Mrs. H rang.', 'Mrs. H rang.'],
    ['Seen by Dr\nBrown.', 'Seen by Dr\n[name].'],
    ['Seen by Dr. Brown.', 'Seen by Dr. [name].'],
  ])('stands before the name behind its own dot: %s', (text, shown) =>
    expect(hide(listed, [text])).toEqual([shown]),
  );

  test.each([
    ['Kelly told HV James hit her.', 'Mother told HV Father hit her.'],
    ['Kelly told SW James hit her.', 'Mother told SW Father hit her.'],
    ['Ella told HV Kelly drinks.', 'Child A told HV Mother drinks.'],
    ['Kelly informed SW Ella is not in school.', 'Mother informed SW Child A is not in school.'],
    ['Kelly told SW Ella Holt is not in school.', 'Mother told SW Child A is not in school.'],
    // Whoever it is, no worker of the list is told of, and none is made.
    ['Kelly told SW James about it.', 'Mother told SW [name] about it.'],
    ['Seen by SW Ella well.', 'Seen by SW [name] well.'],
    ['HV Lily seen.', 'HV [name] seen.'],
    ['GP Kelly DNA.', 'GP [name] DNA.'],
    ['TC to SW Kelly Holt.', 'TC to SW Mother.'],
  ])('is of whoever is told, where a sentence goes on with what another did: %s', (text, shown) => {
    expect(hide(listed, [text])).toEqual([shown]);
    expect(hideByRecord(listed, [text])).toEqual([shown]);
  });

  const oneChild = [
    person('Lily Brown', 'child', 'Child A'),
    person('Kelly Brown', 'mother', 'Mother'),
    person('James Brown', 'father', 'Father'),
  ];
  const relatives = [
    ...oneChild,
    person('Pat Brown', 'paternal grandmother', 'Grandmother'),
    person('Sue Holt', 'maternal aunt', 'Aunt'),
  ];

  test.each([
    [oneChild, 'Grandad Brown hit Lily.', 'Grandad [family name] hit Child A.'],
    [oneChild, 'Nan Brown smacked Lily.', 'Nan [family name] smacked Child A.'],
    [oneChild, 'Lived with Uncle Brown.', 'Lived with Uncle [family name].'],
    [oneChild, 'Dad Brown hit Lily.', 'Father hit Child A.'],
    [relatives, 'Nan Brown smacked Lily.', 'Grandmother smacked Child A.'],
    [relatives, 'Grandad Brown hit Lily.', 'Grandad [family name] hit Child A.'],
    [relatives, 'Mum Brown rang.', 'Mother rang.'],
    [relatives, 'Nan Holt and Uncle Holt rang.', 'Nan [family name] and Uncle [family name] rang.'],
    [relatives, 'Auntie Holt rang.', 'Aunt rang.'],
  ])('of a relation is, with a surname, whoever is that relation, and no child', (cast, text, shown) =>
    expect(hide(cast, [text])).toEqual([shown]),
  );

  test.each([
    ['Kelly told teacher Mr Brown hits Lily.', 'Mother told teacher Father hits Child C.'],
    ['Kelly told the midwife Mr Brown shouts at her.', 'Mother told the midwife Father shouts at her.'],
    ['Mr Brown (social worker to visit) was drunk.', 'Father (social worker to visit) was drunk.'],
    ['Mr Brown (GP informed) angry.', 'Father (GP informed) angry.'],
    ['Mr Brown (nurse present) angry.', 'Father (nurse present) angry.'],
    ['Teacher Mr Brown said so.', 'Teacher Mr [family name] said so.'],
    ['Mr Brown (teacher) said so.', 'Mr [family name] (teacher) said so.'],
    ['Mr Brown (teacher at the school) said so.', 'Mr [family name] (teacher at the school) said so.'],
  ])('beside a role is the father’s where the role is another’s: %s', (text, shown) => {
    expect(hide(listed, [text])).toEqual([shown]);
    expect(hideByRecord(listed, [text])).not.toEqual([expect.stringMatching(/SW1|GP1|Nurse 1/)]);
  });
});

describe('workers who share a name', () => {
  const cast = [
    person('Noah Ash', 'child', 'Child A'),
    person('Summer Ash', 'child', 'Child B'),
    person('PC Noah Frost', 'police officer', 'Police officer 1'),
    person('Jane Reed', 'social worker', 'SW1'),
    person('Ann Lock', 'GP', 'GP1'),
  ];

  test.each([
    ['Appointment with Dr Frost.', 'Appointment with Dr [name].'],
    ['PC Frost and Dr Frost did not talk.', 'Police officer 1 and Dr [name] did not talk.'],
    ['Nurse Lock and Dr Lock rang.', 'Nurse [name] and GP1 rang.'],
    ['Mr Frost was violent.', 'Mr [name] was violent.'],
    ['Frost, the neighbour, was violent.', '[name], the neighbour, was violent.'],
    ['Social worker Frost rang.', 'Social worker [name] rang.'],
    ['Social worker Jane Reed and teacher Mr Reed met.', 'Social worker SW1 and teacher Mr [name] met.'],
    ['Miss Reed, headteacher, rang.', 'Miss [name], headteacher, rang.'],
    ['Ms Reed, SW, rang. Ms Reed rang.', 'SW1, SW, rang. SW1 rang.'],
    ['Present: Ms Reed, mother, SW.', 'Present: SW1, mother, SW.'],
    ['Present: Mum, Ms Reed, HV.', 'Present: Mum, SW1, HV.'],
    ['HV: Ms Reed rang.', 'HV: SW1 rang.'],
    ['Seen with Ms Reed, HV, and mum.', 'Seen with SW1, HV, and mum.'],
    ['Mr Noah Frost rang.', 'Police officer 1 rang.'],
  ])('are told apart by titles and roles, and in doubt are nobody of the list: %s', (text, shown) =>
    expect(hide(cast, [text])).toEqual([shown]),
  );

  test.each([
    ['Noah was not brought to audiology.', 'Child A was not brought to audiology.'],
    ['Mark on left arm of Noah.', 'Mark on left arm of Child A.'],
    ['PC Noah attended. PC Noah Frost attended.', 'Police officer 1 attended. Police officer 1 attended.'],
    ['Summer Frost, 41, teaching assistant, rang.', '[name], 41, teaching assistant, rang.'],
    ['Noah Frost rang.', 'Police officer 1 rang.'],
    ['Police officer Noah attended.', 'Police officer Police officer 1 attended.'],
  ])('with a child leave the forename alone to the child: %s', (text, shown) => {
    expect(hide(cast, [text])).toEqual([shown]);
  });

  test('are told apart in a list drafted from the texts as well', () => {
    const texts = [
      'PC Noah Frost attended.',
      'Noah was weighed.',
      'Dr Frost and PC Frost did not talk.',
      'Mr Frost, the neighbour, was violent.',
      'Summer Frost, 41, teaching assistant, rang.',
    ];
    expect(hideByRecord(cast.slice(0, 2), texts)).toEqual([
      'Police officer 1 attended.',
      'Child A was weighed.',
      'Doctor 1 and Police officer 1 did not talk.',
      'Neighbour 1, the neighbour, was violent.',
      'Person 1, 41, teaching assistant, rang.',
    ]);
  });
});

test('a surname that is an everyday word is a name behind “Miss” too', () => {
  expect(hide([], ['Miss Reed rang.'])).toEqual(['Miss [name] rang.']);
});

const twoHomes: Cast = [
  person('Ruby Whitlock', 'child', 'Child A'),
  person('Alfie Whitlock', 'child', 'Child B'),
  person('Tia Mensah', 'child', 'Child C'),
  person('Stacey Whitlock', 'mother', 'Mother'),
  person('Dean Mensah', 'father', 'Father'),
  person('Hannah Price', 'social worker', 'SW1'),
  person('Ruth Cole', 'health visitor', 'HV1'),
];

describe('a surname', () => {
  test.each([
    ['Tia was hit by Mr Mensah. Tia was seen.', 'Child C was hit by Father. Child C was seen.'],
    ['Spoke to Ms Whitlock. Ruby unwell.', 'Spoke to Mother. Child A unwell.'],
    ['Seen: Mr Mensah, Tia and Ruby.', 'Seen: Father, Child C and Child A.'],
    ['Informed Mr Mensah Tia was absent.', 'Informed Father Child C was absent.'],
    ['Lives with Nan Whitlock. Ruby is happy.', 'Lives with Nan [family name]. Child A is happy.'],
    ['Seen Mensah, Tia today.', 'Seen Child C today.'],
    ['Letter about Mr MENSAH, Dean today.', 'Letter about Father today.'],
    ['Clinic: Miss WHITLOCK, Ruby came.', 'Clinic: Child A or Child B or Mother, Child A came.'],
    ['S. Whitlock and R. Whitlock were seen.', 'Mother and Child A were seen.'],
  ])('behind a grown person’s title is whole, and ends with its sentence: %s', (text, shown) =>
    expect(hide(twoHomes, [text])).toEqual([shown]),
  );

  test.each([
    ['HV Cole home visit.', 'HV1 home visit.'],
    ['HV Cole. Home visit. Seen Ruby.', 'HV1. Home visit. Seen Child A.'],
    ['Letter from SW Price. Family to move.', 'Letter from SW1. Family to move.'],
    ['Assault on Mr Mensah. Children present.', 'Assault on Father. Children present.'],
    [
      'The Whitlock family is known. Whitlock home cold.',
      'The [family name] family is known. [family name] home cold.',
    ],
  ])('is the family’s only where “family” or “home” stands beside it, and no title: %s', (text, shown) =>
    expect(hide(twoHomes, [text])).toEqual([shown]),
  );

  test.each([
    ['SW Hannah Price, HV Ruth Cole and Ms Whitlock met.', 'SW1, HV1 and Mother met.'],
    ['Joint visit by SW Hannah Price, HV Cole.', 'Joint visit by SW1, HV1.'],
    ['Mr Mensah, SW Price and HV Cole met.', 'Father, SW1 and HV1 met.'],
  ])('has no role of whoever is named next: %s', (text, shown) =>
    expect(hide(twoHomes, [text])).toEqual([shown]),
  );

  test.each([
    'Ruby Mensah, her mother, and Tia attended.',
    'Seen: Ruby Mensah, her mother.',
    'Ruby Mensah, her social worker, and mum met.',
  ])('of the family makes nobody grown of a child whose relative or worker comes next: %s', (text) => {
    expect(hide(twoHomes, [text, 'Ruby Mensah has a bruise.'])[1]).toBe('Child A has a bruise.');
  });
});

test('in a document made from the record “Mr Mensah” is the father whom it has, and a neighbour is nobody of the family', () => {
  const texts = [
    'Mr Mensah was arrested for assault on Stacey.',
    'Ms Whitlock rang the duty desk.',
    'Neighbour Mrs Oyelaran rang.',
    'Mrs Oyelaran rang again.',
    'Teacher Mrs Beck rang.',
  ];
  const shown = hideByRecord(twoHomes.slice(0, 5), texts);
  expect(shown.slice(0, 2)).toEqual([
    'Father was arrested for assault on Mother.',
    'Mother rang the duty desk.',
  ]);
  for (const text of shown.slice(2)) expect(text).not.toMatch(/family name|Oyelaran|Beck/);
});

const withWorkers: Cast = [
  person('Tom Penn', 'child', 'Child A'),
  person('Lena Penn', 'mother', 'Mother'),
  person('Beth Marsh-Cole', 'social worker', 'SW1'),
  person('Anna Smith-Jones', 'professional', 'Professional 1'),
  person('Dr Ivo Lockhart', 'professional', 'Professional 2'),
];

test.each([
  ['Mr Cole, 54, hit Tom. Mr Cole was arrested.', 'Mr [name], 54, hit Child A. Mr [name] was arrested.'],
  ['Mr Cole hit Tom. Tom was hit by Mrs Marsh.', 'Mr [name] hit Child A. Child A was hit by Mrs [name].'],
  [
    'Mr Cole next door rang. Mr Cole the neighbour rang. Mr Cole from number 9 rang.',
    'Mr [name] next door rang. Mr [name] the neighbour rang. Mr [name] from [address] rang.',
  ],
  [
    'Mr Cole the landlord rang. Mr Cole, landlord, rang. Mr Cole the lodger rang.',
    'Mr [name] the landlord rang. Mr [name], landlord, rang. Mr [name] the lodger rang.',
  ],
  ['Cole, 54, was drunk. Cole was arrested.', '[name], 54, was drunk. [name] was arrested.'],
  [
    'Rang Mrs Cole, landlord informed. Tom was hit, found by Mrs Cole.',
    'Rang SW1, landlord informed. Child A was hit, found by SW1.',
  ],
  ['Mrs Cole (neighbour present) saw Tom.', 'SW1 (neighbour present) saw Child A.'],
  ['Mrs Cole rang. Mrs Cole the social worker rang.', 'SW1 rang. SW1 the social worker rang.'],
  ['Social worker Mrs Cole hit Tom. Cole visited.', 'Social worker SW1 hit Child A. SW1 visited.'],
])('a worker’s surname is somebody else’s where the sentence says so: %s', (text, shown) => {
  expect(hide(withWorkers, [text])).toEqual([shown]);
});

test.each([
  ['PC Smith arrested Lena. DS Jones rang.', 'PC [name] arrested Mother. DS [name] rang.'],
  ['Dr Jones examined Tom. Judge Smith ruled.', 'Dr [name] examined Child A. Judge [name] ruled.'],
  ['Teacher Mr Jones rang. Nurse Jones rang.', 'Teacher Mr [name] rang. Nurse [name] rang.'],
  ['Sgt Smith-Jones rang. GP Jones rang.', 'Sgt [name] rang. GP [name] rang.'],
  ['Ms Jones rang. Support worker Jones rang.', 'Professional 1 rang. Support worker Professional 1 rang.'],
  ['Dr Lockhart rang. PC Lockhart rang.', 'Professional 2 rang. PC [name] rang.'],
])('whose work nobody says is called by no title of a body but their own: %s', (text, shown) => {
  expect(hide(withWorkers, [text])).toEqual([shown]);
});
