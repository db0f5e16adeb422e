import { codeIn, keyOf, type RowFacts } from '../row-facts.ts';

/** List 6: when a child in need was last seen, and whether its episode was closed. */
export function episodeFacts(facts: RowFacts): void {
  const { days } = facts.row;
  const [start, seen, end] = [days.get('start'), days.get('lastSeen'), days.get('end')];
  if (seen !== undefined) {
    facts.add('child-seen', seen, 'lastSeen', { agency: 'Children’s social care', alone: 'not-recorded' });
  }
  if (end === undefined) return;
  const reason = codeIn(facts.text('reason'), /\bRC\d+\b/i);
  const episode = start === undefined ? keyOf(facts.child, 'episode-ended', end) : `episode-${start}`;
  facts.add('case-closed', end, 'end', { episode, reason });
  // The day of death itself is not asked for; it is no later than the day on which the case was closed for it.
  if (reason !== null && /^(RC2|b?\)? ?died)$/i.test(reason)) facts.add('death', end, 'end', {});
}

/** List 8: the child came into care, and perhaps left it. */
export function careFacts(facts: RowFacts): void {
  const { days } = facts.row;
  const [start, end] = [days.get('start'), days.get('end')];
  const status = codeIn(facts.text('status'), /\b[CDEJLV]\d\b/i);
  if (start !== undefined) facts.add('care-start', start, 'start', { status });
  if (end === undefined) return;
  facts.add('care-end', end, 'end', {});
  const reason = facts.text('reason');
  if (reason !== null && /\bE2\b|\bdied\b/i.test(reason)) facts.add('death', end, 'end', {});
}
