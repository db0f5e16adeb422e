import type { Changes, RuleCase } from '../census-text.ts';

const sound: Readonly<Record<string, string>> = {
  PPStartDate: '2026-09-09',
  LBPSentDate: '2026-09-20',
  FGDMMeetingOffer: '1',
  FGDMMeetingFac: '1',
  InitialPPMeetingDate: '2026-09-28',
  ReviewMeetingsCount: '3',
  StepDecisionDate: '2026-12-01',
  PPOutcome: 'A',
  CourtAppDate: '2026-12-18',
  LetterInitCPDate: '2027-02-05',
};

/** Pre-proceedings in the census of a year, that of 2026 to 2027 unless another is named. */
function steps(values: Readonly<Record<string, string>>, year = '2027'): Changes {
  const elements = Object.entries({ ...sound, ...values }).map(
    ([name, text]) => `<${name}>${text}</${name}>`,
  );
  return {
    '<ReferenceDate>2026-03-31</ReferenceDate>': `<ReferenceDate>${year}-03-31</ReferenceDate>`,
    '</ChildProtectionPlans>': `</ChildProtectionPlans>\n<PreProceedingsandFGDM>\n${elements.join('\n')}\n</PreProceedingsandFGDM>`,
  };
}

export const preProceedingsCases: readonly RuleCase[] = [
  ['9005', 'they began on the first day of the year', steps({ PPStartDate: '2026-04-01' }), []],
  [
    '9005',
    'they began the day before the year',
    steps({ PPStartDate: '2026-03-31' }),
    ['<PPStartDate>2026-03-31</PPStartDate>'],
  ],
  ['9005', 'they are in the census of the year before, which does not ask for them', steps({}, '2026'), []],
  ['9006', 'the letter was sent the day after they began', steps({ LBPSentDate: '2026-09-10' }), []],
  [
    '9006',
    'the letter was sent on the day they began',
    steps({ LBPSentDate: '2026-09-09' }),
    ['<LBPSentDate>2026-09-09</LBPSentDate>'],
  ],
  [
    '9006',
    'the letter was sent the day before',
    steps({ LBPSentDate: '2026-09-08' }),
    ['<LBPSentDate>2026-09-08</LBPSentDate>'],
  ],
  [
    '9006',
    'the letter was sent after the year',
    steps({ LBPSentDate: '2027-04-01' }),
    ['<LBPSentDate>2027-04-01</LBPSentDate>'],
  ],
  [
    '9006',
    'the letter was sent before the year, and no beginning is given',
    steps({ PPStartDate: '', LBPSentDate: '2026-03-31' }),
    ['<LBPSentDate>2026-03-31</LBPSentDate>'],
  ],
  [
    '9007',
    'a letter was sent, and the offer is not told',
    steps({ FGDMMeetingOffer: '' }),
    ['<LBPSentDate>2026-09-20</LBPSentDate>'],
  ],
  ['9007', 'no letter was sent', steps({ LBPSentDate: '', FGDMMeetingOffer: '' }), []],
  [
    '9008',
    'the first meeting was on the last day of the year',
    steps({ InitialPPMeetingDate: '2027-03-31' }),
    [],
  ],
  [
    '9008',
    'the first meeting was the day after',
    steps({ InitialPPMeetingDate: '2027-04-01' }),
    ['<InitialPPMeetingDate>2027-04-01</InitialPPMeetingDate>'],
  ],
  ['9009', 'the decision was on the day they began', steps({ StepDecisionDate: '2026-09-09' }), []],
  [
    '9009',
    'the decision was the day before',
    steps({ StepDecisionDate: '2026-09-08' }),
    ['<StepDecisionDate>2026-09-08</StepDecisionDate>'],
  ],
  [
    '9010Q',
    'a meeting was offered, and it is not told whether it was held',
    steps({ FGDMMeetingFac: '' }),
    ['<FGDMMeetingOffer>1</FGDMMeetingOffer>'],
  ],
  ['9010Q', 'none was offered', steps({ FGDMMeetingOffer: '0', FGDMMeetingFac: '' }), []],
  ['9011', 'the outcome is no code', steps({ PPOutcome: 'Z' }), ['<PPOutcome>Z</PPOutcome>']],
  ['9011', 'the outcome is not given', steps({ PPOutcome: '' }), []],
  ['9012', 'the application was on the day of the decision', steps({ CourtAppDate: '2026-12-01' }), []],
  [
    '9012',
    'the application was the day before',
    steps({ CourtAppDate: '2026-11-30' }),
    ['<CourtAppDate>2026-11-30</CourtAppDate>'],
  ],
  ['9013', 'the letter was on the day of the application', steps({ LetterInitCPDate: '2026-12-18' }), []],
  [
    '9013',
    'the letter was the day before',
    steps({ LetterInitCPDate: '2026-12-17' }),
    ['<LetterInitCPDate>2026-12-17</LetterInitCPDate>'],
  ],
  [
    '9015Q',
    'a first meeting was held, and the reviews are not counted',
    steps({ ReviewMeetingsCount: '' }),
    ['<InitialPPMeetingDate>2026-09-28</InitialPPMeetingDate>'],
  ],
  ['9015Q', 'there were no reviews', steps({ ReviewMeetingsCount: '0' }), []],
];
