import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { assessment } from './assessment.ts';

const settings = settingsOf('assessment', { limit: 45, unit: 'working-days', soon: 7 });
const referral = fact('referral', '2022-04-11');
const start = fact('assessment-start', '2022-04-13');

testScenarios(assessment, settings, [
  {
    name: '45 working days from the referral, over Easter and a spring bank holiday that was moved',
    facts: [referral, start],
    on: {
      '2022-04-12': 'none',
      '2022-04-13': 'assessment-1: ok since 2022-04-11, due 2022-06-20',
      '2022-06-13': 'assessment-1: due since 2022-06-13, due 2022-06-20',
      '2022-06-20': 'assessment-1: due since 2022-06-13, due 2022-06-20',
      '2022-06-21': 'assessment-1: late since 2022-06-21, due 2022-06-20, 1 working-days over',
    },
    says: 'The referral that led to the assessment came on 11 April 2022. The profile asks for it to be complete within 45 working days, by 20 June 2022; none is recorded. It is 1 working day late.',
  },
  {
    name: 'without a referral, or with a later one, from its own beginning',
    facts: [fact('referral', '2022-04-14'), start],
    on: { '2022-04-14': 'assessment-1: ok since 2022-04-13, due 2022-06-22' },
  },
  {
    name: 'completed late is in order now',
    facts: [referral, start, fact('assessment-end', '2022-06-24')],
    on: { '2022-06-24': 'assessment-1: ok since 2022-06-24' },
  },
  {
    name: 'a case closed before it was completed asks nothing more; one closed after it stays told',
    facts: [
      start,
      fact('assessment-start', '2022-04-13', { assessment: 'assessment-2', episode: 'episode-2' }),
      fact('assessment-end', '2022-05-09', { assessment: 'assessment-2', episode: 'episode-2' }),
      fact('case-closed', '2022-05-10'),
      fact('case-closed', '2022-05-10', { episode: 'episode-2' }),
    ],
    on: {
      '2022-05-09': 'assessment-1: ok since 2022-04-13, due 2022-06-22; assessment-2: ok since 2022-05-09',
      '2022-05-10': 'assessment-2: ok since 2022-05-09',
    },
  },
]);
