import data from '../../../../../data/pattern-words.json' with { type: 'json' };
import { splitSentences } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';
import type { Happening } from './happening.ts';
import { childKeysOf, findFirstNames } from './name-children.ts';

export type Says = 'starts' | 'continues' | 'ends';

const planWords = new Set(data.planWords);
const everybodyWords = new Set(data.everybodyWords);

/**
 * What an event says of a child protection plan, and of whom: the children whom a sentence about it names, else those of
 * the column; none where a sentence about it speaks of several at once. Null where it says nothing of one.
 */
export function readPlanStatement(
  happening: Happening,
): { readonly says: Says; readonly children: ReadonlySet<string> } | null {
  const says = whatItSays(happening);
  return says === null ? null : { says, children: childrenMeant(happening) };
}

function whatItSays({ signals, themes }: Happening): Says | null {
  const atConference = themes.has('conference');
  if (signals.has('planEnds') || (atConference && signals.has('planEndsAtConference'))) return 'ends';
  if (signals.has('planContinues') || (atConference && signals.has('planContinuesAtConference'))) {
    return 'continues';
  }
  if (signals.has('planStarts') || (atConference && signals.has('planStartsAtConference'))) return 'starts';
  return null;
}

function childrenMeant(happening: Happening): ReadonlySet<string> {
  const sentences = happening.entries
    .flatMap(({ event, response, outcome }) => [event, response ?? '', outcome ?? ''])
    .flatMap(splitSentences)
    .filter((words) => holdsAny(words, planWords));
  if (sentences.some((words) => holdsAny(words, everybodyWords))) return new Set();
  const named = new Set(sentences.flatMap(findFirstNames));
  return named.size === 0 ? childKeysOf(happening) : named;
}

function holdsAny(words: readonly Word[], listed: ReadonlySet<string>): boolean {
  return words.some(({ lower }) => listed.has(lower));
}
