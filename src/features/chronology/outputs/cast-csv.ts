import { csvText } from '../../../platform/documents/write-csv.ts';
import type { DraftMember } from '../domain/names/lists/draft-cast.ts';

const headings = ['Name', 'Other names', 'Role', 'Pseudonym', 'Date of birth', 'Times found', 'Why'];

/** A drafted list as a person edits it and gives it back. The last two columns are for that person only. */
export function castCsv(draft: readonly DraftMember[]): string {
  return csvText([headings, ...draft.map(rowOf)]);
}

function rowOf({ name, otherNames, role, pseudonym, born, times, why }: DraftMember): readonly string[] {
  return [name, otherNames.join('; '), role, pseudonym, born ?? '', String(times), why];
}

/** The same as one JSON document. */
export function castJson(draft: readonly DraftMember[]): string {
  return `${JSON.stringify({ people: draft }, null, 2)}\n`;
}
