import { describe, expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string, ...otherNames: string[]): CastMember {
  return { name, otherNames, role, pseudonym, born: null };
}

const cast: Cast = [
  person('Ward Thornbury', 'child', 'Child A'),
  person('Rose Thornbury', 'child', 'Child B'),
  person('James Thornbury', 'child', 'Child C'),
  person('Taylor Thornbury', 'child', 'Child D'),
  person('Jack Thornbury', 'child', 'Child E'),
  person('Kiah Holt', 'child', 'Child F', 'Kiki'),
  person('Jonty Pemberton-Vale', 'child', 'Child G', 'Jonathan Thornbury'),
  person('Keziah Thornbury', 'mother', 'Mother'),
  person('PC Tom', 'police officer', 'Police officer 1'),
];

function hide(text: string): string {
  return makeNameHider(cast, learnVocabulary([]), new Set()).hide(text, {}, () => 'a text');
}

test.each([
  ['Health visitor Grace Ward (HV) visited.', 'Health visitor [name] (HV) visited.'],
  [
    'Health visitor Anna Taylor visited. Taylor was asleep.',
    'Health visitor [name] visited. Child D was asleep.',
  ],
  [
    'PC Amy James attended. James was seen by PC James.',
    'PC [name] attended. Child C was seen by PC [name].',
  ],
  ['Mr James Taylor (GP) wrote.', 'Mr [name] (GP) wrote.'],
  ['Teaching assistant Lucy Jack said so.', 'Teaching assistant [name] said so.'],
  ['Social worker Sarah James-Holt rang.', 'Social worker [name] rang.'],
  ['Nurse James Rose came. Mrs Rose, teacher, rang.', 'Nurse [name] came. Mrs [name], teacher, rang.'],
  ['Grace Ward rang. J. Ward rang.', '[name] rang. [name] rang.'],
  ['Tom Jack, James Taylor and Anna Taylor met.', '[name], [name] and [name] met.'],
  ['Health visitor Rose Baker came. told Dr James Okonjo', 'Health visitor [name] came. told Dr [name]'],
  ['SOCIAL WORKER LUCY JACK RANG', 'SOCIAL WORKER [name] RANG'],
  ['Health visitor Grace Thornbury visited.', 'Health visitor [name] visited.'],
  ['PC Tom Ward attended.', 'Police officer 1 attended.'],
])('a name whose surname is a child’s forename is one person’s, and has one mark: %s', (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test.each([
  ['Mum told Ward and Rose.', 'Mum told Child A and Child B.'],
  ['Ward Thornbury, Kiah Holt and Kiki Holt', 'Child A, Child F and Child F'],
  [
    'Joy and Ward seen. Mother with Ward, James and Jack.',
    'Joy and Child A seen. Mother with Child A, Child C and Child E.',
  ],
  [
    'In May Ward was excluded. On Monday Rose was late.',
    'In May Child A was excluded. On Monday Child B was late.',
  ],
  ['Will Ward attend? May James stay?', 'Will Child A attend? May Child C stay?'],
  ['Brother James and sister Rose.', 'Brother Child C and sister Child B.'],
  ['Told health visitor Rose was ill.', 'Told health visitor Child B was ill.'],
  ['School rang.\nWard absent. GP: Rose seen.', 'School rang.\nChild A absent. GP: Child B seen.'],
  ['Class K Rose and Jack', 'Class K Child B and Child E'],
])('a child beside other words is that child still: %s', (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test.each([['Jonty Thornbury was seen with Kiah Thornbury.', 'Child G was seen with Child F.']])(
  'a child’s forename with a surname of the family is that child: %s',
  (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  },
);

test('the children of a column stand side by side', () => {
  const hider = makeNameHider(cast, learnVocabulary([]), new Set());
  expect(hider.hide('Ward Rose James', { namesOnly: true }, () => '')).toBe('Child A Child B Child C');
});

const nobody = makeNameHider([person('Kiah Holt', 'child', 'Child A')], learnVocabulary([]), new Set());

test.each([
  ['GP, Dr Will Young, wrote.', 'GP, Dr [name], wrote.'],
  ['Dr Grace May rang. Will Young rang.', 'Dr [name] rang. [name] rang.'],
  ['PC Tom Ward attended. Grace Ward rang.', 'PC [name] attended. [name] rang.'],
  ['Dr Mark Young rang. Dr Young rang.', 'Dr [name] rang. Dr [name] rang.'],
  ['Dr Will attended. Dr Patel Monday clinic', 'Dr [name] attended. Dr [name] Monday clinic'],
])('nobody listed keeps half of a name behind a title: %s', (text, hidden) => {
  expect(nobody.hide(text, {}, () => '')).toBe(hidden);
});

describe('names side by side without a comma', () => {
  const family: Cast = [
    person('Ty-James Holt', 'child', 'Child A'),
    person('Rose Holt', 'child', 'Child B'),
    person('Ben Holt', 'child', 'Child C'),
    person('Kelly Holt', 'mother', 'Mother'),
    person('Mark Holt', 'father', 'Father'),
    person('Will Holt', 'child', 'Child D'),
  ];
  const hider = () => makeNameHider(family, learnVocabulary([]), new Set());

  test.each([
    ['Ty-James Rose K Ben seen.', /^\[name\] seen\.$/],
    ['Present: Ty-James Kelly M Rose', /^Present: \[name\]$/],
  ])('leave no half of a forename: %s', (text, hidden) => {
    const one = hider();
    expect(one.hide(text, {}, () => 'entry 1')).toMatch(hidden);
    expect(one.findings().map(({ shownAs }) => shownAs)).toContain('[name]');
  });

  test.each([
    ['Present: Kelly Rose Ben', 'Present: Mother Child B Child C'],
    ['Present: Kelly Mark Rose Ben', 'Present: Mother Father Child B Child C'],
    ['Will Mark attend?', 'Will Father attend?'],
    ['Will may go home.', 'Child D may go home.'],
  ])('are each their own where they are forenames of the list and nothing else: %s', (text, hidden) => {
    expect(hider().hide(text, {}, () => 'entry 1')).toBe(hidden);
  });
});
