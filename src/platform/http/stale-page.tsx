import type { AccountId } from '../../shared/ids.ts';
import type { PersonActor } from '../access/actor.ts';
import { sayInstant } from '../say-instant.ts';
import { ErrorPage } from '../view/parts/error-page.tsx';
import { type StaleVersions, wordsOf } from '../view/parts/error-words.ts';
import type { Answer } from './route.ts';

/** Who saved first, and when; a name is null where it was a program, or a command of whoever runs the system. */
interface LastChange {
  readonly name: string | null;
  /** Whose it was, where it is known by more than the name. */
  readonly accountId?: AccountId | null;
  readonly at: Date;
}

interface StaleProps<Json> extends Omit<StaleVersions, 'savedBy' | 'ownAt'> {
  readonly lastChange: LastChange | null;
  /** Who is told. */
  readonly reader: Pick<PersonActor, 'accountId' | 'name'>;
  /** What is saved now. */
  readonly json: Json;
}

/** What somebody wrote beside what somebody else had saved first. */
export function stalePage<Json>({ lastChange, reader, json, ...versions }: StaleProps<Json>): Answer<Json> {
  const ownAt = lastChange !== null && isOwn(lastChange, reader) ? `on ${sayInstant(lastChange.at)}` : null;
  const error = { kind: 'stale', versions: { ...versions, savedBy: saySavedBy(lastChange), ownAt } } as const;
  return {
    kind: 'page',
    status: 409,
    title: wordsOf(error).title,
    tells: versions.fields.flatMap(({ of }) => of ?? []),
    body: () => <ErrorPage error={error} />,
    json,
  };
}

function isOwn({ name, accountId }: LastChange, reader: StaleProps<unknown>['reader']): boolean {
  return accountId === undefined ? name === reader.name : accountId === reader.accountId;
}

function saySavedBy(change: LastChange | null): string | null {
  if (change === null) return null;
  return `${change.name ?? 'whoever runs the system'}, on ${sayInstant(change.at)},`;
}
