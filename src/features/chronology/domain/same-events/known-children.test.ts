import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Entry } from '../entry.ts';
import { findSameEvents } from './find-same-events.ts';

const ofHealth = (child: string) =>
  makeEntry('10 March 2017', 'Health', 'Was not brought to the dental appointment at Quarry Steps.', {
    children: [child],
  });
const ofSchool = (child: string) =>
  makeEntry('10 March 2017', 'School', 'Was not brought to the dental appointment at Quarry Steps today.', {
    children: [child],
  });
const isOneEvent = (one: string, other: string) =>
  findSameEvents([ofHealth(one), ofSchool(other)], new Map()).length === 1;

test('where names are replaced what is told of two children is not one event', () => {
  expect(isOneEvent('Child B', 'Child B')).toBe(true);
  expect(isOneEvent('Child A', 'Child B')).toBe(false);
  expect(isOneEvent('Perran', 'Child AB')).toBe(false);
  // “Child” alone may be any.
  expect(isOneEvent('Perran', 'Child')).toBe(true);
});

const ofGp = (day: string, event: string) => makeEntry(day, 'Health', event, { source: 'GP' });
const ofPolice = (day: string, event: string) => makeEntry(day, 'Police', event, { source: 'Niche' });
/** Other names of a child stand behind the name, with “ / ” between. */
const suggest = (entries: readonly Entry[], children: readonly string[] = []) =>
  findSameEvents(
    entries,
    new Map(),
    children.map((child) => child.split(' / ')),
  );

describe('children whom no column names', () => {
  test.each([
    ['Ward', 'Rose'],
    ['Kiah', 'Leo'],
    ['Ann', 'Ben'],
    ['Grace', 'Hope'],
  ])('“%s not brought” and “%s did not attend” are two events, whoever knows the children', (one, other) => {
    const told = (second: string) => [
      ofGp('5 March 2024', `${one} not brought to appointment.`),
      ofPolice('6 March 2024', `${second} Thornbury did not attend appointment.`),
    ];
    for (const children of [[], [`${one} Thornbury`, `${other} Thornbury`]]) {
      expect(suggest(told(other), children), children.join()).toEqual([]);
      expect(suggest(told(one), children), children.join()).toHaveLength(1);
    }
  });

  test.each([
    ['Child not brought to appointment.', 'Mother did not attend appointment.'],
    ['Ann not brought to appointment.', 'Keziah did not attend appointment for Ann.'],
    ['Ann not brought to appointment.', 'Mum did not attend appointment.'],
  ])('who did not bring a child is no other child: “%s”, “%s”', (one, other) => {
    expect(suggest([ofGp('5 March 2024', one), ofPolice('6 March 2024', other)])).toHaveLength(1);
  });

  test('“Child A” and “Child B” are two children in texts too', () => {
    const told = (event: string) => [
      ofGp('5 March 2024', 'Child A not brought to appointment.'),
      ofPolice('6 March 2024', event),
    ];
    expect(suggest(told('Child B did not attend appointment.'))).toEqual([]);
    expect(suggest(told('Child A did not attend appointment.'))).toHaveLength(1);
    expect(suggest(told('Child did not attend appointment.'))).toHaveLength(1);
  });

  test('a child whom the family’s record does not name is told from one whom it does where they were not brought', () => {
    const told = (event: string) => [
      ofGp('5 March 2024', 'Kiah not brought to appointment.'),
      ofPolice('6 March 2024', event),
    ];
    const children = ['Kiah Thornbury'];
    expect(suggest(told('Leo WNB appointment.'), children)).toEqual([]);
    expect(suggest(told('Keziah Thornbury did not attend appointment.'), children)).toHaveLength(1);
  });

  test('two missed appointments of two days with nothing else in common are two events', () => {
    const told = (day: string) => [
      ofGp('5 March 2024', 'Not brought to appointment.'),
      ofPolice(day, 'Did not attend interview.'),
    ];
    expect(suggest(told('11 March 2024'))).toEqual([]);
    expect(suggest(told('5 March 2024'))).toHaveLength(1);
    const ofAnn = [
      ofGp('5 March 2024', 'Ann not brought to appointment.'),
      ofPolice('11 March 2024', 'Ann did not attend interview.'),
    ];
    expect(suggest(ofAnn, ['Ann', 'Ben'])).toEqual([]);
  });

  test('the family’s record says who they are: its children part what texts begin to tell of them', () => {
    const told = [
      ofGp('5 March 2024', 'Kiah has a burn to her wrist from the kettle, dressing applied.'),
      ofPolice('5 March 2024', 'Leo has a burn to his wrist from a kettle.'),
    ];
    expect(suggest(told)).toHaveLength(1);
    expect(suggest(told, ['Kiah Thornbury', 'Leo Thornbury'])).toEqual([]);
    expect(suggest(told, ['Kiah Thornbury'])).toHaveLength(1);
  });

  test.each([
    'Ben',
    'HOLT Benjamin',
    'Master Benjamin Holt',
    'Holt',
    'Holt family',
    'Index child',
    'Twin 1',
    'Son',
  ])('a cell that says “%s” is of no other child than Benjamin Holt', (cell) => {
    const told = [
      ofGp('5 March 2024', 'Benjamin has a burn to his wrist from the kettle, dressing applied.'),
      { ...ofPolice('5 March 2024', 'Burn to the wrist from a kettle, dressing seen.'), children: [cell] },
    ];
    expect(suggest(told, ['Kiah Holt', 'Benjamin Holt'])).toHaveLength(1);
    const ofKiah = told.map((entry, at) => (at === 1 ? { ...entry, children: ['Kiah'] } : entry));
    expect(suggest(ofKiah, ['Kiah Holt', 'Benjamin Holt'])).toEqual([]);
  });

  test('“Ben” in a column is Benjamin in the texts that have it too', () => {
    const told = [
      {
        ...ofPolice('5 March 2024', 'Burn to the wrist from a kettle, dressing seen.'),
        children: ['Benjamin'],
      },
      ofGp('5 March 2024', 'Burn to the wrist of Ben from the kettle, dressing applied.'),
      { ...ofGp('9 April 2024', 'Weighed.'), children: ['Ben'] },
    ];
    expect(suggest(told, ['Kiah Holt', 'Benjamin Holt'])).toHaveLength(1);
  });

  test('a cell with the whole name of a child is of nobody who has its surname for a forename', () => {
    const told = [
      {
        ...ofPolice('5 March 2024', 'Burn to the wrist from a kettle, dressing seen.'),
        children: ['Kiah James'],
      },
      ofGp('5 March 2024', 'Kiah has a burn to her wrist from the kettle, dressing applied.'),
    ];
    expect(suggest(told, ['James Holt', 'Kiah James'])).toHaveLength(1);
  });

  test.each([
    'Kiah Holt / Kiki',
    'HOLT, Kiah / Kiki',
    'Kiah Holt / HOLT, Kiki',
    'Kiah Holt / K / Kiki Moss / Holt',
  ])('whoever is called two ways, “%s”, is one child by both, and no sibling', (kiah) => {
    const told = (event: string) => [
      ofGp('5 March 2024', 'Kiah: burn to the wrist from the kettle, dressing applied.'),
      ofPolice('5 March 2024', event),
    ];
    const children = [kiah, 'HOLT, Leo'];
    expect(suggest(told('Kiki has a burn to the wrist from a kettle.'), children)).toHaveLength(1);
    expect(suggest(told('Leo has a burn to the wrist from a kettle.'), children)).toEqual([]);
    const missed = (event: string) => [
      ofGp('5 March 2024', 'Kiah not brought to the dental appointment.'),
      ofPolice('6 March 2024', event),
    ];
    expect(suggest(missed('Kiki not brought to the dental appointment.'), children)).toHaveLength(1);
    expect(suggest(missed('Leo not brought to the dental appointment.'), children)).toEqual([]);
  });

  test.each([
    ['Ms Holt did not attend ICPC.', 'Kelly did not attend ICPC.'],
    ['Mrs Holt did not attend the initial conference.', 'Kelly Holt did not attend the initial conference.'],
    ['Kate did not attend the dental appointment.', 'Katie did not attend the dental appointment.'],
    ['Ben did not attend the dental appointment.', 'Benjamin Holt DNA dental appointment.'],
    ['Kelly did not attend the initial conference.', 'Lee did not attend the initial conference.'],
  ])(
    'without a list two words for one adult, or two of one day, are no two events: “%s”, “%s”',
    (one, other) => {
      expect(suggest([ofGp('5 March 2024', one), ofPolice('5 March 2024', other)])).toHaveLength(1);
    },
  );

  test.each(['Benji', 'Ben & Kiah', 'Not known', 'TBC', 'Unknown', 'N/A', 'See below', 'Not stated'])(
    'a cell that says “%s” is of no other child alone',
    (cell) => {
      const told = [
        ofGp('5 March 2024', 'Benjamin has a burn to his wrist from the kettle, dressing applied.'),
        { ...ofPolice('5 March 2024', 'Burn to the wrist from a kettle, dressing seen.'), children: [cell] },
      ];
      expect(suggest(told, ['Kiah Holt', 'Benjamin Holt'])).toHaveLength(1);
    },
  );

  test('who tells of a sibling is not whom the text is about', () => {
    const told = [
      ofGp('5 March 2024', 'Kiah: burn to the wrist from the kettle, dressing applied at clinic.'),
      ofPolice('5 March 2024', 'Leo rang: his sister has a burn to the wrist from a kettle.'),
    ];
    expect(suggest(told, ['Kiah Thornbury', 'Leo Thornbury'])).toHaveLength(1);
  });

  test('a child who is only mentioned parts nothing where columns elsewhere have the names', () => {
    const told = [
      ofPolice('5 March 2024', 'Father punched mother, cut lip. Father arrested. Leo was upstairs.'),
      ofGp('6 March 2024', 'Mother said that father punched her, cut lip, arrested. Kiah saw it.'),
      { ...ofGp('9 May 2024', 'Weighed.'), children: ['Kiah'] },
      { ...ofGp('10 May 2024', 'Absent.'), children: ['Leo'] },
    ];
    expect(suggest(told)).toHaveLength(1);
    expect(suggest(told, ['Kiah Thornbury', 'Leo Thornbury'])).toHaveLength(1);
  });

  test('a child who is only mentioned makes no other event of it', () => {
    const told = [
      ofPolice(
        '5 March 2024',
        'Father punched mother in the face, cut lip. Father arrested. Leo was upstairs.',
      ),
      ofGp(
        '6 March 2024',
        'Mother said that father punched her in the face, cut lip, arrested. Kiah saw it.',
      ),
    ];
    expect(suggest(told, ['Kiah Thornbury', 'Leo Thornbury'])).toHaveLength(1);
    const ofColumn = told.map((entry, at) => (at === 0 ? { ...entry, children: ['The family'] } : entry));
    expect(suggest(ofColumn, ['Kiah Thornbury', 'Leo Thornbury'])).toHaveLength(1);
  });

  test('a child’s name that is a word too is the child only where it is meant', () => {
    const told = (police: string) => [
      ofGp('5 March 2024', 'Rose has a burn to her wrist from the kettle, dressing applied.'),
      ofPolice('5 March 2024', police),
    ];
    const children = ['Rose Thornbury', 'Will Thornbury', 'May Thornbury'];
    expect(
      suggest(told('Will be told of the burn to the wrist from a kettle in May.'), children),
    ).toHaveLength(1);
    expect(suggest(told('Will has a burn to his wrist from a kettle.'), children)).toEqual([]);
  });
});

describe('a child’s name that is a word too', () => {
  const told = [
    ofPolice('19 February 2024', 'Ward missing from school. Found at the ward office.'),
    ofGp('20 February 2024', 'Ward WNB appointment with GP.'),
    ofGp('27 February 2024', 'Letter about Ward Thornbury.'),
  ];

  test('is no hospital, and no word that two accounts share', () => {
    expect(suggest(told, ['Ward Thornbury', 'Rose Thornbury'])).toEqual([]);
    expect(suggest(told)).toEqual([]);
    const why = suggest(
      [
        ofPolice('3 February 2024', 'Domestic incident. Mother assaulted by Dale. Ward present, upset.'),
        ofGp('3 February 2024', 'Mother seen with bruising, assaulted by Dale. Ward with grandmother.'),
      ],
      ['Ward Thornbury'],
    ).flatMap((event) => event.why);
    expect(why.join(' ')).not.toMatch(/ward|hospital/i);
    expect(why).not.toEqual([]);
  });

  test('is a hospital where no child is called so', () => {
    const seen = [
      ofPolice('19 February 2024', 'Mother spoken to on Ward 4.'),
      ofGp('19 February 2024', 'Mother on the ward.'),
    ];
    expect(suggest(seen)[0]?.why.join(' ')).toContain('hospital');
  });
});

test('where every entry is about one child, that two of them are ties nothing together', () => {
  const of = { children: ['Rowan'] };
  const told = [
    makeEntry(
      '13 November 2026',
      'Police',
      'Call from Marnie: Craig was seen in his car. The school was told.',
      of,
    ),
    makeEntry(
      '16 November 2026',
      'Health',
      'Review. Marnie asked whether she did right to ring the police.',
      of,
    ),
  ];
  expect(suggest(told)).toEqual([]);
  // In a chronology that tells of other children too, it is a reason to look.
  const ofBrother = makeEntry('1 May 2026', 'Health', 'Immunisation given.', { children: ['Perran'] });
  expect(suggest([ofBrother, ...told])).toHaveLength(1);
});
