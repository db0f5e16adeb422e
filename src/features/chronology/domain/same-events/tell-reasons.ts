import { asSentence } from '../as-sentence.ts';
import type { Account } from './account.ts';
import type { AccountGroup } from './group-accounts.ts';
import { joinNames } from './join-names.ts';
import { parameters } from './parameters.ts';

const mostTold = 8;

interface Reason {
  readonly sentence: string;
  readonly weight: number;
}

/** What speaks for the accounts’ telling of one event: plain sentences, strongest first. */
export function tellReasons(group: AccountGroup | null, accounts: readonly Account[]): readonly string[] {
  const members = new Map(accounts.map((account) => [account.place, account]));
  const reasons: Reason[] = accounts.flatMap(tellCopies);
  for (const { one, other, findings } of group?.links ?? []) {
    const who = accounts.length > 2 ? sayPair(members.get(one), members.get(other)) : '';
    for (const { feature, amount, sentence } of findings) {
      const weight = feature === 'sameDay' ? sameDayWeight : parameters.weights[feature] * amount;
      if (sentence !== '' && weight > 0) reasons.push({ sentence: `${who}${begin(sentence, who)}`, weight });
    }
  }
  const told = reasons
    .toSorted((first, second) => second.weight - first.weight)
    .map(({ sentence }) => sentence);
  return [...new Set(told)].slice(0, mostTold);
}

/** It is what the other weights are reckoned from, and none itself; a reader wants to be told all the same. */
const sameDayWeight = 0.5;

function tellCopies({ entries, entry }: Account): Reason[] {
  if (entries.length === 1) return [];
  const children = [...new Set(entries.flatMap((copy) => copy.children))];
  const under = children.length > 1 ? `, under ${joinNames(children)}` : '';
  return [
    {
      sentence: `${entries.length} rows of ${entry.agency} say the same in the same words${under}.`,
      weight: 10,
    },
  ];
}

function sayPair(one: Account | undefined, other: Account | undefined): string {
  return asSentence(`${nameOf(one)} and ${nameOf(other)}: `);
}

function nameOf(account: Account | undefined): string {
  return account?.keeper ?? '';
}

/** Agencies’ own names keep their capitals. */
function begin(sentence: string, who: string): string {
  const isPlain = /^(Both|Their|They|One|The record|Records|No other)\b/.test(sentence);
  return who !== '' && isPlain ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;
}
