import { sayDay } from '../../../../shared/when/say-day.ts';
import { sayYesNo, type Tellers, words } from './tell-family.ts';

const endings = {
  conference: 'by decision of a conference',
  care: 'the child came into care',
  eighteen: 'the young person turned eighteen',
  death: 'the child died',
  transfer: 'it passed to another authority',
} as const;

export const tellPlan: Tellers<
  | 'plan-start'
  | 'plan-category'
  | 'plan-end'
  | 'transfer-in'
  | 'plan-written'
  | 'plan-action'
  | 'action-done'
  | 'risk-scale'
  | 'risk-view'
  | 'tool-score'
  | 'parents-history'
> = {
  'plan-start': ({ type, category, previousPlans, otherAuthority }) => [
    `${words(type)} plan`,
    category === null ? null : `for ${words(category)}`,
    previousPlans === null || previousPlans === 0 ? null : `after ${previousPlans} before`,
    otherAuthority === 'yes' ? 'of another authority' : null,
  ],
  'plan-category': ({ category }) => [words(category)],
  'plan-end': ({ reason }) => [reason === null ? 'no reason is recorded' : endings[reason]],
  'transfer-in': ({ planBegan, authority }) => [
    authority === null ? null : `from ${authority}`,
    planBegan === null ? null : `the plan began there on ${sayDay(planBegan)}`,
  ],
  'plan-written': ({ contingency }) => [
    sayYesNo(
      contingency,
      'it says what will happen if things do not change',
      'it does not say what will happen if things do not change',
    ),
  ],
  'plan-action': ({ text, owner, due }) => [
    text,
    owner === null ? 'nobody named' : `by ${owner}`,
    due === null ? 'no day set' : `due ${sayDay(due)}`,
  ],
  'action-done': () => [],
  'risk-scale': ({ risk, value }) => [`${risk}: ${value} of 10`],
  'risk-view': ({ standing }) => [standing === 'current' ? 'taken as current' : 'taken as of the past'],
  'tool-score': ({ instrument, area, score, better }) => [
    `${instrument}, ${area}: ${score} (${better} is better)`,
  ],
  'parents-history': ({ recorded, analysed }) => [
    sayYesNo(recorded, 'told', 'not told'),
    sayYesNo(analysed, 'and what it means', 'without what it means'),
  ],
};
