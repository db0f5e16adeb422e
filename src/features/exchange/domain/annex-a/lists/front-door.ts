import { withoutLetter } from '../../cells/clean-cell.ts';
import { keyOf, type RowFacts } from '../row-facts.ts';

/** List 1: a contact. */
export function contactFacts(facts: RowFacts): void {
  const on = facts.row.days.get('contact');
  if (on !== undefined) facts.add('contact', on, 'contact', { source: sourceOf(facts) });
}

/** List 3: a referral, which opens an episode of need. */
export function referralFacts(facts: RowFacts): void {
  const on = facts.row.days.get('referral');
  if (on === undefined) return;
  facts.add('referral', on, 'referral', {
    episode: keyOf(facts.child, 'episode', on),
    source: sourceOf(facts),
    noFurtherAction: facts.answer('noFurtherAction'),
  });
}

/** List 4: an assessment, begun and perhaps authorised. */
export function assessmentFacts(facts: RowFacts): void {
  const { days } = facts.row;
  const [start, end] = [days.get('start'), days.get('end')];
  const first = start ?? end;
  if (first === undefined) return;
  const assessment = keyOf(facts.child, 'assessment', first);
  const childSeen = facts.answer('seen');
  if (start !== undefined) facts.add('assessment-start', start, 'start', { assessment, episode: null });
  if (end !== undefined) facts.add('assessment-end', end, 'end', { assessment, episode: null, childSeen });
}

function sourceOf(facts: RowFacts): string | null {
  const source = facts.text('source');
  return source === null ? null : withoutLetter(source);
}
