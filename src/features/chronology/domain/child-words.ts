import type { ChildSeen } from './entry.ts';

const yes = /^(y|yes|true|seen|✓|✔|☑)\b|^[✓✔☑]/i;
const no = /^(n|no|false|not seen|unseen|✗|✘|☒)\b|^[✗✘☒]/i;
const notApplicable = /^(n\s*\/\s*a|na|not applicable|not known|unknown|not stated|not recorded)\b/i;
const notAlone =
  /\bnot\s+(seen\s+)?(alone|on (his|her|their) own)\b|\bwith\s+(his |her |their |the )?(mother|father|mum|dad|parents?|carers?|sibling)/i;
const alone = /\balone\b|\bby (him|her|them)sel(f|ves)\b|\bon (his|her|their) own\b/i;
const notSeen = /\b(not|never|n't) (been )?seen\b|\bunseen\b|\bno access\b/i;

/**
 * What the record says of seeing the child. "Seen" never means "seen alone": that takes the word, in
 * the cell or, with a plain yes, in the heading. "No" under "seen alone" leaves open whether the child was seen.
 */
export function readChildSeen(text: string, heading: string): ChildSeen {
  const cell = text.trim();
  if (cell === '' || notApplicable.test(cell)) return 'not-stated';
  const asksAlone = alone.test(heading);
  if (notAlone.test(cell)) return /^\s*not seen alone/i.test(cell) ? 'not-stated' : 'seen';
  if (notSeen.test(cell)) return 'not-seen';
  if (no.test(cell)) return asksAlone ? 'not-stated' : 'not-seen';
  if (alone.test(cell)) return 'seen-alone';
  if (yes.test(cell)) return asksAlone ? 'seen-alone' : 'seen';
  return /\bseen\b/i.test(cell) ? 'seen' : 'not-stated';
}

/** What most rows have is one list for all of them. */
const noChildren: readonly string[] = [];

/** The children that a cell names: "Amy, Ben and Cai" is three. */
export function splitChildren(text: string): readonly string[] {
  if (text === '') return noChildren;
  const names = text
    .split(/[,;/&\n]|\band\b/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
