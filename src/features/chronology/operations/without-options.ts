import type { ErrorCode } from '../../../shared/app-error.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Refusal } from '../store/file-account.ts';

/** The last sentence of a message, where it names an option of the command line. */
const advice = /\s+[^.!?]*--(?:map|table|agency)\b.*$/s;

/** What is told of a file, for a page: advice that only the command line could follow is left out. */
export function withoutOptions(message: string): string {
  return message.replace(advice, '');
}

/** A file as a document of the browser tells of it: whoever reads that has no command line. */
export function fileOnPage<File extends Pick<CheckedFile, 'issues'>>(file: File): File {
  const issues = file.issues.map((issue) => ({ ...issue, message: withoutOptions(issue.message) }));
  return { ...file, issues };
}

/** What to do about a file that was refused, where the command line's own words name an option. */
const todoOnPage: Readonly<Partial<Record<ErrorCode, string>>> = {
  'no-date-column': 'Head the column that holds the dates “Date” in the file, and send it again.',
  'no-event-column': 'Head the column that says what happened “Event” in the file, and send it again.',
};

/** What to do where a file that was read before cannot be read by the columns that somebody stated. */
const todoOfColumns: Readonly<Partial<Record<ErrorCode, string>>> = {
  'no-date-column': 'Below, choose “Date” beside the heading of the column that holds the dates.',
  'no-event-column':
    'Below, choose “Event: what happened” beside the heading of the column that says what happened.',
};

/** The same where what was stated of the columns is at fault, and not the file. */
export function refusalOfColumns(refusal: Refusal): Refusal {
  return { ...refusal, todo: todoOfColumns[refusal.code] ?? refusalOnPage(refusal).todo };
}

/** A refusal as a page tells it. */
export function refusalOnPage(refusal: Refusal): Refusal {
  return { ...refusal, todo: todoOnPage[refusal.code] ?? refusal.todo };
}

const withoutQuotations: Readonly<Partial<Record<ErrorCode, string>>> = {
  'no-table': 'No table was found that could be a chronology.',
  'no-date-column': 'No column holds dates.',
  'no-event-column': 'No column says what happened.',
};

/** A refusal for somebody from whom rows of the agency are kept: it quotes nothing of the file, and counts nothing in it. */
export function refusalForOthers({ code }: Pick<Refusal, 'code'>): Refusal {
  return {
    code,
    what: withoutQuotations[code] ?? 'The file could not be read.',
    todo: todoOnPage[code] ?? 'Ask the agency to look at this page: it is told there why, and what to do.',
  };
}

const likeRemovals: readonly ErrorCode[] = ['row-purged-before', 'file-destroyed', 'file-damaged'];

/** Whether a file is refused since something was removed for good, or since its copy was harmed: told in one way, neither is told from the other. */
export function isLikeRemovals({ code }: Refusal): boolean {
  return likeRemovals.includes(code);
}

/** What such a refusal is to whoever is not told of all that was removed for good. */
export const refusalOfCopy: Refusal = refusalForOthers({ code: 'file-damaged' });
