import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import { makeNameHider } from '../hide-names.ts';
import { castWithChildren } from '../lists/cast-with-children.ts';
import { draftCast } from '../lists/draft-cast.ts';
import type { KnownAdult } from '../lists/known-family.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string, ...otherNames: string[]): CastMember {
  return { name, otherNames, role, pseudonym, born: null };
}

const listed: Cast = [
  person('James Pemberton', 'child', 'Child A'),
  person('Kiah Pemberton', 'child', 'Child B'),
  person('Kelly Thornbury', 'mother', 'Mother', 'Kelly Vale'),
  person('Lee Pemberton', 'dad of the children', 'Father'),
  person('Dan Jones', 'friend', 'Friend 1'),
  person('Ann Corwen', 'social worker', 'SW1'),
];

/** As a document with this list has the last of some texts. */
function hide(cast: Cast, ...texts: readonly string[]): string {
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => 'a text')).at(-1) ?? '';
}

const adult = (name: string, role: string): KnownAdult => ({
  name,
  otherNames: [],
  role,
  born: null,
  pseudonym: null,
});
const family = {
  name: 'Family M',
  children: ['James Pemberton', 'Kiah Pemberton'].map((name) => ({
    name,
    otherNames: [],
    born: null,
    pseudonym: null,
  })),
  adults: [
    adult('Kelly Thornbury', 'mother'),
    adult('Lee Pemberton', 'father'),
    adult('Dan Jones', 'family friend'),
  ],
  workers: [],
  mistaken: [],
  addresses: [],
  reference: null,
};

/** As a document made in the browser has the last of some texts. */
function hideByRecord(...texts: readonly string[]): string {
  const entries = texts.map((text) => makeEntry('12/03/2012', 'Police', text));
  return hide(castWithChildren({ files: [], entries, setAside: [] }, family), ...texts);
}

const ofSomebodyElse = [
  'James Thornbury, 54, was seen at the home of Kelly.',
  'James Thornbury (aged 54) rang.',
  'A 54 year old male James Thornbury rang.',
  'James Thornbury was arrested.',
  'James Thornbury was charged with affray.',
  'James Thornbury is on bail.',
  'Uncle James Thornbury was there.',
  'Grandad James Thornbury was there.',
  'James Thornbury (partner of a neighbour) was there.',
  'James Thornbury, the neighbour, was there.',
  'Social worker James Thornbury rang.',
  'Kelly’s partner James Thornbury was there.',
  'Ms Thornbury and Mr James Thornbury were there.',
  'James Jones is her friend.',
];

const ofTheChild = [
  'James Thornbury was at home when her father was arrested.',
  'James Thornbury assaulted by Lee.',
  'Suspected NAI to James Thornbury.',
  'Lee was in charge of James Thornbury.',
  'James Thornbury misses his dad who is in prison.',
  'James Thornbury disclosed that mum had hit James.',
  'James, his sister and James Thornbury left.',
  'James Thornbury - 22 absences',
  'James Thornbury (97th centile) was weighed.',
  'James Thornbury, 20 Oak Road, was seen.',
  'James Thornbury (mum Kelly) was seen.',
  'James Thornbury, dad Lee, was seen.',
  'James Thornbury, mum says that he is ill.',
  'James Thornbury, teacher reports a bruise.',
  'James Thornbury, mum, dad and SW present.',
  'HV: James Thornbury weighed.',
  'Told Mum James Thornbury had been sick.',
  'Told Nan James Thornbury had been sick.',
  'James Thornbury hit his head.',
  'James Thornbury threatened suicide.',
];

describe('a child’s forename with a surname of the family', () => {
  test.each([
    'James Thornbury not brought to clinic.',
    'Seen at school: James Vale.',
    'Kiah Thornbury ran off.',
  ])('is that child where nothing says otherwise: %s', (text) =>
    expect(hide(listed, text)).toMatch(/Child [AB]/),
  );

  test.each(ofTheChild)('is that child where police, a number, a role or a deed is another’s: %s', (text) => {
    for (const show of [(...texts: string[]) => hide(listed, ...texts), hideByRecord]) {
      expect(show(text)).toContain('Child A');
      expect(show(text)).not.toMatch(/\[name\]|Person|Mother 2|Father 2/);
      expect(show(text, 'James Thornbury has a bruise.')).toBe('Child A has a bruise.');
    }
  });

  test.each([
    ['James Thornbury had punched Kelly.', 'Child A or [name] had punched Mother.'],
    [
      'Kelly was assaulted in the street by James Thornbury.',
      'Mother was assaulted in the street by Child A or [name].',
    ],
    ['Dad James Thornbury rang.', 'Dad Child A or [name] rang.'],
    ['HV James Thornbury was seen.', 'HV [name] was seen.'],
    ['Police arrested James Thornbury.', 'Police arrested Child A or [name].'],
  ])('may be the child or somebody else in the one sentence that tells a deed: %s', (text, shown) => {
    for (const show of [(...texts: string[]) => hide(listed, ...texts), hideByRecord]) {
      expect(show(text)).toBe(shown);
      expect(show(text, 'James Thornbury has a bruise.')).toBe('Child A has a bruise.');
    }
  });

  test.each(ofSomebodyElse)(
    'is no child where a text surely tells of somebody grown, or of their arrest: %s',
    (text) => {
      expect(hide(listed, text)).toContain('[name]');
      // Also where another text does not tell.
      const whole = text.replace(/.*(James (?:Thornbury|Jones)).*/, 'Home visit. $1 opened the door.');
      expect(hide(listed, text, whole)).toContain('[name] opened');
      expect(hideByRecord(text)).toMatch(/Person 1|Adult 1|Uncle|Grandfather|Partner|Neighbour|SW1|\[name\]/);
      expect(hideByRecord(text)).not.toMatch(/^(?:Seen: )?Child A (?:was|is|had|,|\()/);
    },
  );

  test('is told to the maker of the document where it is taken for somebody else', () => {
    const hider = makeNameHider(listed, learnVocabulary([]), new Set());
    hider.hide('James Jones is her friend.', {}, () => 'entry 1, event');
    expect(hider.findings()).toMatchObject([
      { kind: 'possible-name', text: 'James Jones', shownAs: '[name]' },
    ]);
  });

  test('is no child of a drafted list either', () => {
    const lead = 'Chronology of James Pemberton, d.o.b. 19/07/2008; Kelly Thornbury, d.o.b. 01/02/1980';
    const file = { furniture: [{ kind: 'text', part: 'Sheet1', row: 1, cells: [lead] }], agency: 'Police' };
    const draft = (text: string) =>
      draftCast({
        files: [file as never],
        entries: [makeEntry('12/03/2012', 'Police', `Call. ${text} Then James Thornbury left.`)],
        setAside: [],
      }).find(({ name }) => name === 'James Pemberton')?.otherNames;
    expect(draft('James Thornbury was seen.')).toEqual(['James Thornbury']);
    expect(draft('James Thornbury was arrested.')).toEqual([]);
  });
});

test('two children without a comma are no child under a surname that the mother had', () => {
  const cast = [
    person('Jordan Holt', 'child', 'Child A'),
    person('Morgan Holt', 'child', 'Child B'),
    person('Kelly Holt', 'mother', 'Mother', 'Kelly Morgan'),
  ];
  expect(hide(cast, 'Jordan Morgan seen.')).not.toMatch(/Child A seen/);
});
