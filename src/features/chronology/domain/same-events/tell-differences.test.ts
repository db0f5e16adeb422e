import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Entry } from '../entry.ts';
import type { OpenAttendance } from '../entry-detail.ts';
import { readAccounts } from './find-same-events.ts';
import { tellDifferences } from './tell-differences.ts';

function differ(...entries: readonly Entry[]): readonly string[] {
  return tellDifferences(readAccounts(entries, new Map()).accounts).map(({ sentence }) => sentence);
}

const on = (agency: string, event: string, more: Partial<Entry> = {}) =>
  makeEntry('3 May 2010', agency, event, more);

test('dates that differ are told with those who record them', () => {
  expect(differ(makeEntry('3 May 2010', 'Police', 'A.'), makeEntry('4 May 2010', 'School', 'B.'))).toEqual([
    'Police dated it 3 May 2010; School dated it 4 May 2010.',
  ]);
});

test('a date that the other text names itself is no difference', () => {
  expect(
    differ(makeEntry('3 May 2010', 'Police', 'A.'), makeEntry('4 May 2010', 'School', 'Seen yesterday.')),
  ).toEqual([]);
});

test('clock times that differ', () => {
  expect(differ(on('Police', 'Screaming heard at 22:25.'), on('Hospital', 'Seen at 11.40pm.'))).toEqual([
    'Police gave the time 22:25; Hospital gave 23:40.',
  ]);
});

test('a disclosure and the strategy discussion upon it each have a time of their own', () => {
  expect(
    differ(on('School', 'Told a teacher at 09:15.'), on('Police', 'Strategy discussion at 11:30.')),
  ).toEqual([]);
});

test('a sentence begins with a capital, however an agency writes its name', () => {
  const [sentence] = differ(
    on('school', 'Bruise to left arm seen at 09:10.'),
    on('health', 'Bruise to right arm seen at 15:40.'),
  );
  expect(sentence).toMatch(/^School .*; health /);
});

test('sides and sorts of an injury', () => {
  expect(
    differ(on('School', 'A bruise to the left arm.'), on('Hospital', 'Fracture of the right arm.')),
  ).toEqual([
    'School recorded a bruise; Hospital recorded a break.',
    'School recorded an injury on the left; Hospital recorded an injury on the right.',
  ]);
});

test('silence about an injury is told as silence, where both surely tell of one occasion', () => {
  const said = 'Police recorded a bruise; School did not mention an injury.';
  const bruise = on('Police', 'Home visit. Bruise on the cheek.');
  expect(differ(bruise, on('School', 'Home visit, all calm.'))).toEqual([said]);
  expect(differ(bruise, on('School', 'Quiet all day.'))).toEqual([]);
  expect(differ(bruise, makeEntry('May 2010', 'School', 'Home visit, all calm.'))).not.toContain(said);
});

test('a denied injury is what was said', () => {
  expect(differ(on('Police', 'No injuries seen.'), on('Hospital', 'Bruising to the chest.'))).toEqual([
    'Police recorded no injury; Hospital recorded a bruise.',
  ]);
  expect(differ(on('Police', 'No bruising. Calm.'), on('School', 'Quiet all day.'))).toEqual([]);
  expect(differ(on('Police', 'Query fracture of arm.'), on('Hospital', 'Bruised arm.'))).toEqual([]);
});

test.each([
  'Home visit. A purple line across the back of her hand. Body map done.',
  'Home visit. He was limping.',
  'Home visit. X-ray arranged.',
  'Home visit. Head lice, scratching till sore.',
  'Home visit. Spiral # L humerus.',
  'Home visit. GCS 15.',
])('who writes “%s” is not said to have kept silent', (text) => {
  const said = differ(on('Health', 'Home visit. Bruise on the cheek.'), on('School', text));
  expect(said.join(' ')).not.toContain('did not mention');
});

test('beside a death nobody is said to have kept silent', () => {
  expect(
    differ(
      on('Health', 'Home visit. Catastrophic injuries and bruising, his death was verified.'),
      on('School', 'Home visit by head.'),
    ),
  ).toEqual([]);
});

test('an injury of a child is not held against one of a grown person, nor of another child', () => {
  expect(differ(on('Health', 'Bruise on the cheek.'), on('Police', 'Mother has a fractured wrist.'))).toEqual(
    [],
  );
  expect(
    differ(
      on('Health', 'Bruise on the cheek.', { children: ['Amy'] }),
      on('Police', 'A fractured wrist.', { children: ['Ben'] }),
    ),
  ).toEqual([]);
});

test('“#” before a bone is a fracture', () => {
  expect(differ(on('Hospital', 'Spiral # L humerus.'), on('School', 'Bruise seen.'))).toEqual([
    'Hospital recorded a break; School recorded a bruise.',
  ]);
});

test('words that mean something else together are no injury, no part of the body and no accident', () => {
  expect(
    differ(on('Police', 'To A&E, bruised arm.'), on('School', 'Head teacher saw him hit her arm.')),
  ).toEqual([]);
});

test('a place is told only where the text says that the event was there', () => {
  const office = on('Social care', 'Core group held at the office.');
  expect(differ(office, on('Health', 'Safety plan and who is in the home.'))).toEqual([]);
  expect(differ(office, on('Health', 'A slip said she would be seen at the hospital.'))).toEqual([]);
  expect(differ(office, on('Health', 'Core group held at school.'))).toEqual([
    'Social care recorded that it was at the office; Health recorded that it was at school.',
  ]);
});

test('numbers are compared as numbers', () => {
  expect(differ(on('Health', 'Weighs 14 kg.'), on('School', 'Weight 14.0 kg.'))).toEqual([]);
});

test('ages are compared only where both speak of the same child', () => {
  const aged = (agency: string, event: string, ...children: string[]) => on(agency, event, { children });
  expect(differ(aged('Health', 'Is 3 years old.', 'Amy'), aged('School', '5 years old.', 'Ben'))).toEqual([]);
  expect(differ(on('Health', 'Is 3 years old.'), on('School', '5 years old.'))).toEqual([]);
  expect(differ(aged('Health', 'Is 3 years old.', 'Amy'), aged('School', '4 years old.', 'Amy'))).toEqual([
    'Health recorded 3 years old; School recorded 4 years old.',
  ]);
});

test.each(['Strategy discussion to be held at 14:00.', 'Booked for 14:00 tomorrow.', 'Meeting at 14:00.'])(
  'the time in “%s” is of another occasion',
  (text) => {
    expect(differ(on('Police', 'Called at 22:14.'), on('Social care', text))).toEqual([]);
  },
);

test('a mark in general words and a bruise are no contradiction', () => {
  expect(differ(on('School', 'A mark on the arm.'), on('Hospital', 'Bruise on the arm.'))).toEqual([]);
});

test('who was there, numbers and outcomes', () => {
  expect(differ(on('School', 'Mum came.'), on('Social care', 'Mother did not attend.'))[0]).toContain(
    'that the mother was not there',
  );
  expect(differ(on('School', 'Attendance 78%.'), on('Social care', 'At 75 per cent.'))).toEqual([
    'School recorded 78 per cent; Social care recorded 75 per cent.',
  ]);
  expect(differ(on('School', 'Unanimous.'), on('Social care', 'One dissent.'))[0]).toContain(
    'not all agreed',
  );
  expect(
    differ(
      on('Health', 'Visit.', { childSeen: 'not-seen' }),
      on('Social care', 'Visit.', { childSeen: 'seen-alone' }),
    ),
  ).toEqual([
    'Social care recorded that the child was seen alone; Health recorded that the child was not seen.',
  ]);
});

test('accounts that agree differ in nothing', () => {
  expect(differ(on('School', 'Core group at the hub.'), on('Health', 'CG at the hub.'))).toEqual([]);
});

const appointment = (attendance: OpenAttendance) => ({
  kind: 'appointment' as const,
  detail: { kind: 'appointment', whose: null, attendance } as const,
});

test('an appointment that one states to be attended and another to be missed is told as a difference', () => {
  const child = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
  const missed = on('Health', 'Dental review.', { kind: 'appointment', detail: child });
  expect(differ(missed, on('School', 'Dental review.', appointment('attended')))).toEqual([
    'Health stated of the appointment: was not brought; School stated: attended.',
  ]);
  expect(differ(missed, on('School', 'Dental review.', appointment('did-not-attend')))).toEqual([]);
  expect(differ(missed, on('School', 'Dental review.'))).toEqual([]);
});

test('the appointments of two children differ in nothing, and neither do two records of one agency', () => {
  const attended = appointment('attended');
  const missed = appointment('did-not-attend');
  const of = (child: string) => ({ children: [child] });
  const ann = on('Health', 'Dental review.', { ...missed, ...of('Ann') });
  expect(differ(ann, on('School', 'Dental review.', { ...attended, ...of('Ben') }))).toEqual([]);
  expect(differ(ann, on('School', 'Dental review.', { ...attended, ...of('Ann') }))).toHaveLength(1);
  expect(differ(ann, on('Health', 'Seen by the dentist.', { ...attended, ...of('Ann') }))).toEqual([]);
});

test('of very many differences the gravest are told', () => {
  const times = ['08:10', '09:20', '10:30', '11:40', '13:50', '15:00'];
  const at = (time: string, agency: number) => on(`Agency ${agency}`, `Dental review at ${time}.`);
  const [first, second, ...others] = times.map(at);
  if (first === undefined || second === undefined) throw new Error('there are six');
  const stating = [
    { ...first, ...appointment('attended') },
    { ...second, ...appointment('did-not-attend') },
  ];
  const told = differ(...stating, ...others);
  expect(told).toHaveLength(12);
  expect(told[0]).toBe('Agency 0 stated of the appointment: attended; Agency 1 stated: did not attend.');
});

const change = (to: string | null, post: 'worker' | null = 'worker') => ({
  kind: 'allocation' as const,
  detail: { kind: 'allocation', post, from: null, to, reason: 'Left' } as const,
});

test.each(['Ann Lee (SW)', 'A. Lee', 'Ms Lee', 'Lee, Ann', 'ann leigh', 'Annie Lee', 'Duty team', 'AL'])(
  'who is Ann Lee to one agency and “%s” to another may be one worker: nothing is told',
  (name) => {
    const lee = on('Social care', 'New worker.', change('Ann Lee'));
    expect(differ(lee, on('School', 'New worker.', change(name)))).toEqual([]);
    const other = on('School', 'New worker.', change('Zadie Quell (SW)'));
    expect(differ(lee, other)).toHaveLength(1);
  },
);

test('two pseudonyms are two workers, as the names were for which they stand', () => {
  const first = on('Social care', 'New worker.', change('SW1'));
  expect(differ(first, on('School', 'New worker.', change('SW2')))).toHaveLength(1);
  expect(differ(first, on('School', 'New worker.', change('SW1')))).toEqual([]);
  expect(differ(first, on('School', 'New worker.', change('SW1 or SW2')))).toEqual([]);
});

test('that two name other workers is told as a difference, without a name', () => {
  const care = on('Social care', 'New worker.', change('Zadie Quell'));
  expect(differ(care, on('School', 'New worker.', change('Ann Lee')))).toEqual([
    'Social care and School do not state the same of the change of worker.',
  ]);
  expect(differ(care, on('School', 'New worker.', change('zadie quell', null)))).toEqual([]);
});
