import { sayList } from '../../../shared/say-list.ts';
import type { EntryWords } from './entry-words.ts';

type Account = Pick<EntryWords, 'agency' | 'when'>;

/** What people decided of accounts of which not all tell of one event, in a sentence: which is set apart, and which are one. */
export function sayApart(groups: readonly (readonly Account[])[]): string {
  const together = groups.filter(({ length }) => length > 1);
  const alone = groups.filter(({ length }) => length === 1);
  if (together.length === 0) return 'No: each tells of something else.';
  const others = together.map(
    (accounts) =>
      `${alone.length === 0 || together.length > 1 ? sayAccounts(accounts) : 'The others'} tell of one event.`,
  );
  const apart = alone.map((accounts) => `${sayAccounts(accounts)}, tells of something else.`);
  return [...apart, ...others].join(' ');
}

function sayAccounts(accounts: readonly Account[]): string {
  return sayList(accounts.map(({ agency, when }) => `${agency}, ${when}`));
}
