import type { RuleCase } from '../census-text.ts';

const referral = '<CINreferralDate>2025-05-01</CINreferralDate>';
const need = '<PrimaryNeedCode>N1</PrimaryNeedCode>';
const action = '<ReferralNFA>0</ReferralNFA>';
const closed = (day: string, reason: string) => ({
  [need]: `${need}\n<CINclosureDate>${day}</CINclosureDate>\n<ReasonForClosure>${reason}</ReasonForClosure>`,
});
const referred = (day: string) => ({ [referral]: `<CINreferralDate>${day}</CINreferralDate>` });
const birth = '<PersonBirthDate>2015-05-01</PersonBirthDate>';
const died = (day: string) => ({ '<Sex>F</Sex>': `<Sex>F</Sex>\n<PersonDeathDate>${day}</PersonDeathDate>` });
const noFurther = { [action]: '<ReferralNFA>true</ReferralNFA>' };
/** A second episode, after the first. */
const second = (day: string, rest = '<ReferralNFA>0</ReferralNFA>') => ({
  '</CINdetails>\n</Child>': `</CINdetails>\n<CINdetails>\n<CINreferralDate>${day}</CINreferralDate>\n${rest}\n</CINdetails>\n</Child>`,
});
const without = (group: string) => ({ [`<${group}>`]: `<Not${group}>`, [`</${group}>`]: `</Not${group}>` });

export const episodeCases: readonly RuleCase[] = [
  ['8600', 'the referral is on the reference date', referred('2026-03-31'), []],
  [
    '8600',
    'the referral is the day after',
    referred('2026-04-01'),
    ['<CINreferralDate>2026-04-01</CINreferralDate>'],
  ],
  ['8600', 'there is no day of referral', { [referral]: '' }, ['<CINdetails>']],
  [
    '8600',
    'the day of referral is month first',
    referred('05/01/2025'),
    ['<CINreferralDate>05/01/2025</CINreferralDate>'],
  ],
  ['8555Q', 'the child died on the day of referral', died('2025-05-01'), []],
  ['8555Q', 'the child died the day before', died('2025-04-30'), [referral]],
  ['8620', 'the episode closed on the first day of the year', closed('2025-04-01', 'RC1'), []],
  [
    '8620',
    'the episode closed the day before the year',
    closed('2025-03-31', 'RC1'),
    ['<CINclosureDate>2025-03-31</CINclosureDate>'],
  ],
  [
    '8620',
    'the episode closed the day after the year',
    closed('2026-04-01', 'RC1'),
    ['<CINclosureDate>2026-04-01</CINclosureDate>'],
  ],
  ['8630', 'the episode closed on the day of referral', closed('2025-05-01', 'RC1'), []],
  [
    '8630',
    'the episode closed the day before',
    closed('2025-04-30', 'RC1'),
    ['<CINclosureDate>2025-04-30</CINclosureDate>'],
  ],
  [
    '8640',
    'the reason is no code',
    closed('2026-01-05', 'RC0'),
    ['<ReasonForClosure>RC0</ReasonForClosure>'],
  ],
  ['8640', 'the reason is passed to early help', closed('2026-01-05', 'RC9'), []],
  [
    '8650',
    'the need is no code',
    { [need]: '<PrimaryNeedCode>N10</PrimaryNeedCode>' },
    ['<PrimaryNeedCode>N10</PrimaryNeedCode>'],
  ],
  ['8650', 'no need is given', { [need]: '' }, []],
  ['8610', 'no need is given', { [need]: '' }, ['<CINdetails>']],
  ['8610', 'no need is given of a referral that went no further', { [need]: '', ...noFurther }, []],
  ['8569Q', 'an old referral went further', referred('2024-05-01'), []],
  [
    '8569Q',
    'a referral of a working day before the year went no further',
    { ...referred('2025-03-31'), ...noFurther },
    [],
  ],
  [
    '8569Q',
    'a referral before that went no further',
    { ...referred('2025-03-30'), ...noFurther },
    ['<CINreferralDate>2025-03-30</CINreferralDate>'],
  ],
  ['8568', 'it is not said', { [action]: '' }, ['<CINdetails>']],
  [
    '8568',
    'it is said by another word',
    { [action]: '<ReferralNFA>no</ReferralNFA>' },
    ['<ReferralNFA>no</ReferralNFA>'],
  ],
  ['8568', 'it is said by a word', { [action]: '<ReferralNFA>false</ReferralNFA>' }, []],
  [
    '8568',
    'it is said by a word in capitals',
    { [action]: '<ReferralNFA>TRUE</ReferralNFA>' },
    ['<ReferralNFA>TRUE</ReferralNFA>'],
  ],
  ['8832', 'a word in capitals is no yes', { [action]: '<ReferralNFA>TRUE</ReferralNFA>' }, []],
  [
    '8606',
    'the referral is 280 days before birth',
    { [birth]: '<PersonBirthDate>2026-02-05</PersonBirthDate>' },
    [],
  ],
  [
    '8606',
    'the referral is 281 days before birth',
    { [birth]: '<PersonBirthDate>2026-02-06</PersonBirthDate>' },
    [referral],
  ],
  [
    '8606',
    'the referral is 281 days before expected birth',
    { [birth]: '<ExpectedPersonBirthDate>2026-02-06</ExpectedPersonBirthDate>' },
    [referral],
  ],
  [
    '8805',
    'a closed episode gives no reason',
    { [need]: `${need}\n<CINclosureDate>2026-01-05</CINclosureDate>` },
    ['<CINclosureDate>2026-01-05</CINclosureDate>'],
  ],
  ['8805', 'a closed episode gives one', closed('2026-01-05', 'RC1'), []],
  [
    '8810',
    'a reason is given and no day',
    { [need]: `${need}\n<ReasonForClosure>RC1</ReasonForClosure>` },
    ['<ReasonForClosure>RC1</ReasonForClosure>'],
  ],
  ['8810', 'both are given', closed('2026-01-05', 'RC1'), []],
  [
    '8585Q',
    'the child is said to have died, and no day is given',
    closed('2026-01-05', 'RC2'),
    ['<ReasonForClosure>RC2</ReasonForClosure>'],
  ],
  ['8585Q', 'the day is given', { ...closed('2026-01-05', 'RC2'), ...died('2026-01-05') }, []],
  [
    '8866',
    'the source is no code',
    { '<ReferralSource>1A</ReferralSource>': '<ReferralSource>11</ReferralSource>' },
    ['<ReferralSource>11</ReferralSource>'],
  ],
  [
    '8866',
    'no source is given from 1 April 2013',
    { ...referred('2013-04-01'), '<ReferralSource>1A</ReferralSource>': '' },
    ['<CINdetails>'],
  ],
  [
    '8866',
    'no source is given before',
    { ...referred('2013-03-31'), '<ReferralSource>1A</ReferralSource>': '' },
    [],
  ],
  ['8565', 'the conference is on the day of closing', closed('2025-06-19', 'RC1'), []],
  [
    '8565',
    'the conference is the day after',
    closed('2025-06-18', 'RC1'),
    ['<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>'],
  ],
  [
    '8565',
    'the protection plan ended after',
    {
      ...closed('2025-06-19', 'RC1'),
      '<InitialCategoryOfAbuse>': '<CPPendDate>2025-06-20</CPPendDate>\n<InitialCategoryOfAbuse>',
    },
    ['<CPPendDate>2025-06-20</CPPendDate>'],
  ],
  [
    '8565',
    'the assessment ended, and a plan of need began and ended, after',
    closed('2025-05-31', 'RC1'),
    [
      '<AssessmentAuthorisationDate>2025-06-01</AssessmentAuthorisationDate>',
      '<S47ActualStartDate>2025-06-05</S47ActualStartDate>',
      '<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>',
      '<CINPlanStartDate>2025-06-02</CINPlanStartDate>',
      '<CINPlanEndDate>2025-06-10</CINPlanEndDate>',
    ],
  ],
  ['8815', 'two episodes are open', second('2026-01-05'), ['<CINdetails>', '<CINdetails>']],
  ['8815', 'one of the two went no further', second('2026-01-05', '<ReferralNFA>1</ReferralNFA>'), []],
  [
    '8816',
    'the open episode is not the latest',
    second('2026-01-05', '<ReferralNFA>1</ReferralNFA>'),
    [referral],
  ],
  [
    '8816',
    'the open episode is the latest',
    second('2025-04-07', '<CINclosureDate>2025-04-08</CINclosureDate>'),
    [],
  ],
  [
    '8820',
    'a referral falls within an open episode',
    second('2026-01-05', '<ReferralNFA>1</ReferralNFA>'),
    ['<CINreferralDate>2026-01-05</CINreferralDate>'],
  ],
  [
    '8820',
    'a referral is on the reference date, and another episode still open',
    second('2026-03-31', '<ReferralNFA>1</ReferralNFA>'),
    ['<CINreferralDate>2026-03-31</CINreferralDate>'],
  ],
  [
    '8820',
    'a referral is on the day on which the other closed',
    { ...closed('2026-01-05', 'RC1'), ...second('2026-01-05') },
    [],
  ],
  [
    '8820',
    'a referral is the day before the other closed',
    { ...closed('2026-01-05', 'RC1'), ...second('2026-01-04') },
    ['<CINreferralDate>2026-01-04</CINreferralDate>'],
  ],
  [
    '8820',
    'both have the same day',
    { ...closed('2026-01-05', 'RC1'), ...second('2025-05-01') },
    [referral, referral],
  ],
  [
    '2884',
    'the same conference stands with the episode too',
    { [need]: `${need}\n<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>` },
    ['<DateOfInitialCPC>2025-06-19</DateOfInitialCPC>'],
  ],
  [
    '2884',
    'another conference stands with the episode',
    { [need]: `${need}\n<DateOfInitialCPC>2025-06-20</DateOfInitialCPC>` },
    [],
  ],
  [
    '2990',
    'an episode closed after assessment has an enquiry',
    closed('2026-01-05', 'RC8'),
    ['<ReasonForClosure>RC8</ReasonForClosure>'],
  ],
  [
    '2990',
    'an episode passed to early help has a plan of need alone',
    { ...closed('2026-01-05', 'RC9'), ...without('Section47'), ...without('ChildProtectionPlans') },
    ['<ReasonForClosure>RC9</ReasonForClosure>'],
  ],
  [
    '2990',
    'it has none of these',
    {
      ...closed('2026-01-05', 'RC8'),
      ...without('Section47'),
      ...without('ChildProtectionPlans'),
      ...without('CINPlanDates'),
    },
    [],
  ],
  ['2990', 'it is closed for another reason', closed('2026-01-05', 'RC7'), []],
  ['2991Q', 'there is an enquiry and no assessment', without('Assessments'), ['<Section47>']],
  ['2991Q', 'there is neither', { ...without('Assessments'), ...without('Section47') }, []],
  [
    '8825Q',
    'closed after assessment with none',
    { ...closed('2026-01-05', 'RC8'), ...without('Assessments') },
    ['<ReasonForClosure>RC8</ReasonForClosure>'],
  ],
  ['8825Q', 'closed after assessment with one', closed('2026-01-05', 'RC8'), []],
  [
    '8831',
    'a referral that went no further has an assessment and an enquiry',
    noFurther,
    [
      '<AssessmentActualStartDate>2025-05-02</AssessmentActualStartDate>',
      '<S47ActualStartDate>2025-06-05</S47ActualStartDate>',
    ],
  ],
  ['8831', 'it has neither', { ...noFurther, ...without('Assessments'), ...without('Section47') }, []],
];
