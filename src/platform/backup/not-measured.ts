import { AppError, type ErrorCode } from '../../shared/app-error.ts';
import { asDatabaseError } from '../database/database-error.ts';
import { describeFault, type Fault } from '../http/describe-fault.ts';

/** Why PostgreSQL did not measure the tables of a restore that is whole. */
export interface NotMeasured {
  /** `database-full`, `database-away`, or `internal` for what has no name. */
  readonly code: ErrorCode;
  readonly fault: Fault;
}

/** What a log may hold of it, and no more: PostgreSQL puts values into its messages. */
export function noteNotMeasured(error: unknown): NotMeasured {
  const told = asDatabaseError(error);
  return { code: told instanceof AppError ? told.code : 'internal', fault: describeFault(error) };
}

const advice: Readonly<Partial<Record<ErrorCode, string>>> = {
  'database-full': 'Its disk has no room left: make some before people work with it.',
  'database-away': 'It did not answer any more, or had more to do than it could: look whether it runs.',
};

/** What became of it, what to do, and the fault itself: everything is there all the same. */
export function sayNotMeasured({ code, fault }: NotMeasured): string {
  const todo = advice[code] ?? 'It may be a fault of ours: report what stands in the next line.';
  return `PostgreSQL could not measure the tables: pages are slow for some minutes, until it has by itself. ${todo}\nThe fault: ${sayFault(fault)}`;
}

function sayFault({ name, code, routine, table, at, cause }: Fault): string {
  const what = [name, code, routine, table].filter((part) => part !== undefined).join(', ');
  const [frame] = at;
  const whole = frame === undefined ? what : `${what}, ${frame}`;
  return cause === undefined ? whole : `${whole}; since ${sayFault(cause)}`;
}
