import type { Token } from './tokens.ts';

export const modals = new Set([
  'should',
  'shall',
  'must',
  'will',
  'would',
  'ought',
  'needs',
  'need',
  'may',
  'could',
  'can',
]);

export const determiners = new Set(
  'the a an all its their each every any this these those our your both no how what whether which who'.split(
    ' ',
  ),
);

export const relatives = new Set([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'where',
  'when',
  'if',
  'whether',
  'as',
  'because',
]);

export const beingWords = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'been', 'do', 'does']);

export const leadWords = new Set(
  'when where if within by in following once before after from for with during at on given under as having until'.split(
    ' ',
  ),
);

export const openers = new Set('that please also and then to not further recommendation action'.split(' '));

export const asking = new Set([
  'recommend',
  'require',
  'request',
  'ask',
  'invite',
  'suggest',
  'advise',
  'propose',
  'urge',
  'instruct',
]);

const nounsInLy = new Set([
  'family',
  'supply',
  'reply',
  'apply',
  'early',
  'assembly',
  'comply',
  'only',
  'anomaly',
  'rely',
  'friendly',
]);

const littleAdverbs = new Set([
  'also',
  'then',
  'always',
  'now',
  'further',
  'not',
  'better',
  'therefore',
  'thereafter',
  'still',
  'both',
  'only',
  'more',
  'either',
  'again',
  'well',
  'newly',
]);

/** Words that say how, and may stand between what belongs together. */
export function isAdverb(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (token.text.endsWith('ly') && !nounsInLy.has(token.text)) || littleAdverbs.has(token.text);
}

/** Whether a verb that ought to be done follows: "should", "needs to", "to be". */
export function isModal(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text === 'to') return tokens[at + 1]?.text === 'be';
  if (text === 'needs' || text === 'need') return tokens[at + 1]?.text === 'to';
  if (text === 'may' && tokens[at]?.isCapital === true && !tokens[at]?.isAllCapitals) return false;
  return modals.has(text);
}
