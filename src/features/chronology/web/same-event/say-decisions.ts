import { sayInstant } from '../../../../platform/say-instant.ts';
import type { SameEventAnswer } from '../../operations/read-same-event.ts';

/** What people decided of the accounts, each in a sentence: who, when, and of which two. */
export function sayDecisions({
  accounts,
  decisions,
}: Pick<SameEventAnswer, 'accounts' | 'decisions'>): readonly string[] {
  const nameOf = (id: string) => {
    const at = accounts.findIndex((one) => one.id === id);
    return `account ${at + 1} (${accounts[at]?.agency ?? ''})`;
  };
  return decisions.map(({ first, second, verdict, by, at }) => {
    const [one, other] = [first, second].toSorted(
      (a, b) => accounts.findIndex(({ id }) => id === a) - accounts.findIndex(({ id }) => id === b),
    );
    const what = verdict === 'same' ? 'tell of one event' : 'do not tell of one event';
    return `${by} decided on ${sayInstant(at)} that ${nameOf(one ?? '')} and ${nameOf(other ?? '')} ${what}.`;
  });
}
