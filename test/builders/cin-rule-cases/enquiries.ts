import type { RuleCase } from '../census-text.ts';

const start = '<S47ActualStartDate>2025-06-05</S47ActualStartDate>';
const conference = '<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>';
const began = (day: string) => ({ [start]: `<S47ActualStartDate>${day}</S47ActualStartDate>` });
const held = (day: string) => ({ [conference]: `<DateOfInitialCPC>${day}</DateOfInitialCPC>` });
const target = (day: string) => ({
  '<InitialCPCtarget>2025-06-26</InitialCPCtarget>': `<InitialCPCtarget>${day}</InitialCPCtarget>`,
});
const awaiting = { [conference]: '' };
const notRequired = {
  ...awaiting,
  '<ICPCnotRequired>0</ICPCnotRequired>': '<ICPCnotRequired>1</ICPCnotRequired>',
};
const need = '<PrimaryNeedCode>N1</PrimaryNeedCode>';
const closed = {
  [need]: `${need}\n<CINclosureDate>2026-01-05</CINclosureDate>\n<ReasonForClosure>RC1</ReasonForClosure>`,
};
/** A second enquiry, before the first in the file. */
const second = (day: string, rest: string) => ({
  '<Section47>': `<Section47>\n<S47ActualStartDate>${day}</S47ActualStartDate>\n${rest}\n</Section47>\n<Section47>`,
});
const needless = '<ICPCnotRequired>true</ICPCnotRequired>';

export const enquiryCases: readonly RuleCase[] = [
  ['1104', 'the conference is on the day of referral', held('2025-05-01'), []],
  [
    '1104',
    'the conference is the day before',
    held('2025-04-30'),
    ['<DateOfInitialCPC>2025-04-30</DateOfInitialCPC>'],
  ],
  ['2889', 'it begins on the day of referral', began('2025-05-01'), []],
  [
    '2889',
    'it begins the day before',
    began('2025-04-30'),
    ['<S47ActualStartDate>2025-04-30</S47ActualStartDate>'],
  ],
  ['8615', 'it begins on the day of the conference', began('2025-06-19'), []],
  [
    '8615',
    'it begins the day after',
    began('2025-06-20'),
    ['<S47ActualStartDate>2025-06-20</S47ActualStartDate>'],
  ],
  ['8615', 'it has a conference and no first day', { [start]: '' }, ['<Section47>']],
  [
    '8675Q',
    'it began 15 working days before the reference date and awaits its conference',
    { ...awaiting, ...began('2026-03-10') },
    [],
  ],
  [
    '8675Q',
    'it began the day before that',
    { ...awaiting, ...began('2026-03-09') },
    ['<S47ActualStartDate>2026-03-09</S47ActualStartDate>'],
  ],
  ['8675Q', 'it needed none', { ...notRequired, ...began('2026-03-09') }, []],
  ['8715', 'the conference is on the first day of the year', held('2025-04-01'), []],
  [
    '8715',
    'the conference is the day before the year',
    held('2025-03-31'),
    ['<DateOfInitialCPC>2025-03-31</DateOfInitialCPC>'],
  ],
  [
    '8740',
    'it awaits its conference from the first day of the year',
    { ...awaiting, ...began('2025-04-01') },
    [],
  ],
  [
    '8740',
    'it awaits its conference from the day before',
    { ...awaiting, ...began('2025-03-31') },
    ['<S47ActualStartDate>2025-03-31</S47ActualStartDate>'],
  ],
  [
    '8740',
    'it awaits its conference from the last day of the year',
    { ...awaiting, ...began('2026-03-31') },
    [],
  ],
  [
    '8740',
    'it awaits its conference from the day after',
    { ...awaiting, ...began('2026-04-01') },
    ['<S47ActualStartDate>2026-04-01</S47ActualStartDate>'],
  ],
  ['8740', 'it had its conference', began('2025-03-31'), []],
  [
    '8839',
    'two await their conference',
    { ...awaiting, ...second('2025-07-01', '<ICPCnotRequired>0</ICPCnotRequired>') },
    ['<Section47>', '<Section47>'],
  ],
  ['8839', 'one of two needed none', { ...awaiting, ...second('2025-07-01', needless) }, []],
  [
    '8868',
    'the episode is closed, and it awaits its conference',
    { ...closed, ...awaiting },
    ['<Section47>'],
  ],
  ['8868', 'the episode is closed, and it needed none', { ...closed, ...notRequired }, []],
  [
    '8870Q',
    'the target is a Saturday',
    target('2025-06-28'),
    ['<InitialCPCtarget>2025-06-28</InitialCPCtarget>'],
  ],
  [
    '8870Q',
    'the target is a Sunday',
    target('2025-06-29'),
    ['<InitialCPCtarget>2025-06-29</InitialCPCtarget>'],
  ],
  ['8870Q', 'the target is a Friday', target('2025-06-27'), []],
  [
    '8870Q',
    'the target is on 9 June, a Monday, which month first would be a Saturday',
    target('2025-06-09'),
    [],
  ],
  [
    '8875',
    'the conference is on a Saturday',
    held('2025-06-21'),
    ['<DateOfInitialCPC>2025-06-21</DateOfInitialCPC>'],
  ],
  ['8875', 'the conference is on a Friday', held('2025-06-20'), []],
  [
    '8890',
    'another begins on the day of the conference',
    second('2025-06-19', needless),
    ['<S47ActualStartDate>2025-06-19</S47ActualStartDate>'],
  ],
  ['8890', 'another begins the day after', second('2025-06-20', needless), []],
  [
    '8890',
    'another begins while one awaits its conference',
    { ...awaiting, ...second('2025-08-01', needless) },
    ['<S47ActualStartDate>2025-08-01</S47ActualStartDate>'],
  ],
  [
    '8890',
    'another begins after one that needed none',
    { ...notRequired, ...second('2025-08-01', needless) },
    [],
  ],
];
