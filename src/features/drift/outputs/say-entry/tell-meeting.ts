import { sayDay } from '../../../../shared/when/say-day.ts';
import { sayYesNo, type Tellers, words } from './tell-family.ts';

const papers = {
  invitation: 'the invitation',
  'agency-report': 'an agency’s report',
  chronology: 'the chronology',
  plan: 'the plan',
  record: 'the record',
  decision: 'the decision',
} as const;

const interpreters = {
  professional: 'a professional',
  family: 'a member of the family',
  none: 'nobody',
} as const;

export const tellMeeting: Tellers<
  | 'initial-conference'
  | 'review-conference'
  | 'review-planned'
  | 'paper-sent'
  | 'attendance'
  | 'interpreter'
  | 'child-influence'
  | 'core-group'
> = {
  'initial-conference': ({ transferIn, planMade, quorate, chair }) => [
    transferIn === 'yes' ? 'it took over a plan of another authority' : null,
    sayYesNo(planMade, 'a plan was made', 'no plan was made'),
    sayYesNo(quorate, 'quorate', 'not quorate'),
    chair === null ? null : `chaired by ${chair}`,
  ],
  'review-conference': ({ continues, quorate, childTookPart, chair }) => [
    sayYesNo(continues, 'the plan goes on', 'the plan ends'),
    sayYesNo(quorate, 'quorate', 'not quorate'),
    sayYesNo(childTookPart, 'the child took part or was spoken for', 'the child took no part'),
    chair === null ? null : `chaired by ${chair}`,
  ],
  'review-planned': ({ due }) => [`for ${sayDay(due)}`],
  'paper-sent': ({ paper, agency }) => [agency === null ? papers[paper] : `${papers[paper]}, of ${agency}`],
  attendance: ({ agency, attended, reportGiven }) => [
    agency,
    sayYesNo(attended, 'attended', 'did not attend', 'whether it attended is not recorded'),
    sayYesNo(reportGiven, 'gave a report', 'gave no report'),
  ],
  interpreter: ({ by }) => [interpreters[by]],
  'child-influence': ({ view, changed }) => [
    sayYesNo(view, 'the child’s view is recorded', 'the child’s view is absent'),
    sayYesNo(changed, 'it changed something', 'it changed nothing'),
  ],
  'core-group': ({ chairRole }) => [chairRole === null ? null : `chaired by the ${words(chairRole)}`],
};
