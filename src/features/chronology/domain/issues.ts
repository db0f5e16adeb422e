import { cutShort } from './cut-short.ts';
import type { Issue, IssueCode } from './entry.ts';

export function errorIssue(code: IssueCode, message: string, column: string | null): Issue {
  return { code, severity: 'error', message, column };
}

export function warningIssue(code: IssueCode, message: string, column: string | null): Issue {
  return { code, severity: 'warning', message, column };
}

/** A text in quotation marks, on one line and not too long to read in a message. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${cutShort(line, 80)}”`;
}
