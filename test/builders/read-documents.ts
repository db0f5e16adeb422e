import { createHash } from 'node:crypto';
import type { CellDetail, Part, ReadDocument, Row } from '../../src/shared/document.ts';

export type RowPlan =
  | readonly string[]
  | { readonly cells: readonly string[]; readonly details?: Row['details'] };

/** A table as the readers would give it: rows are numbered from 1, short rows filled up. */
export function makePart(name: string, plans: readonly RowPlan[], more: Partial<Part> = {}): Part {
  const plain = plans.map((plan): { cells: readonly string[]; details?: Row['details'] } =>
    'cells' in plan ? plan : { cells: plan },
  );
  const width = Math.max(0, ...plain.map(({ cells }) => cells.length));
  const rows = plain.map(({ cells, details }, index): Row => {
    const full = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
    return { number: index + 1, cells: full, ...(details === undefined ? {} : { details }) };
  });
  return { name, lead: [], hidden: false, rows, ...more };
}

/** A read file of these tables; its hash depends on what they hold. */
export function makeDocument(parts: readonly Part[], fileName = 'school.docx'): ReadDocument {
  const format = fileName.endsWith('.csv') ? 'csv' : fileName.endsWith('.xlsx') ? 'xlsx' : 'docx';
  const sha256 = createHash('sha256')
    .update(JSON.stringify([fileName, parts]))
    .digest('hex');
  return { fileName, format, sha256, parts, notes: [] };
}

/** One table alone in its file. */
export function makeTable(plans: readonly RowPlan[], fileName?: string): ReadDocument {
  return makeDocument([makePart('Table 1', plans)], fileName);
}

/** A cell that covers so many columns; the places that it covers are empty. */
export function spanned(text: string, columns: number, width = columns): RowPlan {
  const cells = [text, ...Array.from({ length: width - 1 }, () => '')];
  const details: Record<number, CellDetail> = { 0: { span: columns } };
  return { cells, details };
}
