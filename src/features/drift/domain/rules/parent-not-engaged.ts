import { type Day, laterDay } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { firstOfEach, happened } from '../clock/facts.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/** Whether each parent, fathers and male carers as well, has a part in the work, or it is told why that is unsafe. */
export const parentNotEngaged: Rule = {
  id: 'parent-not-engaged',
  title: 'Parent not engaged',
  statement: 'Each parent is seen or heard in the work on the plan, or it is recorded why that is unsafe.',
  needs: ['plan-start', 'plan-end', 'parent', 'parent-engaged'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'parent', 'parent-engaged'],
  kind: 'clock',
  answeredBy: ['parent-engaged'],
  counts: 'child',
  find: (known, settings, day) => {
    const plan = runningPlans(known, day)[0];
    if (plan === undefined) return [];
    const parents = firstOfEach(happened(known, 'parent', day), ({ parent }) => parent);
    return parents.flatMap((parent) => judge(known, plan, parent, settings, day));
  },
};

function judge(
  known: KnownHistory,
  plan: RunningPlan,
  { parent, role, on, id }: EntryOf<'parent'>,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const start = laterDay(plan.began, on);
  const setting = settings(start);
  if (setting === null) return [];
  const met = happened(known, 'parent-engaged', day).find(
    (one) => one.parent === parent && one.how !== 'invited' && one.on >= plan.began,
  );
  const began =
    start === plan.began
      ? `The plan began on ${sayDay(start)}`
      : `The child’s ${role} has been known of since ${sayDay(start)}`;
  return [
    deadline({
      about: parent,
      ...{ start, due: dueDay(start, setting), setting, day },
      met: met ?? null,
      entries: [plan.start, { id, on }],
      say: (told) =>
        sayDeadline(told, {
          began,
          asks: `the child’s ${role} to be seen or heard, or a record of why that is unsafe,`,
          done: met === undefined ? '' : doneWords[met.how],
        }),
    }),
  ];
}

const doneWords: Readonly<Record<EntryOf<'parent-engaged'>['how'], string>> = {
  invited: 'They were invited',
  seen: 'They were seen',
  heard: 'They were heard',
  'seen-separately-unsafe': 'They were seen apart, since together was unsafe,',
  'not-invited-unsafe': 'Why it is unsafe to invite them was recorded',
};
