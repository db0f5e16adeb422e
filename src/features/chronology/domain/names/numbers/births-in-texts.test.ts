import { expect, test } from 'vitest';
import type { Day } from '../../../../../shared/day.ts';
import { makeNameHider } from '../hide-names.ts';
import type { Cast } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

const somebody = { otherNames: [], born: null } as const;
const cast: Cast = [
  { ...somebody, name: 'Kiah Holt', role: 'child', pseudonym: 'Child A' },
  { ...somebody, name: 'Sam Ward', role: 'partner', pseudonym: 'Partner' },
  { ...somebody, name: 'Grace Lockhart', role: 'social worker', pseudonym: 'SW1' },
  { ...somebody, name: 'Fernhill Primary', role: 'school', pseudonym: 'School 1' },
];
const last = '2016-12-31' as Day;

function hide(text: string, others: readonly string[] = []): string {
  const texts = [text, ...others];
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts, last);
  return hider.hide(text, {}, () => '');
}

test.each([
  ['discloses Sam WARD (14/02/1985) did it', 'discloses Partner ([date of birth]) did it'],
  ['Sam Ward, 14/02/1985, was seen', 'Partner, [date of birth], was seen'],
  ['Sam Ward 14.02.85 arrested', 'Partner [date of birth] arrested'],
  ['Sam Ward b.14/2/85', 'Partner b.[date of birth]'],
  ['Sam Ward 14 Feb 1985', 'Partner [date of birth]'],
  ['Sam Ward (34 yrs, 14/2/85)', 'Partner (34 yrs, [date of birth])'],
  ['WARD Sam [M, 14 February 1985, of no fixed abode]', 'Partner [M, [date of birth], of no fixed abode]'],
  ['Sam Ward 14021985', 'Partner [date of birth]'],
  ['Kiah Holt (F, 14/09/2012) seen', 'Child A (F, [date of birth]) seen'],
  ['Kiah Holt (14/09/2012, F)', 'Child A ([date of birth], F)'],
  ['Kiah Holt (14/09/2012, aged 3)', 'Child A ([date of birth], aged 3)'],
  ['Kiah Holt (3, 14/09/2012)', 'Child A (3, [date of birth])'],
  ['Kiah Holt (3) (3 yrs, 14/09/2012)', 'Child A (3) (3 yrs, [date of birth])'],
  ['Sam Ward (mother’s partner, 14/02/1985)', 'Partner (mother’s partner, [date of birth])'],
  ['Sam Ward, M, 14/02/1985', 'Partner, M, [date of birth]'],
  ['Sam Ward aged 34, 14/02/1985', 'Partner aged 34, [date of birth]'],
  ['Sam Ward\n14/02/1985', 'Partner\n[date of birth]'],
  ['Sam Ward  (14/02/1985)', 'Partner  ([date of birth])'],
  [
    'His date of birth is 14/02/1985. DOB given as 14/02/1985.',
    'His date of birth is [date of birth]. DOB given as [date of birth].',
  ],
  ['D/O/B 14/02/1985', 'D/O/B [date of birth]'],
  ['Kiah (dob 14/09/12)', 'Child A (dob [date of birth])'],
  ['LOCKHART, GRACE 14/02/1985 ARR', 'SW1 [date of birth] ARR'],
  ['Dean Okonkwo (14/02/1985) was there', '[name] ([date of birth]) was there'],
])('a day of birth directly behind a name goes: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each([
  ['Kiah, 12/03/2014, was seen', 'Child A, 12/03/2014, was seen'],
  ['Kiah 12.03.12 seen', 'Child A 12.03.12 seen'],
  ['Kiah (seen 12/03/2014)', 'Child A (seen 12/03/2014)'],
  ['Report of Grace Lockhart (12/03/2014)', 'Report of SW1 (12/03/2014)'],
  ['Meeting at Fernhill Primary (12/03/2014)', 'Meeting at School 1 (12/03/2014)'],
  ['Strategy meeting (12/03/2014)', 'Strategy meeting (12/03/2014)'],
  ['Strategy meeting re Kiah Holt (12/03/2014)', 'Strategy meeting re Child A (12/03/2014)'],
  ['Death of Kiah (12/03/2014).', 'Death of Child A (12/03/2014).'],
  ['Conviction: Sam Ward 12/03/2008 – ABH.', 'Conviction: Partner 12/03/2008 – ABH.'],
  ['Grace Lockhart, 12/03/1999, noted that', 'SW1, 12/03/1999, noted that'],
  ['Visits to Kiah:\n* 12/03/2014 no access', 'Visits to Child A:\n* 12/03/2014 no access'],
  ['Next review of Kiah 14.01.17', 'Next review of Child A 14.01.17'],
  ['Sam Ward (18 months, 12/03/2014)', 'Partner (18 months, 12/03/2014)'],
  ['Kiah (3) 12/03/2014 seen', 'Child A (3) 12/03/2014 seen'],
  ['Kiah scored 14021985 points', 'Child A scored [reference number] points'],
])('a day on which something was done stays: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test('a day that is written without signs is known in all texts too', () => {
  expect(hide('Card of 14/02/1985.', ['DOB 14021985'])).toBe('Card of [date of birth].');
});

test('a day that any text calls a day of birth goes from all of them', () => {
  const said = ['Ward DOB 14/02/1985'];
  expect(hide('The suspect, seen with card of 14.02.1985.', said)).toBe(
    'The suspect, seen with card of [date of birth].',
  );
  expect(hide('On 14 February 1985 nothing', said)).toBe('On [date of birth] nothing');
  expect(hide('The card of 14.02.1985.')).toBe('The card of 14.02.1985.');
});

test.each([
  ['Kiah was born in Torbay on 3 September 2000.', /^Child A was born in .{5,7} on \[date of birth\]\.$/],
  [
    'Born at the General Hospital on 03/09/2000, well.',
    'Born at the General Hospital on [date of birth], well.',
  ],
  ['Born prematurely on 3 Sept 2000', 'Born prematurely on [date of birth]'],
  [
    'Born at 29+3 weeks, 1.2kg, on Monday 3 September 2000',
    'Born at 29+3 weeks, 1.2kg, on Monday [date of birth]',
  ],
  ['Born at 14:35 on 03.09.2000', 'Born at 14:35 on [date of birth]'],
  ['born on the 3rd of September', 'born on [date of birth]'],
  ['born on 3 September', 'born on [date of birth]'],
  ['Kiah born abroad (3/9/2000)', 'Child A born abroad ([date of birth])'],
  ['Baby was delivered at 32 weeks on 3 September 2000', 'Baby was delivered at 32 weeks on [date of birth]'],
])('a day stands behind “born” with what is said between: %s', (text, shown) => {
  expect(hide(text)).toEqual(typeof shown === 'string' ? shown : expect.stringMatching(shown));
});

test.each([
  'Siblings born in care were removed on 3 May 2014.',
  'Baby born; home visit on 3 May 2014',
  'Newborn seen on 3 May 2014',
  'Born abroad, she was seen on 3 May 2014',
  'Born abroad, came to England on 3 May 2014',
  'Her birth was registered on 3 May 2014',
  'She was born with an infection, care order granted on 3 May 2014',
  'Baby born yesterday, core group on 3 May 2014',
  'He, born in England, adopted on 3 May 2014',
  'She was born with talipes, surgery on 3 May 2014',
])('not where something else was done that day: %s', (text) => expect(hide(text)).toBe(text));

test.each([
  'born by emergency caesarean section on @ at 38+4 weeks',
  'Twins were born by elective caesarean on @',
  'Baby boy born by normal delivery on @',
  'Baby delivered by ventouse on @',
  'born weighing 7lb 2oz on @',
  'Born weighing 3.2kg on @ at 14:20',
  'born full term on @',
  'The baby was born three weeks early on @',
  'Baby born 3 weeks early on @',
  'born vaginally on @',
  'Baby born alive and well on @',
  'born sleeping on @',
  'Birth by caesarean on @',
  'born at home in good condition on @',
  'baby born in newton abbot on @',
  'She was 17 when the twins were born in hospital on @',
  'Birth took place at home on @',
  'Birth was on @',
  'Birth at home, unassisted, on @',
  'BORN AT HOME BY FORCEPS ON @',
])('how somebody was born stands before the day: %s', (text) =>
  expect(hide(text.replace('@', '3 September 2000'))).toBe(text.replace('@', '[date of birth]')),
);

test.each([
  'Birth of Ruby on @',
  'The birth of Ruby on @ was straightforward',
  'Notified of the birth of Ruby on @',
  'BIRTH OF RUBY ON @',
  'BIRTH OF TYLER ON @',
  'Birth of Ruby Green at Derriford on @',
  'Premature birth of Ruby on @',
  'Since the birth of Ruby on @ mum is low',
  'After the birth of twins on @ mum was low',
])('whose birth it was stands before the day: %s', (text) =>
  expect(hide(text.replace('@', '3 September 2000'))).toMatch(/ (?:on|ON) \[date of birth\]/),
);

test.each(['Birth in Torbay on @', 'Birth, Torbay, on @', 'Birth via section on @'])(
  'where and how a birth was stands before the day: %s',
  (text) => expect(hide(text.replace('@', '3 September 2000'))).toMatch(/ on \[date of birth\]/),
);

test('places between commas, and of two words in capitals, stand before the day', () => {
  expect(hide('HIS BABY BORN IN NEWTON ABBOT ON 3 SEPTEMBER 2000')).toMatch(/ON \[date of birth\]$/);
  expect(hide('Born at Torbay Hospital, Devon, on 3 September 2000')).toMatch(/on \[date of birth\]$/);
});

test.each([
  'Baby to be born at the General Hospital as agreed on 3 May 2014',
  'Alert re baby to be born at home on 3 May 2014',
  'Baby will be born at home on 3 May 2014',
  'If baby is born at home on 3 May 2014',
  'When the baby is born in hospital on 3 May 2014',
  'Unborn at home on 3 May 2014',
  'Baby born at home: on 3 May 2014',
  'Baby born at home – seen on 3 May 2014',
  'Baby born at home, plan dated 3 May 2014',
  'Baby born at home (discharge 3 May 2014)',
  'Born in Iraq claimed asylum on 3 May 2014',
  'Born in Poland began work on 3 May 2014',
  'Older siblings born to previous partner adoption order on 3 May 2014',
  'Baby born at 32 weeks admission to NICU on 3 May 2014',
  'Baby born at term NIPE completed on 3 May 2014',
  'Baby delivered to foster carers on 3 May 2014',
  'Birth at home notified on 3 May 2014',
  'Placed at birth on 3 May 2014',
  'He was born in care and on 3 May 2014 moved',
  'BORN IN IRAQ CLAIMED ASYLUM ON 3 MAY 2014',
  'Baby born at home MASH on 3 May 2014',
  'Contact with birth mother at the contact centre on 3 May 2014',
  'Birth father in custody on 3 May 2014',
  'Saw her birth mum on 3 May 2014',
  'Discussed home birth with mother on 3 May 2014',
  'Home birth planned on 3 May 2014',
  'Mother registered the birth on 3 May 2014',
  'Notified of the birth on 3 May 2014',
  'BORN IN IRAQ ARRESTED ON 3 MAY 2014',
  'Birth mother seen on 3 May 2014',
  'Birth family in court on 3 May 2014',
  'Birth parents told on 3 May 2014',
  'Birth plan agreed on 3 May 2014',
  'Birth plan on 3 May 2014',
  'Birth certificate seen on 3 May 2014',
  'Mother registered the birth of twins on 3 May 2014',
  'Discussed the birth of twins on 3 May 2014',
  'After the birth of twins moved on 3 May 2014',
])('not behind who is expected, nor behind any other word: %s', (text) => expect(hide(text)).toBe(text));

test('a day behind “born” with words between goes where it stands, and from no other text', () => {
  const said = ['She was born at home on 3 September 2000.'];
  expect(hide(said[0] ?? '')).toBe('She was born at home on [date of birth].');
  expect(hide('Form dated 3/9/2000', said)).toBe('Form dated 3/9/2000');
  expect(hide('Form dated 3/9/2000', ['Born on 3 September 2000.'])).toBe('Form dated [date of birth]');
});
