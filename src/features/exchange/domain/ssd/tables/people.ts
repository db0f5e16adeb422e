import type { SsdFacts } from '../ssd-facts.ts';
import { roleOf } from '../ssd-tables.ts';

/** ssd_involvements: a worker of the child, with the name and the title that ssd_professionals has. */
export function involvementFacts(facts: SsdFacts): void {
  const start = facts.day('invo_involvement_start_date', 'allocation');
  const end = facts.day('invo_involvement_end_date', 'allocation-end');
  const id = facts.text('invo_professional_id');
  if (id === null) return;
  const professional = facts.child.professionals.get(id);
  const worker = professional?.name ?? id;
  const role = roleFor(facts.text('invo_professional_role_id'), professional?.title ?? null);
  if (role === null) return;
  const team = facts.text('invo_professional_team');
  if (start !== null) facts.add('allocation', start, 'invo_involvement_start_date', { role, worker, team });
  if (end !== null) {
    const reason = facts.text('invo_worker_change_reason');
    facts.add('allocation-end', end, 'invo_involvement_end_date', { role, worker, reason });
  }
}

/** The role in the involvement decides; a title of the worker only where that is silent. Unknown roles stay as written. */
function roleFor(written: string | null, title: string | null): string | null {
  const known =
    roleOf(written ?? '') ?? (written === null || /^\d+$/.test(written) ? roleOf(title ?? '') : null);
  return known ?? written ?? title;
}
