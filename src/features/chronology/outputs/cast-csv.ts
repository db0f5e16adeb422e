import { csvText } from '../../../platform/documents/write-csv.ts';
import type { DraftMember } from '../domain/names/lists/draft-cast.ts';

const headings = ['Name', 'Other names', 'Role', 'Pseudonym', 'Date of birth', 'Times found', 'Why'];

/** A drafted list as a person edits it and gives it back. The last two columns are for that person only. */
export function castCsv(draft: readonly DraftMember[]): string {
  return csvText([headings, ...draft.map(rowOf)]);
}

function rowOf(member: DraftMember): readonly string[] {
  const { name, otherNames, role, pseudonym, born, times } = member;
  return [name, otherNames.join('; '), role, pseudonym, born ?? '', String(times), sayWhy(member)];
}

/** What may be a misspelling stands here, and under no name: a list that nobody checked would tell of one person for the other. */
export function sayWhy({ why, misspelt = [] }: DraftMember): string {
  return misspelt.length === 0 ? why : `${why}; a guess: also ${misspelt.map(({ name }) => name).join(', ')}`;
}

/** The same as one JSON document. */
export function castJson(draft: readonly DraftMember[]): string {
  return `${JSON.stringify({ people: draft }, null, 2)}\n`;
}
