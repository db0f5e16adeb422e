import { sayDay } from '../../../../shared/when/say-day.ts';
import { type Check, reportAt } from './check.ts';

/** A visit under a plan on a day on which the plan had not begun, or was over. */
export const visitOutsidePlan: Check = ({ of, plans }) =>
  of('visit').flatMap((visit) => {
    const plan = plans.find(({ key }) => key === visit.plan);
    if (plan === undefined) return [];
    const { start, end } = plan;
    if (visit.on < start.on) {
      const message = `A visit under the plan is recorded on ${sayDay(visit.on)}, before the plan began on ${sayDay(start.on)}. Look up the day of the visit.`;
      return [reportAt('visit-before-plan', 'warning', visit, start.on, message)];
    }
    if (end === null || end.on < start.on || visit.on <= end.on) return [];
    const message = `A visit under the plan is recorded on ${sayDay(visit.on)}, after the plan ended on ${sayDay(end.on)}. Look up the day of the visit.`;
    return [reportAt('visit-after-plan', 'warning', visit, start.on, message)];
  });
