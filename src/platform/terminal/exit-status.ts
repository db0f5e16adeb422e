import type { ErrorCode } from '../../shared/app-error.ts';

/** 0 done · 1 done, and the input has errors, which are told · 2 wrong usage · 3 could not be done. */
export type ExitStatus = 0 | 1 | 2 | 3;

const askedWrongly: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'table-not-found',
  'map-field-unknown',
  'map-heading-unknown',
  'agency-file-unknown',
  'agency-unknown',
  'partnership-unknown',
  'account-unknown',
  'same-file-twice',
  'day-not-valid',
  'output-type-unknown',
  'output-over-input',
  'name-in-file-name',
  'name-in-title',
  'profile-unknown',
  'profile-not-valid',
]);

/** Errors of what was typed give 2, and all others 3; the graver of several counts. */
export function statusOfErrors(codes: readonly ErrorCode[]): ExitStatus {
  return codes.every((code) => askedWrongly.has(code)) ? 2 : 3;
}
