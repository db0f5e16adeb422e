import type { RuleCase } from '../census-text.ts';

const start = '<CINPlanStartDate>2025-06-02</CINPlanStartDate>';
const end = '<CINPlanEndDate>2025-06-10</CINPlanEndDate>';
const began = (day: string) => ({ [start]: `<CINPlanStartDate>${day}</CINPlanStartDate>` });
const ended = (day: string) => ({ [end]: `<CINPlanEndDate>${day}</CINPlanEndDate>` });
const open = { [end]: '' };
const died = (day: string) => ({ '<Sex>F</Sex>': `<Sex>F</Sex>\n<PersonDeathDate>${day}</PersonDeathDate>` });
const protectionEnded = (day: string) => ({
  '<InitialCategoryOfAbuse>': `<CPPendDate>${day}</CPPendDate>\n<InitialCategoryOfAbuse>`,
});
/** A second plan of need, before the first in the file. */
const second = (first: string, last: string) => ({
  '<CINPlanDates>': `<CINPlanDates>\n<CINPlanStartDate>${first}</CINPlanStartDate>\n<CINPlanEndDate>${last}</CINPlanEndDate>\n</CINPlanDates>\n<CINPlanDates>`,
});
/** A second episode with an open plan of need. */
const openElsewhere = {
  '</CINdetails>\n</Child>':
    '</CINdetails>\n<CINdetails>\n<CINPlanDates>\n<CINPlanStartDate>2026-01-05</CINPlanStartDate>\n</CINPlanDates>\n</CINdetails>\n</Child>',
};

export const planOfNeedCases: readonly RuleCase[] = [
  [
    '4000',
    'the referral went no further',
    { '<ReferralNFA>0</ReferralNFA>': '<ReferralNFA>1</ReferralNFA>' },
    ['<CINPlanDates>'],
  ],
  ['4000', 'the referral went further', {}, []],
  ['4001', 'both plans are open', open, ['<CINPlanDates>']],
  ['4001', 'the protection plan ended', { ...open, ...protectionEnded('2026-01-05') }, []],
  [
    '4004',
    'two are open, in two episodes',
    { ...open, ...openElsewhere },
    ['<CINPlanDates>', '<CINPlanDates>'],
  ],
  ['4004', 'one of the two is open', openElsewhere, []],
  ['4008', 'it begins on the day of death', died('2025-06-02'), []],
  ['4008', 'it begins the day after', died('2025-06-01'), [start]],
  ['4009Q', 'it ends on the day of death', died('2025-06-10'), []],
  ['4009Q', 'it ends the day after', died('2025-06-09'), [end]],
  ['4010', 'it begins on the reference date', { ...open, ...began('2026-03-31') }, []],
  [
    '4010',
    'it begins the day after',
    { ...open, ...began('2026-04-01') },
    ['<CINPlanStartDate>2026-04-01</CINPlanStartDate>'],
  ],
  ['4010', 'it has no first day', { [start]: '' }, ['<CINPlanDates>']],
  ['4011', 'it ends on the day it begins', ended('2025-06-02'), []],
  ['4011', 'it ends the day before', ended('2025-06-01'), ['<CINPlanEndDate>2025-06-01</CINPlanEndDate>']],
  [
    '4012Q',
    'it ends on the day it begins',
    ended('2025-06-02'),
    ['<CINPlanEndDate>2025-06-02</CINPlanEndDate>'],
  ],
  ['4012Q', 'it ends the day after', ended('2025-06-03'), []],
  ['4013', 'it ended on the last day of the year', ended('2026-03-31'), []],
  [
    '4013',
    'it ended the day after the year',
    ended('2026-04-01'),
    ['<CINPlanEndDate>2026-04-01</CINPlanEndDate>'],
  ],
  [
    '4014',
    'another begins on the day on which one ends',
    second('2025-06-10', '2025-06-12'),
    ['<CINPlanStartDate>2025-06-10</CINPlanStartDate>'],
  ],
  ['4014', 'another begins the day after', second('2025-06-11', '2025-06-12'), []],
  [
    '4014',
    'another begins while one is open',
    { ...open, ...second('2025-09-01', '2025-09-12') },
    ['<CINPlanStartDate>2025-09-01</CINPlanStartDate>'],
  ],
  [
    '4014',
    'the end of the other cannot be read',
    { ...ended('31/12/2025'), ...second('2025-09-01', '2025-09-12') },
    [],
  ],
  ['4015', 'it begins on the day of referral', began('2025-05-01'), []],
  [
    '4015',
    'it begins the day before',
    began('2025-04-30'),
    ['<CINPlanStartDate>2025-04-30</CINPlanStartDate>'],
  ],
  [
    '4016',
    'it begins on the day on which the protection plan does',
    { ...began('2025-06-19'), ...open },
    ['<CINPlanStartDate>2025-06-19</CINPlanStartDate>'],
  ],
  [
    '4016',
    'it begins on the day on which the protection plan ends',
    { ...began('2026-01-05'), ...open, ...protectionEnded('2026-01-05') },
    [],
  ],
  [
    '4016',
    'it begins the day before',
    { ...began('2026-01-04'), ...open, ...protectionEnded('2026-01-05') },
    ['<CINPlanStartDate>2026-01-04</CINPlanStartDate>'],
  ],
];
