import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';
import { castWithChildren } from './cast-with-children.ts';
import type { KnownFamily } from './known-family.ts';

function person(name: string, role: string, ...otherNames: readonly string[]) {
  return { name, otherNames, role, born: null, pseudonym: null };
}

const family: KnownFamily = {
  name: 'Family M',
  children: [person('Ellie-Mae Holt', 'child'), person('Tom Penn Holt', 'child')],
  adults: [
    person('Joanne Holt', 'mother'),
    person('Mohammed Tariq Khan', 'father'),
    person('Carl Reed', 'stepfather'),
    person('Joan Penn', 'paternal grandmother'),
    person('Dean Quarry', 'mother’s partner'),
  ],
  workers: [
    { name: 'Grace Lockhart', role: 'Social worker' },
    { name: 'Paul Tregear', role: 'Designated safeguarding lead' },
  ],
  mistaken: [],
  addresses: ['Larkspur House, 27 Tannery Row, Lontown, LT7 3BD'],
  reference: null,
};

/** What a document made from the record says of texts, and whom its list has besides those of the record. */
function tell(...texts: readonly string[]) {
  return tellOf(family, texts);
}

function tellOf(known: KnownFamily, texts: readonly string[], children: readonly string[] = []) {
  const entries = texts.map((text) => makeEntry('12/03/2012', 'Police', text, { children }));
  const merged: MergedChronology = { files: [], entries, setAside: [] };
  const cast = castWithChildren(merged, known);
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  const others = cast.filter(({ isFromTexts }) => isFromTexts === true).map(({ name }) => name);
  return { shown: texts.map((text) => hider.hide(text, {}, () => '')), others };
}

test.each([
  ['KHAN Mohammed arrested. KHAN denied it.', 'Father arrested. Father denied it.'],
  ['HOLT Joanne and REED Carl drunk. REED left.', 'Mother and Stepfather drunk. Stepfather left.'],
  ['Ellie Mae seen. EllieMae seen. Ellie-Mae cried.', 'Child A seen. Child A seen. Child A cried.'],
  [
    'Mum Joanne rang. Nan Joan rang. Dad Carl rang.',
    'Mother rang. Paternal grandmother rang. Stepfather rang.',
  ],
  ['Auntie Joanne rang. Joanne wept.', 'Aunt rang. Mother or [name] wept.'],
  [
    'Uncle Joan rang. Told by teacher Ms Holt hit Tom.',
    'Uncle rang. Told by teacher Ms [family name] hit Child B.',
  ],
  ['SW Grace visited. Ellie-Mae told DSL Mr Tregear.', 'SW1 visited. Child A told DSL DSL1.'],
  ['Tariq hit Tom. Tariq Khan rang. Mohammed Tariq left.', 'Father hit Child B. Father rang. Father left.'],
  ['Joanne Reed rang. Joanne wept.', 'Mother [family name] rang. Mother wept.'],
  ['HV told Joanne Carl hit her. Joanne wept.', 'HV told Mother Stepfather hit her. Mother wept.'],
  [
    'the Holts were out; the Holt family moved.',
    'the [family name] were out; the [family name] family moved.',
  ],
  ['Mr Quarry hit Tom.', 'Partner hit Child B.'],
  [
    'Heard from SW Ms Holt hit Tom. HV Ms Holt was low.',
    'Heard from SW Ms [family name] hit Child B. HV Ms [family name] was low.',
  ],
  ['Nan Penn rang. Grandad Reed rang.', 'Paternal grandmother rang. Grandfather rang.'],
  ['Joanne’s mother Sue Holt hit Tom.', 'Mother’s mother Adult 1 hit Child B.'],
])('another way to write who stands in the record makes nobody else: %s', (text, shown) => {
  expect(tell(text).shown).toEqual([shown]);
});

test('a namesake of the texts is no more than where the text names them whole', () => {
  const { shown } = tell(
    'Carl Quillan, 44, cousin, arrested. Carl was drunk.',
    'Carl hit Tom. Ellie-Mae told Carl.',
  );
  expect(shown).toEqual([
    'Person 1, 44, cousin, arrested. Stepfather or Person 1 was drunk.',
    'Stepfather hit Child B. Child A told Stepfather.',
  ]);
});

test('a letter is nobody’s of whom the texts alone tell', () => {
  const { shown } = tell('Linda Quillan rang.', 'Bruise to L cheek. L said so.');
  expect(shown[1]).toBe('Bruise to L cheek. L said so.');
});

test('initials of the family are not those of whom the texts alone tell', () => {
  const { shown } = tell('Jenny Harker rang.', 'JH hit Tom. Ellie-Mae Holt-Reed seen.');
  expect(shown[1]).toBe('Mother hit Child B. Child A or [name] seen.');
});

test('what the address is called is hidden where a text names a school or a street by the same word too', () => {
  const texts = ['Joanne is at Larkspur. Seen at 27 Tannery.', 'Larkspur Nursery rang. Seen at Tannery Rd.'];
  expect(tell(...texts).shown).toEqual([
    'Mother is at [address]. Seen at [address].',
    'School 1 rang. Seen at Street 1.',
  ]);
});

test('whoever has a forename that the house has too is no house', () => {
  const known = { ...family, addresses: ['Jasmine Cottage, 6 Ash Lane, Lontown'] };
  expect(tellOf(known, ['Jasmine, 14, hit Tom. Told Jasmine that.'])).toEqual({
    shown: ['Person 1, 14, hit Child B. Told Person 1 that.'],
    others: ['Jasmine'],
  });
  const ellison = { ...family, addresses: ['Ellison House, 6 Ash Lane, Lontown'] };
  expect(tellOf(ellison, ['Ellison hit Tom. Told Ellison’s dad. At Ellison it was cold.']).shown).toEqual([
    '[name] hit Child B. Told [name]’s dad. At [address] it was cold.',
  ]);
});

test('whatever deed or relative stands beside it, no name of the house stays', () => {
  const known = {
    ...family,
    addresses: ['Larkspur House, 27 Tannery Row, Lontown', 'Rose Cottage, 9 Bell Street, Lontown'],
  };
  const { shown } = tellOf(known, [
    'Assaulted by ROSE COTTAGE.',
    'Assaulted by Bell Street. Rose Cottage hit Tom.',
    'LARKSPUR hit Tom. LARKSPUR’S DAD RANG.',
  ]);
  expect(shown).toEqual([
    'Assaulted by [address].',
    'Assaulted by [address]. [address] hit Child B.',
    '[name] hit Child B. [name]’S DAD RANG.',
  ]);
});

test('what the address is called is nobody’s name', () => {
  const { shown, others } = tell('Larkspur staff rang. Joanne is at Larkspur.', 'Seen at 27 Tannery.');
  expect(shown).toEqual(['[address] staff rang. Mother is at [address].', 'Seen at [address].']);
  expect(others).toEqual([]);
});

test.each([
  ['Mum Mary-Jane rang. Mum Mary-Jane hit Leo.', 'Mother rang. Mother hit Child A.'],
  ['Mummy Mary-Jane rang. Mum Maryjane rang.', 'Mother rang. Mother rang.'],
  ['Mum MJ rang. MJ hit Leo.', 'Mother rang. Mother hit Child A.'],
  ['Dad Jean-Luc hit Leo. Daddy Jean-Luc rang.', 'Father hit Child A. Father rang.'],
])('a forename with a hyphen behind “Mum” makes nobody else: %s', (text, shown) => {
  const adults = [person('Mary-Jane Holt', 'mother'), person('Jean-Luc Holt', 'father')];
  const known = { ...family, children: [person('Leo Holt', 'child')], adults };
  expect(tellOf(known, [text])).toEqual({ shown: [shown], others: [] });
});

const doubleNames: KnownFamily = {
  ...family,
  children: [
    person('Jakub Quillan–Łukaszewicz', 'child'),
    person('Ella Penrose O’Shea', 'child'),
    person('Grace O’Shea-Penrose', 'child'),
  ],
  adults: [person('Kayleigh O’Shea', 'mother'), person('Paweł Łukaszewicz', 'father')],
  addresses: [],
};

test.each([
  ['Jakub Quillan-Łukaszewicz bitten. Jakub cried.', 'Child A bitten. Child A cried.'],
  ['Jakub Quillan‑Lukaszewicz bitten. Jakub cried.', 'Child A bitten. Child A cried.'],
  ['Jakub Quillan—Łukaszewicz bitten. Jakub cried.', 'Child A bitten. Child A cried.'],
  ['Seen with Jakub Quillan Lukaszewicz. Jakub cried.', 'Seen with Child A. Child A cried.'],
  ['JAKUB QUILLAN-LUKASZEWICZ bitten. Jakub cried.', 'Child A bitten. Child A cried.'],
  ['Uncle hit Jakub QUILLAN – ŁUKASZEWICZ. Jakub cried.', 'Uncle hit Child A. Child A cried.'],
  ['ELLA PENROSE-O’SHEA bitten. Seen: Ella. Ella cried.', 'Child B bitten. Seen: Child B. Child B cried.'],
  ['Ella Penrose-Oshea bitten. Ella cried.', 'Child B bitten. Child B cried.'],
  [
    'Seen: Grace O Shea Penrose. O’Shea Penrose household cold.',
    'Seen: Child C. [family name] household cold.',
  ],
  ['OSHEA, Kayleigh rang. Kayleigh Oshea wept.', 'Mother rang. Mother wept.'],
])('a double name is one name, however its parts are joined: %s', (text, shown) => {
  const told = tellOf(doubleNames, [text], ['Jakub Quillan-Łukaszewicz', 'Ella']);
  expect(told).toEqual({ shown: [shown], others: [] });
});

test('a worker’s whole name is theirs, where a child has the forename', () => {
  const known = { ...doubleNames, workers: [{ name: 'Jakub Lockhart', role: 'Social worker' }] };
  const texts = ['Seen with Jakub.', 'Mum rang Jakub Lockhart. Then Jakub Lockhart left.'];
  const { shown } = tellOf(known, texts, ['Jakub']);
  expect(shown).toEqual(['Seen with Child A.', 'Mum rang SW1. Then SW1 left.']);
});

test('an officer of the texts is no allocated worker of that surname', () => {
  const { shown, others } = tell('Joanne told DS Lockhart that Carl lied. DS Lockhart rang.');
  expect(shown).toEqual(['Mother told Police officer 1 that Stepfather lied. Police officer 1 rang.']);
  expect(others).toEqual(['DS Lockhart']);
});

test.each([
  ['Zoe M, aged 9, said that mum hit her.', 'Child A or HV1, aged 9, said that mum hit her.'],
  ['Pupil Zoe M absent. Zoe P hungry.', 'Pupil Child A or HV1 absent. Child A hungry.'],
  ['HV Zoe Mullen visited.', 'HV1 visited.'],
])('the first of two surnames without a hyphen counts for a child’s initial too: %s', (text, shown) => {
  const workers = [{ name: 'Zoe Mullen', role: 'Health visitor' }];
  const known = { ...family, children: [person('Zoë Marlow Pike', 'child')], adults: [], workers };
  expect(tellOf(known, [text]).shown).toEqual([shown]);
});

test('a worker of the forename and the first surname is as likely the child, where others of the family have it', () => {
  const workers = [{ name: 'Zoe Marlow', role: 'Health visitor' }];
  const known = {
    ...family,
    children: [person('Zoë Marlow Pike', 'child')],
    adults: [person('Dean Marlow', 'stepfather')],
    workers,
  };
  const { shown } = tellOf(known, ['Zoe Marlow was hungry.']);
  expect(shown).toEqual(['Child A or HV1 was hungry.']);
});

test.each([
  ['Daughter Parveen rang from Leeds.', 'Daughter Person 1 rang'],
  ['Son Tariq Mahmood visited, a bus driver.', 'Son Person 1 visited'],
  ['Pupil Zak Ridley hit Tom.', 'Pupil Person 1 hit Child B.'],
])('whom the texts alone call a child is no child of the record: %s', (text, shown) => {
  expect(tell(text).shown[0]).toContain(shown);
});

test.each([
  [
    'Guardian Frances Tully visited. Frances asked about school.',
    'Guardian Guardian 1 visited. Guardian 1 asked',
  ],
  ['Children’s guardian Frances Tully.', 'Children’s guardian Guardian 1.'],
  ['Frances Tully, Cafcass guardian, rang.', 'Guardian 1, Cafcass guardian, rang.'],
  ['Special guardian Frances Tully.', 'Special guardian Carer.'],
])('the guardian of a court is no carer: %s', (text, shown) => {
  expect(tell(text).shown[0]).toContain(shown);
});
