import { sayInstant } from '../say-instant.ts';
import { ErrorPage } from '../view/parts/error-page.tsx';
import { type StaleVersions, wordsOf } from '../view/parts/error-words.ts';
import type { Answer } from './route.ts';

/** Who saved first, and when; a name is null where it was a program, or a command of whoever runs the system. */
interface LastChange {
  readonly name: string | null;
  readonly at: Date;
}

interface StaleProps<Json> extends Omit<StaleVersions, 'savedBy'> {
  readonly lastChange: LastChange | null;
  /** What is saved now. */
  readonly json: Json;
}

/** What somebody wrote beside what somebody else had saved first. */
export function stalePage<Json>({ lastChange, json, ...versions }: StaleProps<Json>): Answer<Json> {
  const error = { kind: 'stale', versions: { ...versions, savedBy: saySavedBy(lastChange) } } as const;
  return {
    kind: 'page',
    status: 409,
    title: wordsOf(error).title,
    body: () => <ErrorPage error={error} />,
    json,
  };
}

function saySavedBy(change: LastChange | null): string {
  if (change === null) return 'somebody else';
  return `${change.name ?? 'whoever runs the system'}, on ${sayInstant(change.at)},`;
}
