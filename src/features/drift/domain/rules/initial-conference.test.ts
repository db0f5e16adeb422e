import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { initialConference } from './initial-conference.ts';

const settings = settingsOf('initial-conference', { limit: 15, unit: 'working-days', soon: 5 });
const enquiry = fact('enquiry-start', '2025-05-02', { episode: 'episode-1' });
const required = fact('enquiry-outcome', '2025-05-09');
const of = { enquiry: 'enquiry-1' } as const;

testScenarios(initialConference, settings, [
  {
    name: 'required: fifteen working days over two bank holidays of May',
    facts: [enquiry, required],
    on: {
      '2025-05-09': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-22': 'enquiry-1: due since 2025-05-22, due 2025-05-27',
      '2025-05-27': 'enquiry-1: due since 2025-05-22, due 2025-05-27',
      '2025-05-28': 'enquiry-1: late since 2025-05-28, due 2025-05-27, 1 working-days over',
      '2025-06-02': 'enquiry-1: late since 2025-05-28, due 2025-05-27, 4 working-days over',
    },
    says: 'The section 47 enquiry began on 2 May 2025. The profile asks for the initial conference within 15 working days, by 27 May 2025; none is recorded. It is 4 working days late.',
  },
  {
    name: 'held late it is in order, and says how late it was',
    facts: [enquiry, required, fact('initial-conference', '2025-05-29', of)],
    on: { '2025-05-29': 'enquiry-1: ok since 2025-05-29' },
    says: 'The section 47 enquiry began on 2 May 2025. The profile asks for the initial conference within 15 working days, by 27 May 2025. It was held on 29 May 2025, 2 working days late.',
  },
  {
    name: 'outcome unknown: never late, and not recorded from the day after the due day',
    facts: [enquiry],
    on: {
      '2025-05-27': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-28': 'enquiry-1: not-recorded since 2025-05-28',
      '2026-05-28': 'enquiry-1: not-recorded since 2025-05-28',
    },
    says: 'The section 47 enquiry began on 2 May 2025. Whether an initial conference is required is not recorded.',
  },
  {
    name: 'ended without an outcome: not recorded from its end',
    facts: [enquiry, fact('enquiry-end', '2025-05-14')],
    on: {
      '2025-05-13': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-14': 'enquiry-1: not-recorded since 2025-05-14',
    },
    says: 'The section 47 enquiry began on 2 May 2025 and ended on 14 May 2025. Whether an initial conference is required is not recorded.',
  },
  {
    name: 'not required: nothing is asked, and the latest outcome counts',
    facts: [
      enquiry,
      fact('enquiry-outcome', '2025-05-06', { conference: 'not-required' }),
      fact('enquiry-outcome', '2025-05-20'),
    ],
    on: {
      '2025-05-06': 'none',
      '2025-05-28': 'enquiry-1: late since 2025-05-28, due 2025-05-27, 1 working-days over',
    },
  },
  {
    name: 'the episode closed, or care began since: nothing is asked',
    facts: [enquiry, required, fact('case-closed', '2025-05-15')],
    on: { '2025-05-14': 'enquiry-1: ok since 2025-05-02, due 2025-05-27', '2025-06-15': 'none' },
  },
  {
    name: 'care that began before the enquiry changes nothing, care since does',
    facts: [fact('care-start', '2025-05-01'), enquiry, required, fact('care-start', '2025-06-10')],
    on: {
      '2025-06-02': 'enquiry-1: late since 2025-05-28, due 2025-05-27, 4 working-days over',
      '2025-06-10': 'none',
    },
  },
  {
    name: 'an enquiry while a plan ran is another rule’s, though the plan has ended since',
    facts: [fact('plan-start', '2025-05-01'), enquiry, required, fact('plan-end', '2025-05-20')],
    on: { '2025-05-10': 'none', '2025-06-10': 'none' },
  },
  {
    name: 'an enquiry after a plan ended is this rule’s',
    facts: [fact('plan-start', '2024-05-01'), fact('plan-end', '2025-05-02'), enquiry, required],
    on: { '2025-05-28': 'enquiry-1: late since 2025-05-28, due 2025-05-27, 1 working-days over' },
  },
  {
    name: 'two enquiries have each their own clock',
    facts: [enquiry, fact('enquiry-start', '2025-05-06', { enquiry: 'enquiry-2' })],
    on: {
      '2025-05-19':
        'enquiry-1: ok since 2025-05-02, due 2025-05-27; enquiry-2: ok since 2025-05-06, due 2025-05-28',
    },
  },
  {
    name: 'a second enquiry days later had the conference: it is the one of both',
    facts: [
      enquiry,
      required,
      fact('enquiry-start', '2025-05-06', { enquiry: 'enquiry-2' }),
      fact('initial-conference', '2025-05-29', { enquiry: 'enquiry-2' }),
    ],
    on: {
      '2025-05-28':
        'enquiry-1: late since 2025-05-28, due 2025-05-27, 1 working-days over; enquiry-2: ok since 2025-05-06, due 2025-05-28',
      '2025-05-29': 'enquiry-1: ok since 2025-05-29; enquiry-2: ok since 2025-05-29',
    },
    says: 'The section 47 enquiry began on 2 May 2025. The profile asks for the initial conference within 15 working days, by 27 May 2025. One that does not name this enquiry was held on 29 May 2025, 2 working days late. The section 47 enquiry began on 6 May 2025. The profile asks for the initial conference within 15 working days, by 28 May 2025. It was held on 29 May 2025, 1 working day late.',
  },
  {
    name: 'a conference before the enquiry is not of it, one after it that names none is',
    facts: [
      fact('initial-conference', '2025-05-01', { enquiry: null }),
      enquiry,
      fact('initial-conference', '2025-05-20', { enquiry: null, meeting: 'second' }),
    ],
    on: {
      '2025-05-19': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-20': 'enquiry-1: ok since 2025-05-20',
    },
    says: 'The section 47 enquiry began on 2 May 2025. Whether it required an initial conference is not recorded. One that does not name this enquiry was held on 20 May 2025.',
  },
  {
    name: 'a plan that began since shows that there was one',
    facts: [enquiry, required, fact('plan-start', '2025-05-30')],
    on: {
      '2025-05-29': 'enquiry-1: late since 2025-05-28, due 2025-05-27, 2 working-days over',
      '2025-05-30': 'enquiry-1: ok since 2025-05-30',
    },
    says: 'The section 47 enquiry began on 2 May 2025. The profile asks for the initial conference within 15 working days, by 27 May 2025. A child protection plan began on 30 May 2025, 3 working days late.',
  },
  {
    name: 'what comes after the episode was closed is of another time',
    facts: [
      enquiry,
      required,
      fact('case-closed', '2025-05-15'),
      fact('initial-conference', '2026-02-20', { enquiry: null }),
    ],
    on: { '2025-05-15': 'none', '2026-02-20': 'none' },
  },
  {
    name: 'a conference was not required, and another enquiry has one',
    facts: [
      enquiry,
      fact('enquiry-outcome', '2025-05-06', { conference: 'not-required' }),
      fact('initial-conference', '2025-05-20', { enquiry: 'enquiry-2' }),
    ],
    on: { '2025-05-20': 'none' },
  },
]);
