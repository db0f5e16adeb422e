import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { ListRow } from './list-row.ts';

/** The kinds that the days of each list’s fields give. */
const kindsOf: Readonly<Record<number, Readonly<Record<string, readonly EntryKind[]>>>> = {
  1: { contact: ['contact'] },
  3: { referral: ['referral'] },
  4: { start: ['assessment-start'], end: ['assessment-end'] },
  5: { start: ['enquiry-start'], conference: ['initial-conference', 'enquiry-outcome'] },
  6: { lastSeen: ['child-seen'], end: ['case-closed'] },
  7: { start: ['plan-start'], end: ['plan-end'], visit: ['visit'], review: ['review-conference'] },
  8: { start: ['care-start'], end: ['care-end'] },
};

/** The kinds of which the rows of a child have a day that is there, but cannot be read. */
export function unreadableIn(rows: readonly ListRow[]): readonly EntryKind[] {
  const kinds = new Set<EntryKind>();
  for (const { list, unread } of rows) {
    for (const field of unread) {
      if (field === 'born') kinds.add('birth');
      for (const kind of kindsOf[list]?.[field] ?? []) kinds.add(kind);
    }
  }
  return [...kinds];
}
