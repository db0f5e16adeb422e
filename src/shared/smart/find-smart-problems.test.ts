import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import vocabulary from '../../../data/smart.json' with { type: 'json' };
import { findSmartProblems } from './find-smart-problems.ts';
import { type Action, type SmartProblem, smartProblems } from './smart-problem.ts';

function lacks(action: Action, problem: SmartProblem): boolean {
  return findSmartProblems(action).problems.some((finding) => finding.problem === problem);
}

const audit = 'Audit twenty files and nothing else';

test.each([['Head of Service'], ['J. Smith'], ['LSCB']])(
  'an owner’s column that says “%s” names an owner',
  (owner) => {
    expect(lacks({ text: audit, owner }, 'no-owner')).toBe(false);
  },
);

test.each([['TBC'], ['-'], [' '], ['n/a'], ['To be agreed'], ['All'], [null]])(
  'an owner’s column that says “%s” names nobody',
  (owner) => {
    expect(lacks({ text: audit, owner }, 'no-owner')).toBe(true);
  },
);

test('who has something done to them owns nothing', () => {
  expect(lacks({ text: 'Practitioners should be reminded of the policy' }, 'no-owner')).toBe(true);
  expect(lacks({ text: 'Managers should remind practitioners of the policy' }, 'no-owner')).toBe(false);
  expect(lacks({ text: 'The policy should be sent out by the named nurse' }, 'no-owner')).toBe(false);
});

test.each([
  ['SW1 to weigh the baby'],
  ['Chair 2 to send the minutes'],
  ['Child A to see the dentist'],
  ['S/W to send the minutes'],
  ['Foster carer to send the form'],
  ['J. Smith to send the minutes'],
  ['SW (Ana Reyes) to send the minutes'],
  ['HV - send the minutes'],
  ['Send the minutes - HV'],
  ['Send the minutes (HV2)'],
  ['Minutes to be sent by Mum'],
])('who does it is read in “%s”', (text) => {
  expect(lacks({ text }, 'no-owner')).toBe(false);
});

test.each([
  ['Send the minutes to SW1'],
  ['Send the form (MARF)'],
  ['Hear children (health, education) in plans'],
  ['The views of the mother should shape the plan'],
  ['Write a leaflet for use by parents'],
  ['Information sharing between health and police - to be improved'],
])('nobody is to do it in “%s”', (text) => {
  expect(lacks({ text }, 'no-owner')).toBe(true);
});

test('a day by which decisions were made is not a day by which the action is done', () => {
  expect(lacks({ text: 'SW to visit on 4 May' }, 'no-date')).toBe(false);
  expect(lacks({ text: 'SW to audit the decisions made on 4 May' }, 'no-date')).toBe(true);
});

test.each([
  ['Immediately'],
  ['Within three months'],
  ['31/03/2027'],
  ['30 September 2020'],
  ['March 2027'],
  ['By the end of the financial year'],
  ['Next board'],
  ['Quarterly'],
  ['6 months'],
  ['Priority and immediate action'],
  ['30.06.26; 30.09.26; 31.12.26; 31.03.27'],
  ['Once the new system is live'],
  ['Spring term 2027'],
  ['Completed by 1 May 2026'],
  ['12/3'],
  ['12.3'],
  ['w/c 4/5'],
  ['4th June'],
  ['the 8th'],
  ['Friday'],
  ['5pm Fri 3 July'],
])('a due column that says “%s” gives a date', (due) => {
  expect(lacks({ text: audit, due }, 'no-date')).toBe(false);
});

test.each([
  ['31 September 2020'],
  ['30/02/2021'],
  ['31/4'],
  ['31 June'],
  ['13/13'],
  ['Ongoing'],
  ['On-going'],
  ['ASAP'],
  ['as soon as is practicable'],
  ['TBC'],
  ['In progress'],
  ['?'],
  [''],
  ['blue'],
])('a due column that says “%s” gives none', (due) => {
  expect(lacks({ text: audit, due }, 'no-date')).toBe(true);
});

test('a time allowed for each child is a standard, not when the action ends', () => {
  expect(lacks({ text: 'See each child within 28 days of their placement' }, 'no-date')).toBe(true);
  expect(lacks({ text: 'See each child within 28 days of this report' }, 'no-date')).toBe(false);
  expect(lacks({ text: 'See each child by 31 October 2026' }, 'no-date')).toBe(false);
  expect(lacks({ text: 'Apply the Children Act 1989 as the 2013 review said' }, 'no-date')).toBe(true);
});

test('a measure makes an action measurable when it names what can be looked at or counted', () => {
  const text = 'Improve supervision';
  expect(lacks({ text }, 'not-measurable')).toBe(true);
  expect(
    lacks({ text, measure: 'Audit shows 90% of files with monthly supervision' }, 'not-measurable'),
  ).toBe(false);
  expect(lacks({ text, measure: 'Minutes of the team meeting' }, 'not-measurable')).toBe(false);
  expect(lacks({ text, measure: 'Better outcomes' }, 'not-measurable')).toBe(true);
  expect(lacks({ text, measure: '-' }, 'not-measurable')).toBe(true);
});

test('the quality or the use of a document is not the document', () => {
  expect(lacks({ text: 'Improve the quality of reports' }, 'not-measurable')).toBe(true);
  expect(lacks({ text: 'Ensure that a report is written' }, 'not-measurable')).toBe(false);
});

test('a vague verb stays vague where it governs a product, and “review” and “develop” are not vague', () => {
  expect(lacks({ text: 'Ensure that a written protocol is issued' }, 'vague')).toBe(true);
  expect(lacks({ text: 'Review the protocol' }, 'vague')).toBe(false);
  expect(lacks({ text: 'Develop a protocol' }, 'vague')).toBe(false);
  expect(lacks({ text: 'It has been a hard year. Managers should improve morale.' }, 'vague')).toBe(true);
});

test.each([
  ['Review the policy and publish it'],
  ['Review the policy; publish it'],
  ['Managers should review the policy and must train all staff'],
  ['Review the policy, then brief all staff'],
  ['Review the policy. Train all staff in it.'],
  ['• Review the policy\n• Train all staff'],
  ['The policy should be reviewed and sent to schools'],
  ['Review the policy as well as training the staff'],
  ['Ensure that plans are complete and that they are sent to parents'],
])('two actions stand in “%s”', (text) => {
  expect(lacks({ text }, 'compound')).toBe(true);
});

test.each([
  ['Send the policy to parents and carers'],
  ['Review the policy and procedures'],
  ['Review and update the policy'],
  ['Review the policy to reduce delay and improve outcomes'],
  ['Publish a report. The report should name the lessons.'],
  ['Send the plan to health, education and the police'],
  ['Set up a task and finish group'],
  ['Ensure that visits are recorded and monitored'],
])('one action stands in “%s”', (text) => {
  expect(lacks({ text }, 'compound')).toBe(false);
});

test('words are told as they stand in the action, and every finding has a reason', () => {
  const texts = [
    'ENSURE  staff are robustly trained and that they are supported',
    'Work with partners, ongoing',
  ];
  for (const text of texts) {
    for (const { words, why } of findSmartProblems({ text, due: 'Ongoing' }).problems) {
      for (const word of words) expect(`${text} Ongoing`).toContain(word);
      expect(why).toMatch(/^[A-Z].*\.$/);
    }
  }
});

test('a text without a word lacks everything but a second action', () => {
  for (const text of ['', '   ', '...', '?!', '•', '\n\n', '(1)']) {
    const found = findSmartProblems({ text }).problems.map(({ problem }) => problem);
    expect(found).toEqual(['no-owner', 'no-date', 'not-measurable', 'vague']);
  }
});

test('formulas, odd signs and any text at all are only words', () => {
  for (const text of [
    '=cmd|"/c calc"!A1',
    '+1+1',
    '@SUM(A1)',
    '\u0000\u202e',
    '𝔘𝔫𝔦',
    '__proto__ constructor',
  ]) {
    expect(
      findSmartProblems({ text, owner: text, due: text, measure: text }).problems.length,
    ).toBeGreaterThan(0);
  }
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null));
  fc.assert(
    fc.property(cell, cell, cell, (text, due, measure) => {
      const { problems } = findSmartProblems({ text: text ?? '', due, measure });
      const order = problems.map(({ problem }) => smartProblems.indexOf(problem));
      expect(order).toEqual([...new Set(order)].sort());
    }),
  );
});

test.each([
  ['and review '],
  ['that they should, '],
  ['Ensure. '],
  ['plan '],
  ['(a); '],
  ['by the end of the '],
  ['within '],
  ['x'],
  ['recommended that '],
])('30,000 characters of “%s” are read', (piece) => {
  const text = piece.repeat(Math.ceil(30_000 / piece.length)).slice(0, 30_000);
  expect(findSmartProblems({ text, due: text, measure: text }).problems.length).toBeLessThanOrEqual(5);
});

test('the vocabulary keeps to its schema', () => {
  const file = new URL('../../../data/smart.schema.json', import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(vocabulary).error).toBeUndefined();
  expect(schema.safeParse({ ...vocabulary, roles: ['Manager'] }).success).toBe(false);
  expect(schema.safeParse({ ...vocabulary, more: [] }).success).toBe(false);
});

test('every verb is of one kind', () => {
  const all = Object.values(vocabulary.verbs).flat();
  expect(all.filter((verb, index) => all.indexOf(verb) !== index)).toEqual([]);
});
