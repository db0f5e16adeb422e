import type { Part, ReadDocument } from '../../../shared/document.ts';
import type { Furniture } from './chronology-table.ts';

/** The paragraphs above each table, as furniture of row 0, so that every text of the file is listed. */
export function listLeads({ parts }: ReadDocument): readonly Furniture[] {
  return parts
    .filter(({ lead }) => lead.length > 0)
    .map(({ name, lead }) => ({ part: name, row: 0, kind: 'text', cells: lead }));
}

const longestTitle = 80;

/** The paragraphs above a table that say more than a title does, and may tell of something that belongs in a row. */
export function findLongLeads({ lead }: Part): readonly string[] {
  return lead.filter((text) => text.length > longestTitle || /[.;]\s+\S|\w{3}[.;]$/.test(text.trim()));
}
