import type { SharingWay } from './settle-sharing.ts';
import type { Sharing } from './sharing.ts';

const wayOfKind: Readonly<Record<Sharing['kind'], SharingWay>> = {
  referral: 'referral',
  notification: 'other',
  'strategy-discussion': 'meeting',
  conference: 'meeting',
  'core-group': 'meeting',
  meeting: 'meeting',
  contact: 'other',
};

const calling = /\b(?:rang|rung|(?:tele)?phoned|called|calls?|t\/?c|by phone)\b/i;
const writing = /\b(?:letter|e-?mail(?:ed)?|wrote|written)\b/i;

/** In which way one agency told another, by the words of the text that suggest it: “rang social care” is a call. */
export function wayTold({ kind, words }: Pick<Sharing, 'kind' | 'words'>): SharingWay {
  const way = wayOfKind[kind];
  if (way !== 'other') return way;
  if (words.some((one) => writing.test(one))) return 'letter';
  return words.some((one) => calling.test(one)) ? 'call' : 'other';
}
