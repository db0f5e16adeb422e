import { AppError } from '../../../../shared/app-error.ts';
import type { Part, ReadDocument } from '../../../../shared/document.ts';
import { findFormCodes, formHeadings } from './plan-form.ts';

/** A document that says it is a form of a plan’s actions: by which code, and in which table it was filled in. */
export interface FormFound {
  readonly code: string;
  readonly part: Part;
}

const headings: readonly string[] = Object.values(formHeadings);

/**
 * Whether a file is a form of a plan’s actions that came back; null where it is none.
 *
 * @throws AppError `plan-form-altered` where it was one and can no longer be read as it: its code or its headings are gone, or it holds
 * several.
 */
export function findPlanForm({ fileName, parts }: ReadDocument): FormFound | null {
  const codes = findFormCodes(parts.flatMap(({ lead }) => lead));
  const tables = parts.filter(hasHeadings);
  const [code] = codes;
  const [part] = tables;
  if (code === undefined && part === undefined) return null;
  if (code === undefined) {
    throw altered(
      fileName,
      'It is a form of a plan’s actions, and its number, such as “PLAN-7K3M-92QF”, is not above the table.',
    );
  }
  if (part === undefined) {
    const known = headings.map((heading) => `“${heading}”`).join(', ');
    throw altered(
      fileName,
      `It is the form ${code}, and its table no longer has the headings ${known}, in this order.`,
    );
  }
  if (codes.length > 1 || tables.length > 1) {
    throw altered(fileName, 'It holds several forms of plans’ actions, or one several times.');
  }
  return { code, part };
}

function hasHeadings({ rows }: Part): boolean {
  const [first] = rows;
  return first !== undefined && headings.every((heading, at) => settle(first.cells[at] ?? '') === heading);
}

/** By these very words its cells are found again: other spaces alone are the program’s that wrote them. */
function settle(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Word may put other spaces and capitals in place of those of the form. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function altered(where: string, what: string): AppError {
  return new AppError('plan-form-altered', {
    what,
    where,
    todo: 'Make the form again on the plan’s page, copy into its empty cells what was written, and send that.',
  });
}
