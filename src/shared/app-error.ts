/**
 * Every failure that Sightline names. `docs/errors.md` tells each of them to the people who meet it;
 * a test holds that page against this list.
 */
export const errorCodes = [
  'file-not-found',
  'file-is-folder',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-type-unknown',
  'file-not-what-its-name-says',
  'file-damaged',
  'file-destroyed',
  'row-purged-before',
  'file-password-protected',
  'old-word-file',
  'old-excel-file',
  'macro-file',
  'pdf-file',
  'zip-bomb',
  'zip-unsafe',
  'xml-unsafe',
  'external-content',
  'encoding-mixed',
  'csv-unclosed-quote',
  'too-many-files',
  'too-many-columns',
  'too-many-rows',
  'reading-took-too-long',
  'extract-unknown',
  'extract-empty',
  'no-table',
  'no-date-column',
  'no-event-column',
  'table-not-found',
  'map-field-unknown',
  'map-heading-unknown',
  'agency-file-unknown',
  'agency-unknown',
  'merged-file-not-valid',
  'same-file-twice',
  'output-type-unknown',
  'output-over-input',
  'output-not-writable',
  'cast-no-names',
  'cast-name-missing',
  'cast-date-of-birth',
  'cast-pseudonym-is-name',
  'name-in-file-name',
  'name-in-title',
  'name-left-in-export',
  'glossary-abbreviation-missing',
  'glossary-columns',
  'glossary-repeated',
  'day-not-valid',
  'profile-not-valid',
  'profile-unknown',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'changed-meanwhile',
  'worded-otherwise',
  'removed-for-good',
  'words-may-tell',
  'step-up-needed',
  'email-in-use',
  'agency-name-in-use',
  'agency-has-people',
  'agency-not-open',
  'last-administrator',
  'own-account',
  'account-state-different',
  'sign-in-shared',
  'partnership-unknown',
  'account-unknown',
  'too-many-requests',
  'too-much-waiting',
  'store-full',
  'form-not-valid',
  'form-expired',
  'request-not-valid',
  'method-not-allowed',
  'host-not-known',
  'config-not-valid',
  'demonstration-not-here',
  'port-not-free',
  'nothing-set-up',
  'database-away',
  'database-full',
  'database-role-missing',
  'database-role-too-strong',
  'database-not-protected',
  'migration-changed',
  'migration-missing',
  'migration-unknown',
  'key-not-readable',
  'backup-exists',
  'backup-not-writable',
  'backup-recipient',
  'backup-identity',
  'backup-not-one',
  'backup-encrypted',
  'backup-cut-off',
  'backup-damaged',
  'backup-newer',
  'restore-not-empty',
  'restore-differs',
  'database-folder-not-usable',
  'database-version-different',
  'database-already-running',
  'database-did-not-start',
  'database-no-account',
  'database-engine-missing',
  'anchors-not-valid',
  'family-reference-in-use',
  'child-date-not-fitting',
  'adult-date-not-fitting',
  'death-date-not-fitting',
  'address-days-not-fitting',
  'release-day-not-fitting',
  'review-day-not-fitting',
  'allocation-not-fitting',
  'family-needs-child',
  'involvement-not-fitting',
  'handling-not-fitting',
  'entry-not-fitting',
  'too-many-entries',
  'sharing-not-fitting',
  'plan-point-not-fitting',
  'plan-form-altered',
  'plan-form-unknown',
  'plan-form-empty',
  'request-not-fitting',
  'last-day-past',
  'review-closed',
  'asked-no-longer',
  'due-day-past',
  'review-days-ahead',
  'usage',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorWords {
  /** What is wrong, in one plain sentence. */
  readonly what: string;
  /** Where: the file, then table or sheet, row and column as far as they are known. */
  readonly where?: string;
  /** What the person can do about it. */
  readonly todo: string;
  /** Where something is asked: what of, as a form that answers it names it. */
  readonly of?: string;
  /** The page of ours on which they can do it. */
  readonly next?: { readonly text: string; readonly href: string };
}

/** What somebody wrote in a form, field by field: told to them alone, on the page that says that it is not saved. */
export type Written = readonly { readonly label: string; readonly text: string }[];

interface AppErrorOptions extends ErrorOptions {
  readonly written?: Written;
}

/** A failure with a code from the one list, told as what, where and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly words: ErrorWords;
  readonly written: Written;

  constructor(code: ErrorCode, words: ErrorWords, options?: AppErrorOptions) {
    super(words.where === undefined ? words.what : `${words.where}: ${words.what}`, options);
    this.name = 'AppError';
    this.code = code;
    this.words = words;
    this.written = options?.written ?? [];
  }
}
