import { findCompound } from './find-compound.ts';
import { findMissingDate } from './find-date.ts';
import { findMissingOwner } from './find-owner.ts';
import { findNotMeasurable } from './find-product.ts';
import { findVague } from './find-vague.ts';
import { readAction } from './reading.ts';
import type { Action, Finding } from './smart-problem.ts';

/**
 * What an action lacks to be specific, measurable, owned and dated, in the order of `smartProblems`; nothing for a sound
 * action. The row is judged as a whole: an owner or a date may stand in its column or in the text. It suggests, and a
 * person decides: the words and the reason are there to be disagreed with.
 */
export function findSmartProblems(action: Action): { readonly problems: readonly Finding[] } {
  const reading = readAction(action.text);
  const found = [
    findMissingOwner(reading, action.owner ?? null),
    findMissingDate(reading, action.due ?? null),
    findNotMeasurable(reading, action.measure ?? null),
    findVague(reading),
    findCompound(reading),
  ];
  return { problems: found.filter((finding) => finding !== null) };
}
