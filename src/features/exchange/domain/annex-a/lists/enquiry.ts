import { laterDay } from '../../../../../shared/day.ts';
import { keyOf, type RowFacts } from '../row-facts.ts';

/**
 * List 5: a section 47 enquiry, what came of it, and its conference. Annex A does not date the decision whether a
 * conference was needed: it was known when the conference was held, or else by the day on which the workbook was drawn.
 */
export function enquiryFacts(facts: RowFacts): void {
  const { days } = facts.row;
  const [start, held] = [days.get('start'), days.get('conference')];
  const first = start ?? held;
  if (first === undefined) return;
  const enquiry = keyOf(facts.child, 'enquiry', first);
  if (start !== undefined) facts.add('enquiry-start', start, 'start', { enquiry, episode: null });
  const unnecessary = facts.answer('unnecessary');
  if (unnecessary === 'yes' && held !== undefined) {
    const message =
      'a conference was held that is said to have been unnecessary. Neither is taken as the outcome of the enquiry.';
    facts.tell('conference-held-though-unnecessary', 'warning', 'unnecessary', message);
  } else if (unnecessary !== 'not-recorded' || held !== undefined) {
    const conference = unnecessary === 'yes' ? 'not-required' : 'required';
    const known = held ?? laterDay(first, facts.child.drawnOn);
    facts.add('enquiry-outcome', known, 'unnecessary', { enquiry, conference });
  }
  if (held === undefined) return;
  facts.add('initial-conference', held, 'conference', {
    meeting: `conference-${held}`,
    enquiry,
    transferIn: 'not-recorded',
    planMade: facts.answer('planMade'),
    quorate: 'not-recorded',
    chair: null,
  });
}
