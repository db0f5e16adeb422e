import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import { day } from '../../../../../../test/chronologies/checking.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';
import { castWithChildren } from './cast-with-children.ts';
import type { KnownChild, KnownFamily } from './known-family.ts';

const entries = [
  makeEntry('12/03/2012', 'Health', 'Seen with Corwen. Mum (Tamsin Oldacre) said that Corwen slept badly.'),
  makeEntry('13/03/2012', 'Health', 'Tamsin Oldacre rang. Corwen Vantry was not brought to the clinic.'),
];
const merged: MergedChronology = { files: [], entries, setAside: [] };
const born = day('2009-05-04');

function family(name: string, ...children: readonly Partial<KnownChild>[]): KnownFamily {
  return {
    name,
    children: children.map((child) => ({
      name: 'Nobody',
      otherNames: [],
      born: null,
      pseudonym: null,
      ...child,
    })),
    adults: [],
    workers: [],
    mistaken: [],
    addresses: [],
    reference: null,
  };
}

test('a child of the family is known by forename and whole name, and stands first', () => {
  const cast = castWithChildren(merged, family('Family M', { name: 'Corwen Vantry', born }));
  expect(cast[0]).toMatchObject({ name: 'Corwen Vantry', role: 'child', born });
  expect(cast.filter(({ name }) => name.startsWith('Corwen'))).toHaveLength(1);
  expect(cast.map(({ name }) => name)).toContain('Tamsin Oldacre');
});

test('everybody of the list has a pseudonym of their own', () => {
  const children = ['Corwen Vantry', 'Idony Vantry'].map((name) => ({ name }));
  const cast = castWithChildren(merged, family('Family M', ...children));
  const pseudonyms = cast.map(({ pseudonym }) => pseudonym);
  expect(new Set(pseudonyms).size).toBe(pseudonyms.length);
  expect(pseudonyms).not.toContain('');
});

test('the name of the family’s record is hidden too, unless it is a letter or an ordinary word', () => {
  const names = (name: string) => castWithChildren(merged, family(name)).map((one) => one.name);
  expect(names('Quillane family')).toContain('Quillane');
  expect(names('Family M')).toEqual(names(''));
});

test('a child who has another name now is one person by both', () => {
  const child = { name: 'Idony Hale', otherNames: ['Corwen Vantry', 'Idony Hale', 'corwen vantry'] };
  const [first, ...others] = castWithChildren(merged, family('Family M', child));
  expect(first?.otherNames).toEqual(['Corwen Vantry']);
  expect(others.filter(({ name }) => /Corwen|Idony/.test(name))).toEqual([]);
});

test('a child who is named with the surname of another of the family is one person; whoever is said to be somebody else is not', () => {
  const texts = [
    'Seen with Jonty Thornbury. Then Jonty Thornbury left.',
    'Told his grandfather (Corwen Thornbury).',
  ];
  const named = { ...merged, entries: texts.map((text) => makeEntry('12/03/2012', 'Health', text)) };
  const list = (...names: string[]) =>
    castWithChildren(named, family('Family M', ...names.map((name) => ({ name }))));
  const cast = list('Jonty Pemberton-Vale', 'Rose Thornbury', 'Corwen Vantry');
  expect(cast.filter(({ name }) => name === 'Jonty Thornbury')).toEqual([]);
  const hider = makeNameHider(cast, learnVocabulary([]), new Set(), texts);
  expect(hider.hide(texts[0] ?? '', {}, () => '')).toBe('Seen with Child A. Then Child A left.');
  expect(cast.find(({ name }) => name === 'Corwen Thornbury')?.role).toContain('grandfather');
});

test('a former name belongs to whom the record names by it now, and “Unborn baby” is nobody’s', () => {
  const cast = castWithChildren(
    merged,
    family(
      'Family M',
      { name: 'Idony Vantry', otherNames: ['Corwen Vantry', 'Unborn baby', 'Hope'] },
      { name: 'Corwen Vantry', otherNames: ['Idony Vantry'] },
    ),
  );
  expect(cast[0]?.otherNames).toEqual(['Hope']);
  expect(cast[1]?.otherNames).toEqual([]);
});

test.each(['Winter Brown', 'Storm Green', 'Royal White', 'Justice Cook'])(
  'a former or mistaken name of everyday words, %s, is a name all the same',
  (name) => {
    const [first] = castWithChildren(merged, family('Family M', { name: 'Idony Hale', otherNames: [name] }));
    expect(first?.otherNames).toEqual([name]);
    const cast = castWithChildren(merged, {
      ...family('Family M', { name: 'Idony Hale' }),
      mistaken: [name],
      addresses: [],
      reference: null,
    });
    expect(cast.map((one) => one.name)).toContain(name);
  },
);

test.each(['Unborn baby', 'Twin 1', 'Baby girl', 'Unknown', 'Not yet named', 'Unborn Child'])(
  '%s is nobody’s name',
  (name) => {
    const [first] = castWithChildren(merged, family('Family M', { name: 'Idony Hale', otherNames: [name] }));
    expect(first?.otherNames).toEqual([]);
  },
);

test('“Baby Marrick” who is named at birth is no further child', () => {
  const records = [
    makeEntry('12/03/2012', 'Health', 'Baby Marrick was born'),
    makeEntry('13/03/2012', 'Health', 'Jago was seen'),
  ];
  const known = family(
    'Family M',
    { name: 'Jago Marrick', otherNames: ['Baby Marrick'] },
    { name: 'Elowen Marrick' },
  );
  const cast = castWithChildren({ ...merged, entries: records }, known);
  expect(cast.map(({ name }) => name)).toEqual(['Jago Marrick', 'Elowen Marrick']);
  expect(cast[0]?.otherNames).toContain('Baby Marrick');
});

test('whoever was entered by mistake is hidden behind everybody else, once, as somebody of whom nothing is known', () => {
  const known = family('Family M', { name: 'Corwen Vantry', born });
  const cast = castWithChildren(merged, { ...known, mistaken: ['Perran Tregear', 'Corwen Vantry'] });
  expect(cast[0]?.name).toBe('Corwen Vantry');
  expect(cast.at(-1)).toMatchObject({ name: 'Perran Tregear', role: 'person', born: null, onlyIfMet: true });
  expect(cast.filter(({ name }) => name === 'Perran Tregear')).toHaveLength(1);
});

test('an adult of the record is called by what they are to the children, also where records use another name of theirs', () => {
  const mother = {
    name: 'Tamsin Vantry',
    otherNames: ['Tamsin Oldacre'],
    role: 'mother',
    born: null,
    pseudonym: null,
  };
  const known = { ...family('Family M', { name: 'Corwen Vantry' }), adults: [mother] };
  const cast = castWithChildren(merged, known);
  expect(cast[1]).toMatchObject({ name: 'Tamsin Vantry', role: 'mother', pseudonym: 'Mother' });
  expect(cast[1]?.otherNames).toContain('Tamsin Oldacre');
  expect(cast.filter(({ name, otherNames }) => `${name} ${otherNames}`.includes('Oldacre'))).toHaveLength(1);
});

test('an adult of whom no name is known hides no word', () => {
  const father = { name: 'Unknown male', otherNames: [], role: 'father', born: null, pseudonym: null };
  const cast = castWithChildren(merged, { ...family('Family M'), adults: [father] });
  expect(cast.map(({ name }) => name)).not.toContain('Unknown male');
});

test('whoever stood as Child A in a document stands so in the next, also where an elder sibling came to the record', () => {
  const children = [{ name: 'Jago Vantry' }, { name: 'Corwen Vantry', pseudonym: 'Child A' }];
  const cast = castWithChildren(merged, family('Family M', ...children));
  expect(cast.map(({ name, pseudonym }) => [name, pseudonym]).slice(0, 2)).toEqual([
    ['Jago Vantry', 'Child B'],
    ['Corwen Vantry', 'Child A'],
  ]);
});

test('a pseudonym that has become somebody’s name is given up', () => {
  const mother = { name: 'Mother', otherNames: [], role: 'mother', born: null, pseudonym: 'Mother' };
  const cast = castWithChildren(merged, { ...family('Family M'), adults: [mother] });
  expect(cast.find(({ name }) => name === 'Mother')?.pseudonym).not.toBe('Mother');
});

test('an allocated worker is called by their role and listed where they are named; who shares their forename is somebody else', () => {
  const named: MergedChronology = {
    ...merged,
    entries: [
      makeEntry('12/03/2012', 'Health', 'Bethan Okoro and Mr Carne visited. Nan (Wenna Hale) was in.'),
      makeEntry('13/03/2012', 'Health', 'Health visitor Carne rang. Her sister Bethan Hale was there.'),
    ],
  };
  const workers = [
    { name: 'Bethan Okoro', role: 'Social worker for Corwen' },
    { name: 'Piran Carne', role: 'Health visitor' },
    { name: 'bethan okoro', role: 'Team manager' },
    { name: 'Corwen Vantry', role: 'Social worker' },
    { name: 'Lowen Trist', role: 'Worker from the hub' },
    { name: 'Jory Trist', role: 'Befriender' },
  ];
  const cast = castWithChildren(named, { ...family('Family M', { name: 'Corwen Vantry' }), workers });
  const staff = cast.filter(({ onlyIfMet }) => onlyIfMet === true);
  expect(staff.map(({ name, role, pseudonym }) => [name, role, pseudonym])).toEqual([
    ['Bethan Okoro', 'social worker', 'SW1'],
    ['Piran Carne', 'health visitor', 'HV1'],
    ['Lowen Trist', 'professional', 'Professional 1'],
    ['Jory Trist', 'professional', 'Professional 2'],
  ]);
  expect(cast.filter(({ name }) => name.includes('Carne'))).toHaveLength(1);
  expect(cast.map(({ name }) => name)).toContain('Bethan Hale');
});

test('a middle name makes nobody else of a member of the family, and “Nan Corwen” is two people', () => {
  const texts = [
    'Then Tamsin Louise Vantry rang. Seen with Corwen Jory Vantry.',
    'Told Nan Corwen had left.',
  ];
  const entriesOf = texts.map((text) => makeEntry('12/03/2012', 'Health', text));
  const mother = { name: 'Tamsin Vantry', otherNames: [], role: 'mother', born: null, pseudonym: null };
  const known = { ...family('Family M', { name: 'Corwen Vantry' }), adults: [mother] };
  const cast = castWithChildren({ ...merged, entries: entriesOf }, known);
  expect(cast.map(({ name, otherNames }) => [name, ...otherNames])).toEqual([
    ['Corwen Vantry', 'Corwen Jory Vantry'],
    ['Tamsin Vantry', 'Tamsin Louise Vantry'],
  ]);
});
