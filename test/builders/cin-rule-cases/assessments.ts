import type { RuleCase } from '../census-text.ts';

const start = '<AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate>';
const end = '<AssessmentAuthorisationDate>2025-06-01</AssessmentAuthorisationDate>';
const began = (day: string) => ({ [start]: `<AssessmentActualStartDate>${day}</AssessmentActualStartDate>` });
const ended = (day: string) => ({
  [end]: `<AssessmentAuthorisationDate>${day}</AssessmentAuthorisationDate>`,
});
const open = { [end]: '' };
const factor = (code: string) => ({
  '<AssessmentFactors>1A</AssessmentFactors>': `<AssessmentFactors>${code}</AssessmentFactors>`,
});
const only = (code: string) => ({ ...factor(code), '<AssessmentFactors>2B</AssessmentFactors>': '' });
const noFactors = {
  '<AssessmentFactors>1A</AssessmentFactors>': '',
  '<AssessmentFactors>2B</AssessmentFactors>': '',
};
const need = '<PrimaryNeedCode>N1</PrimaryNeedCode>';
const closed = (reason: string) => ({
  [need]: `${need}\n<CINclosureDate>2026-01-05</CINclosureDate>\n<ReasonForClosure>${reason}</ReasonForClosure>`,
});
/** A second assessment, before the first in the file. */
const second = (first: string, last: string) => ({
  '<Assessments>': `<Assessments>\n<AssessmentActualStartDate>${first}</AssessmentActualStartDate>\n<AssessmentAuthorisationDate>${last}</AssessmentAuthorisationDate>\n</Assessments>\n<Assessments>`,
});

export const assessmentCases: readonly RuleCase[] = [
  ['1103', 'it begins on the day of referral', began('2025-05-01'), []],
  [
    '1103',
    'it begins the day before',
    began('2025-04-30'),
    ['<AssessmentActualStartDate>2025-04-30</AssessmentActualStartDate>'],
  ],
  ['8608', 'it ends on the day it begins', ended('2025-05-02'), []],
  [
    '8608',
    'it ends the day before',
    ended('2025-05-01'),
    ['<AssessmentAuthorisationDate>2025-05-01</AssessmentAuthorisationDate>'],
  ],
  ['8614', 'an open one has factors', open, ['<AssessmentFactors>1A</AssessmentFactors>']],
  ['8614', 'an open one has none', { ...open, ...noFactors }, []],
  [
    '8670Q',
    'an open one began 45 working days before the reference date',
    { ...open, ...began('2026-01-27') },
    [],
  ],
  [
    '8670Q',
    'an open one began the day before that',
    { ...open, ...began('2026-01-26') },
    ['<AssessmentActualStartDate>2026-01-26</AssessmentActualStartDate>'],
  ],
  ['8670Q', 'an ended one began long before', began('2025-05-02'), []],
  ['8696', 'it ended on the first day of the year', ended('2025-04-01'), []],
  [
    '8696',
    'it ended the day before the year',
    ended('2025-03-31'),
    ['<AssessmentAuthorisationDate>2025-03-31</AssessmentAuthorisationDate>'],
  ],
  ['8736', 'an open one began on the first day of the year', { ...open, ...began('2025-04-01') }, []],
  [
    '8736',
    'an open one began the day before the year',
    { ...open, ...began('2025-03-31') },
    ['<AssessmentActualStartDate>2025-03-31</AssessmentActualStartDate>'],
  ],
  ['8736', 'an open one began on the last day of the year', { ...open, ...began('2026-03-31') }, []],
  [
    '8736',
    'an open one began the day after',
    { ...open, ...began('2026-04-01') },
    ['<AssessmentActualStartDate>2026-04-01</AssessmentActualStartDate>'],
  ],
  ['8736', 'an ended one began before the year', began('2025-03-31'), []],
  [
    '8863Q',
    'another begins on the day on which one ends',
    second('2025-06-01', '2025-06-20'),
    ['<AssessmentActualStartDate>2025-06-01</AssessmentActualStartDate>'],
  ],
  ['8863Q', 'another begins the day after', second('2025-06-02', '2025-06-20'), []],
  ['8863Q', 'both are the same', second('2025-05-02', '2025-06-01'), [start, start]],
  [
    '8863Q',
    'another begins while one is open',
    { ...open, ...second('2025-08-01', '2025-08-20') },
    ['<AssessmentActualStartDate>2025-08-01</AssessmentActualStartDate>'],
  ],
  ['8867', 'the episode is closed, and one is open', { ...closed('RC1'), ...open }, ['<Assessments>']],
  ['8867', 'the episode is open', open, []],
  ['8869', 'no factors stands beside another', factor('21'), ['<AssessmentFactors>21</AssessmentFactors>']],
  ['8869', 'no factors stands alone', only('21'), []],
  [
    '8873Q',
    'no factors, and closed for another reason',
    { ...only('21'), ...closed('RC7') },
    ['<ReasonForClosure>RC7</ReasonForClosure>'],
  ],
  [
    '8873Q',
    'no factors, and the episode still open',
    only('21'),
    ['<AssessmentFactors>21</AssessmentFactors>'],
  ],
  ['8873Q', 'no factors, and closed after assessment', { ...only('21'), ...closed('RC8') }, []],
  [
    '8873Q',
    'no factors in one of two assessments',
    { ...only('21'), ...closed('RC7'), ...second('2025-07-01', '2025-07-10') },
    [],
  ],
  ['8896', 'two are open', { ...open, ...second('2025-08-01', '') }, ['<Assessments>', '<Assessments>']],
  ['8896', 'one of two is open', { ...open, ...second('2025-08-01', '2025-08-20') }, []],
  ['8897Q', 'a completed one has no factors', noFactors, [end]],
  ['8897Q', 'a factor is no code', factor('1Z'), ['<AssessmentFactors>1Z</AssessmentFactors>']],
  ['8897Q', 'one completed before the year has none', { ...noFactors, ...ended('2025-03-31') }, []],
  ['8898', 'a factor is given twice', factor('2B'), ['<AssessmentFactors>2B</AssessmentFactors>']],
  ['8898', 'two factors are given', {}, []],
  ['8945Q', 'physical abuse by the old code', factor('18A'), ['<AssessmentFactors>18A</AssessmentFactors>']],
  ['8945Q', 'physical abuse by a child', factor('18B'), []],
  ['8950Q', 'sexual abuse by the old code', factor('19A'), ['<AssessmentFactors>19A</AssessmentFactors>']],
  ['8950Q', 'sexual abuse by an adult', factor('19C'), []],
];
