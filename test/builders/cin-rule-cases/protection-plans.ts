import type { RuleCase } from '../census-text.ts';

const start = '<CPPstartDate>2025-06-19</CPPstartDate>';
const began = (day: string) => ({ [start]: `<CPPstartDate>${day}</CPPstartDate>` });
const ended = (day: string) => ({ [start]: `${start}\n<CPPendDate>${day}</CPPendDate>` });
const died = (day: string) => ({ '<Sex>F</Sex>': `<Sex>F</Sex>\n<PersonDeathDate>${day}</PersonDeathDate>` });
const planOfNeed = (first: string, last: string) => ({
  '<CINPlanStartDate>2025-06-02</CINPlanStartDate>': `<CINPlanStartDate>${first}</CINPlanStartDate>`,
  '<CINPlanEndDate>2025-06-10</CINPlanEndDate>':
    last === '' ? '' : `<CINPlanEndDate>${last}</CINPlanEndDate>`,
});
const review = '<CPPreviewDate>2026-02-11</CPPreviewDate>';
const reviewed = (day: string) => ({ [review]: `<CPPreviewDate>${day}</CPPreviewDate>` });
const count = '<NumberOfPreviousCPP>0</NumberOfPreviousCPP>';
const need = '<PrimaryNeedCode>N1</PrimaryNeedCode>';
const conference = '<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>';
const ofEpisode = (day: string) => ({ [need]: `${need}\n<DateOfInitialCPC>${day}</DateOfInitialCPC>` });
const noEnquiry = { '<Section47>': '<NoSection47>', '</Section47>': '</NoSection47>' };
/** A second plan, before the first in the file. */
const second = (first: string, last: string) => ({
  '<ChildProtectionPlans>': `<ChildProtectionPlans>\n<CPPstartDate>${first}</CPPstartDate>\n${last === '' ? '' : `<CPPendDate>${last}</CPPendDate>\n`}</ChildProtectionPlans>\n<ChildProtectionPlans>`,
});

export const protectionPlanCases: readonly RuleCase[] = [
  ['1105', 'it begins on the day of referral', began('2025-05-01'), []],
  ['1105', 'it begins the day before', began('2025-04-30'), ['<CPPstartDate>2025-04-30</CPPstartDate>']],
  [
    '2885',
    'it begins the day after the conference',
    began('2025-06-20'),
    ['<CPPstartDate>2025-06-20</CPPstartDate>'],
  ],
  ['2885', 'it began before the year', began('2025-03-31'), []],
  [
    '2885',
    'the episode’s own conference is its day, and there is no enquiry',
    { ...noEnquiry, ...ofEpisode('2025-06-19') },
    [],
  ],
  [
    '2885',
    'the episode’s own conference is its day, and an enquiry stands beside it',
    { ...began('2025-06-23'), ...ofEpisode('2025-06-23') },
    ['<CPPstartDate>2025-06-23</CPPstartDate>'],
  ],
  [
    '2885',
    'the enquiry beside it needed no conference',
    { [conference]: '', '<ICPCnotRequired>0': '<ICPCnotRequired>1', ...ofEpisode('2025-06-19') },
    [],
  ],
  ['2885', 'there is no conference at all', noEnquiry, [start]],
  ['4017', 'it begins while a plan of need runs', planOfNeed('2025-06-02', '2025-06-20'), [start]],
  ['4017', 'it begins on the day on which a plan of need ends', planOfNeed('2025-06-02', '2025-06-19'), []],
  ['4017', 'it begins while a plan of need is open', planOfNeed('2025-06-02', ''), [start]],
  [
    '4003',
    'a review is held while a plan of need runs',
    planOfNeed('2025-09-10', '2025-09-12'),
    ['<CPPreviewDate>2025-09-10</CPPreviewDate>'],
  ],
  ['4003', 'the second review is, and not the first', planOfNeed('2026-02-10', '2026-02-11'), [review]],
  [
    '4003',
    'the last review ended the plan, and a plan of need began',
    { ...planOfNeed('2026-02-11', ''), ...ended('2026-02-11') },
    [],
  ],
  ['4003', 'a plan of need is still open', planOfNeed('2026-02-01', ''), [review]],
  ['8720', 'it begins on the reference date', began('2026-03-31'), []],
  ['8720', 'it begins the day after', began('2026-04-01'), ['<CPPstartDate>2026-04-01</CPPstartDate>']],
  ['8720', 'it has no first day', { [start]: '' }, ['<ChildProtectionPlans>']],
  ['8730', 'the number of earlier plans is missing', { [count]: '' }, ['<ChildProtectionPlans>']],
  [
    '8730',
    'the number is below none',
    { [count]: '<NumberOfPreviousCPP>-1</NumberOfPreviousCPP>' },
    ['<NumberOfPreviousCPP>-1</NumberOfPreviousCPP>'],
  ],
  ['8730', 'there were ten', { [count]: '<NumberOfPreviousCPP>10</NumberOfPreviousCPP>' }, []],
  [
    '8832',
    'the referral went no further',
    { '<ReferralNFA>0</ReferralNFA>': '<ReferralNFA>true</ReferralNFA>' },
    ['<ChildProtectionPlans>'],
  ],
  [
    '8832',
    'the referral went further',
    { '<ReferralNFA>0</ReferralNFA>': '<ReferralNFA>false</ReferralNFA>' },
    [],
  ],
  ['8840', 'it ends on the day it begins', ended('2025-06-19'), ['<CPPendDate>2025-06-19</CPPendDate>']],
  ['8840', 'it ends the day after', ended('2025-06-20'), []],
  [
    '8841',
    'the second review of one group is on the first day',
    reviewed('2025-06-19'),
    ['<CPPreviewDate>2025-06-19</CPPreviewDate>'],
  ],
  ['8841', 'a review is the day after', reviewed('2025-06-20'), []],
  ['8842Q', 'a review is empty', reviewed(''), ['<CPPreviewDate></CPPreviewDate>']],
  ['8842Q', 'a review is no day', reviewed('2026-02-30'), ['<CPPreviewDate>2026-02-30</CPPreviewDate>']],
  [
    '8842Q',
    'a group has no review at all',
    { [review]: '', '<CPPreviewDate>2025-09-10</CPPreviewDate>': '' },
    ['<Reviews>'],
  ],
  ['8842Q', 'every review has its day', {}, []],
  [
    '8905',
    'the first category is no code',
    { PHY: 'XXX' },
    ['<InitialCategoryOfAbuse>XXX</InitialCategoryOfAbuse>'],
  ],
  [
    '8905',
    'the first category is missing',
    { '<InitialCategoryOfAbuse>PHY</InitialCategoryOfAbuse>': '' },
    ['<ChildProtectionPlans>'],
  ],
  ['8905', 'the first category is several', { PHY: 'MUL' }, []],
  [
    '8910',
    'the latest category is no code',
    { NEG: 'XXX' },
    ['<LatestCategoryOfAbuse>XXX</LatestCategoryOfAbuse>'],
  ],
  ['8910', 'the latest category is several', { NEG: 'MUL' }, []],
  ['8915', 'it begins on the day of death', died('2025-06-19'), []],
  ['8915', 'it begins the day after', died('2025-06-18'), [start]],
  ['8920', 'it ends on the day of death', { ...died('2026-01-05'), ...ended('2026-01-05') }, []],
  [
    '8920',
    'it ends the day after',
    { ...died('2026-01-04'), ...ended('2026-01-05') },
    ['<CPPendDate>2026-01-05</CPPendDate>'],
  ],
  ['8925', 'it ends on the day it begins', ended('2025-06-19'), []],
  ['8925', 'it ends the day before', ended('2025-06-18'), ['<CPPendDate>2025-06-18</CPPendDate>']],
  ['8930', 'it ended on the last day of the year', ended('2026-03-31'), []],
  ['8930', 'it ended the day after the year', ended('2026-04-01'), ['<CPPendDate>2026-04-01</CPPendDate>']],
  ['8935', 'two are open', second('2025-04-10', ''), ['<ChildProtectionPlans>', '<ChildProtectionPlans>']],
  ['8935', 'one of two is open', second('2025-04-10', '2025-05-10'), []],
  ['8940', 'one begins on the day on which another ends', second('2025-04-10', '2025-06-19'), [start]],
  ['8940', 'one begins the day after', second('2025-04-10', '2025-06-18'), []],
  [
    '8940',
    'one begins while another is open',
    second('2026-01-05', '2026-01-20'),
    ['<CPPstartDate>2026-01-05</CPPstartDate>'],
  ],
];
