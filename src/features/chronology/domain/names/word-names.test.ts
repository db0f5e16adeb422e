import { expect, test } from 'vitest';
import { makeNameHider, type NameHider } from './hide-names.ts';
import type { Cast } from './terms/cast.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

/** Forenames that are everyday words, or a time of the year. */
const forenames = [
  ...['Ward', 'Rose', 'Hope', 'Will', 'May', 'Summer', 'Mark', 'Autumn', 'Grace', 'Amber', 'Holly', 'Joy'],
  ...['Faith', 'Dawn', 'Miles', 'Bill', 'Grant', 'Sky'],
];
const hiders = new Map<string, NameHider>(
  [...forenames, 'Kiah'].map((forename) => [forename, hiderOf(forename, 'child')]),
);

function hiderOf(forename: string, role: string): NameHider {
  const child = { name: `${forename} Thornbury`, otherNames: [], role, pseudonym: 'Child A', born: null };
  const cast: Cast = [
    child,
    { name: 'Keziah Thornbury', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
  ];
  return makeNameHider(cast, learnVocabulary([]), new Set());
}

function hide(forename: string, text: string, children: readonly string[] = []): string {
  return hiders.get(forename)?.hide(text, { children }, () => 'a text') ?? '';
}

const beginnings = [
  'X not in school.',
  'X not seen at the visit.',
  'X not brought to nursery.',
  'X did not attend.',
  'X in foster care.',
  'X at home with mother.',
  'X to see GP.',
  'X on CP plan.',
  'X on the waiting list.',
  'X due at clinic.',
  'X for review.',
  'X from school to A&E.',
  'X by taxi to school.',
  'X or her brother at the door.',
  'X likely to need a place.',
  'X of no fixed address.',
  'X as above.',
  'X also absent.',
  'X later seen alone.',
  'X review held.',
  'X contact with father cancelled.',
  'X this morning had a bruise.',
];

test.each(forenames)(
  'at the beginning of a sentence “%s” is the child, whatever is said of them',
  (forename) => {
    // “Hope to see” is a wish, but in an entry about Hope.
    const children = forename === 'Hope' ? ['Hope'] : [];
    const written = beginnings.map((text) => text.replace('X', forename));
    const hidden = beginnings.map((text) => text.replace('X', 'Child A'));
    expect(written.map((text) => hide(forename, text, children))).toEqual(hidden);
    // As files in capitals have it.
    const shouted = ['NOT IN SCHOOL', 'TO SEE GP', 'AT HOME', 'DUE AT CLINIC'];
    expect(shouted.map((text) => hide(forename, `${forename.toUpperCase()} ${text}`, children))).toEqual(
      shouted.map((text) => `Child A ${text}`),
    );
  },
);

test.each([
  ['Will', 'Will be seen again. Will not have been told. Will she attend?'],
  ['Will', 'Will also be seen. Will need a review. Will not attend on Monday. Will attend clinic.'],
  [
    'Will',
    'Will not engage. Will not undress for a bath. Will not bring him. Will not feed. Will not open the door.',
  ],
  ['Will', 'Will no longer see SW. Will hopefully attend. Will never proceed.'],
  [
    'Will',
    'Will disclose more. Will move soon. Will phone today. Will sleep at nan’s. Will refuse. Will miss school.',
  ],
  ['Will', 'Will not share. Will not focus on it. Will show up. Will start on Monday.'],
  ['Will', 'HE WILL BE SEEN. SHE WILL NOT ATTEND. WILL ATTEND CLINIC'],
  ['May', 'May have been hurt. May need support. May not be safe. May as well stay.'],
  ['May', 'May to August. In May 2021. Since May. May 2012. May bank holiday. May half term.'],
  ['Hope', 'Hope to visit. Hope that it lasts. Hope she settles. In hope of a place.'],
  ['Mark', 'Mark on left arm seen. Mark to his right cheek. Mark the door. A mark on her leg.'],
  ['Summer', 'Summer holidays began. Summer term 2012. Summer of 2019. Summer 2019.'],
  ['Autumn', 'Autumn term began. In Autumn she moved.'],
  ['Dawn', 'Dawn raid by police.'],
  ['Faith', 'Faith school. Good faith'],
  ['Grace', 'Grace period of two weeks. The grace of it.'],
  ['Ward', 'Ward of court. On the ward.'],
  ['Joy', 'Joy at seeing her dad.'],
  ['Bill', 'Bill for gas not paid.'],
  ['Rose', 'Rose at 7 and went to school. Rose to her feet.'],
  ['Sky', 'Sky TV was cut off.'],
])('words that surely are others stay: %s, “%s”', (forename, text) => {
  expect(hide(forename, text)).toBe(text);
});

test.each([
  ['Will', 'Will clean and well dressed.'],
  ['May', 'May clean and well presented, chatty.'],
  ['Will', 'Will close and affectionate with nan'],
  ['Will', 'Will not weight bearing on left leg'],
  ['Will', 'Will not breast fed'],
  ['Will', 'Will not welcome at the property'],
])('a name before what is no surely plain verb goes: %s, “%s”', (forename, text) => {
  expect(hide(forename, text)).toBe(text.replace(forename, 'Child A'));
});

test.each([
  ['Will', 'Will attend clinic.', 'Child A attend clinic.'],
  ['Will', 'Will not attend on Monday.', 'Child A not attend on Monday.'],
  ['May', 'May need support.', 'Child A need support.'],
  ['Hope', 'Hope to visit father.', 'Child A to visit father.'],
  ['Mark', 'Mark on right arm of sofa.', 'Child A on right arm of sofa.'],
  ['Will', 'Will be seen again. Will he attend?', 'Will be seen again. Will he attend?'],
  ['May', 'May have been hurt.', 'May have been hurt.'],
  ['Summer', 'Summer holidays began.', 'Summer holidays began.'],
])('in an entry about that child what is in doubt is the name: %s, “%s”', (forename, text, hidden) => {
  expect(hide(forename, text, [`${forename} Thornbury`])).toBe(hidden);
  expect(hide(forename, text, [forename])).toBe(hidden);
});

test.each([
  'not seen',
  'not in school',
  'not at home',
  'not known to CSC',
  'not brought to clinic',
  'not yet collected',
  'not engaging',
  'not open to CSC',
  'not well',
  'not happy',
  'not verbal',
  'not himself',
  'not LAC',
  'never seen alone',
  'no longer in school',
  'no longer lives there',
  'currently in school',
  'family visit done',
  'sleep poor',
  'phone seized',
  'discharge summary read',
  'hit his brother',
  'upset',
])('the name stands before what is no plain verb: Will %s', (behind) => {
  expect(hide('Will', `Will ${behind}.`)).toBe(`Child A ${behind}.`);
});

test('what follows decides where a verb and a noun are one word', () => {
  expect(hide('Will', 'Will review was held. Will visit done.')).toBe(
    'Child A review was held. Child A visit done.',
  );
  expect(hide('Will', 'Will review in May.')).toBe('Will review in May.');
});

test('an age behind a comma is no year', () => {
  expect(hide('Summer', 'Summer, 8, in foster care. Summer, 2019')).toBe(
    'Child A, 8, in foster care. Summer, 2019',
  );
});

test('a relative and a worker whose forename is an everyday word are told as the child is', () => {
  for (const role of ['grandmother', 'health visitor']) {
    expect(hiderOf('Rose', role).hide('Rose not at home.', {}, () => '')).toBe('Child A not at home.');
  }
});

test('the words that stayed are told with the sentences in which they stand, and no date is', () => {
  const hider = hiderOf('May', 'child');
  hider.hide('Seen with mother. May need support. May said no.', {}, () => 'entry 1, event');
  hider.hide('Moved in May 2012, on 3 May.', {}, () => 'entry 2, event');
  hider.hide('May need support.', {}, () => 'entry 3, event');
  expect(hider.left()).toEqual([
    { word: 'May', count: 2, sentences: [{ text: 'May need support.', where: 'entry 1, event' }] },
  ]);
});

test.each(['Informed May of 2 missed appointments.', 'Told May of 3 incidents at school.'])(
  'a number behind “of” makes no month of a name: %s',
  (text) => expect(hide('May', text)).toBe(text.replace('May', 'Child A')),
);

test.each([
  ['Social Worker Rose Disclosed Abuse', 'Rose', 'Social Worker Child A Disclosed Abuse'],
  ['Health Visitor Rose Not Brought', 'Rose', 'Health Visitor Child A Not Brought'],
])('behind a role no word of what happened goes with the name: %s', (text, forename, hidden) =>
  expect(hide(forename, text)).toBe(hidden),
);

test.each([
  'On May 12, 2012 seen at home.',
  'Review May 12, no concerns.',
  'May 12, 2012: seen.',
  'On May 12, attended clinic.',
])('a day behind a month is no age: %s', (text) => expect(hide('May', text)).toBe(text));

test.each(['May, 12, in foster care.', 'May 12 years old.', 'May, 8 years, seen.'])(
  'an age behind a name makes no date of it: %s',
  (text) => expect(hide('May', text)).toBe(text.replace('May', 'Child A')),
);

test('a surname that is a pronoun is one behind a title or with another part of the name, and else the pronoun', () => {
  const named = { otherNames: [], born: null };
  const hider = makeNameHider(
    [
      { ...named, name: 'Wei He', role: 'child', pseudonym: 'Child A' },
      { ...named, name: 'Jun He', role: 'father', pseudonym: 'Father' },
    ],
    learnVocabulary([]),
    new Set(),
  );
  const shown = hider.hide(
    'He was late. He hit Wei He. Mr He said he was sorry. HE, Wei seen.',
    {},
    () => 'a text',
  );
  expect(shown).toBe('He was late. He hit Child A. Father said he was sorry. Child A seen.');
});
