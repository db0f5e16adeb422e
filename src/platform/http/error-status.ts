import { AppError, type ErrorCode, type ErrorWords, type Written } from '../../shared/app-error.ts';

/** The status of an answer for each failure that is not the person's to mend in a form: those are 422. */
const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'step-up-needed': 403,
  'form-expired': 403,
  'not-found': 404,
  'changed-meanwhile': 409,
  'worded-otherwise': 409,
  'file-too-large': 413,
  'too-many-files': 413,
  'store-full': 413,
  'too-many-requests': 429,
  'too-much-waiting': 429,
  'database-away': 503,
  'database-full': 503,
  internal: 500,
};

export interface Failure {
  readonly status: number;
  readonly code: ErrorCode;
  readonly what: string;
  /** Which of the files that were sent, by the name that it has there: for a page, and for no program that keeps what it is told. */
  readonly where?: string;
  readonly todo: string;
  readonly next?: ErrorWords['next'] | undefined;
  /** What was sent with a form, and is not saved: for the page of whoever wrote it. */
  readonly written?: Written;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number;
}

/** What whoever asked is told of an error. Of one that we have no name for, they are told nothing but that it happened. */
export function findFailure(error: unknown): Failure {
  if (error instanceof AppError && error.code !== 'internal') return ofAppError(error);
  const status = protocolStatus(error);
  return status === null ? fault : { status, code: 'request-not-valid', ...protocolWords(status) };
}

function ofAppError({ code, words, written }: AppError): Failure {
  // Not there, no id at all, somebody else's: told in the very same words.
  if (code === 'not-found') return { ...noSuchPage, written };
  const status = statuses[code] ?? 422;
  const { what, todo, next } = words;
  const failure = { status, code, what, todo, next, written, ...whichFile(code, words.where) };
  return status === 429 || status === 503 ? { ...failure, retryAfter: status === 503 ? 30 : 60 } : failure;
}

/** Elsewhere the place is one of a command line. */
function whichFile(code: ErrorCode, where: string | undefined): Pick<Failure, 'where'> {
  return code === 'file-too-large' && where !== undefined ? { where } : {};
}

const fault: Failure = {
  status: 500,
  code: 'internal',
  what: 'Something went wrong that is our fault.',
  todo: 'Try again. If it stays so, tell whoever runs Sightline the reference below, and nothing about a child.',
};

const noSuchPage: Failure = {
  status: 404,
  code: 'not-found',
  what: 'There is no such page or record, or you may not see it.',
  todo: 'Check the address. A family is seen by those whom a partnership officer names as involved with it.',
};

/** What the server itself refuses: a body too long, of a kind or form that it does not read. Null for everything else. */
function protocolStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (!error.code.startsWith('FST_')) return null;
  if (
    /^FST_(REQ_FILE_TOO_LARGE|ERR_CTP_BODY_TOO_LARGE|PARTS_LIMIT|FILES_LIMIT|FIELDS_LIMIT)$/.test(error.code)
  ) {
    return 413;
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 415;
  if (/^FST_(ERR_CTP_|MP_|PROTO_|INVALID_)/.test(error.code)) return 400;
  return null;
}

function protocolWords(status: number): { readonly what: string; readonly todo: string } {
  switch (status) {
    case 413:
      return {
        what: 'More was sent than Sightline takes at once.',
        todo: 'Send fewer or smaller files, or a shorter text.',
      };
    case 415:
      return {
        what: 'This was sent in a form that Sightline does not read.',
        todo: 'Send a form of ours, or JSON.',
      };
    default:
      return {
        what: 'What was sent could not be read.',
        todo: 'Open the page again and send it from there.',
      };
  }
}
