import { runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { coreGroupsOf } from '../meetings/core-groups.ts';
import type { Rule } from '../rule.ts';
import { sayRole, sayRoles } from '../seeing/say-roles.ts';

/** Whether the first core group was chaired by one of those whom the profile names. */
export const firstCoreGroupChair: Rule = {
  id: 'first-core-group-chair',
  title: 'First core group’s chair',
  statement: 'The first core group is chaired by somebody with the authority that the profile asks for.',
  needs: ['plan-start', 'plan-end', 'core-group.chairRole'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'core-group', 'initial-conference'],
  kind: 'fact',
  answeredBy: ['core-group'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap(({ key }) => {
      const first = coreGroupsOf(known, key, day)[0];
      if (first === undefined) return [];
      const roles = settings(first.on)?.words ?? [];
      if (roles.length === 0) return [];
      const { chairRole, on } = first;
      const met = `The first core group met on ${sayDay(on)}`;
      const asked = `The profile asks for ${sayRoles(roles)}.`;
      return [
        holds({
          about: key,
          state: chairRole === null ? 'not-recorded' : roles.includes(chairRole) ? 'ok' : 'late',
          since: on,
          entries: [first],
          say: () =>
            chairRole === null
              ? `${met}. Who chaired it is not recorded. ${asked}`
              : `${met}, chaired by ${sayRole(chairRole)}. ${asked}`,
        }),
      ];
    }),
};
