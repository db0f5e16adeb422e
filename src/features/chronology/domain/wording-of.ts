import { hash } from 'node:crypto';
import type { Entry } from './entry.ts';
import { sayDetail } from './entry-detail.ts';

/**
 * The same for the same entries that say the same: by it somebody who decides says which words they read. It is made of what whoever may
 * read them is told in any case, and of nothing about the file or what they said before.
 *
 * @param entries each with the id by which it is stored.
 */
export function wordingOf(entries: Iterable<readonly [id: string, entry: Entry]>): string {
  const said = [...entries].map(([id, entry]) => JSON.stringify([id, ...textsOf(entry)]));
  return hash('sha256', said.toSorted().join('\n'), 'hex').slice(0, 32);
}

function textsOf(entry: Entry) {
  const { when, source, authorRole, kind, event, response, outcome, note } = entry;
  const { detail, impact, children, childSeen, recordedOn, comment } = entry;
  const told = [source, authorRole, kind, event, response, outcome, note];
  return [
    when.text,
    when.earliest,
    when.latest,
    ...told,
    impact,
    children,
    childSeen,
    recordedOn?.text,
    comment,
    ...(detail === undefined ? [] : [sayDetail(detail)]),
  ];
}
