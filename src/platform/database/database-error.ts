import { AppError, type ErrorCode, type ErrorWords } from '../../shared/app-error.ts';

interface Told {
  readonly code: ErrorCode;
  readonly words: ErrorWords;
  /** PostgreSQL's codes, and those of the system. */
  readonly of: readonly string[];
}

/** What pg says without a code. */
const silence =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Query read timeout/;

const away: Told = {
  code: 'database-away',
  words: { what: 'The database does not answer.', todo: 'Nothing was changed. Wait a minute and try again.' },
  of: [
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
    ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
    // Ended or restarting; ended since a transaction, or a session, stood idle.
    ...['57P01', '57P02', '57P03', '57P05', '25P03'],
    ...['08000', '08001', '08003', '08004', '08006'],
    // A standby, after the one that took changes was lost: the address will lead to the right one.
    '25006',
  ],
};

const busy: Told = {
  code: 'database-away',
  words: {
    what: 'The database has more to do than it can.',
    todo: 'Nothing was changed. Wait a minute and try again.',
  },
  // No connection left; no memory left; a statement that took too long; deadlocks again and again.
  of: ['53300', '53200', '57014', '40P01', '40001'],
};

const full: Told = {
  code: 'database-full',
  words: {
    what: 'The database has no room left.',
    todo: 'Nothing was changed. Ask whoever runs this system to make room, then try again.',
  },
  of: ['53100', 'ENOSPC'],
};

/** The database's failures in words of ours; any other error stays what it is. */
export function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const code = codeOf(error);
  const told = silence.test(error.message) ? away : [away, busy, full].find(({ of }) => of.includes(code));
  return told === undefined ? error : new AppError(told.code, told.words, { cause: error });
}

/** Two transactions stood in each other's way, and this one was undone: done again it may well succeed. */
export function mayPassAgain(error: unknown): boolean {
  return error instanceof Error && ['40P01', '40001'].includes(codeOf(error));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
