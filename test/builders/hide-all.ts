import { hideByRecord, nobodyKnown, personKnown } from './known-family.ts';

const wells = {
  ...nobodyKnown,
  name: 'Family W',
  children: [personKnown('Mia Wells', 'child'), personKnown('Tom Wells', 'child')],
  adults: [personKnown('Gemma Wells', 'mother'), personKnown('Lee Wells', 'father')],
  workers: [personKnown('Neil Barker', 'Social worker')],
};

/** What a document has of these texts that is made from the record of a family: Mia and Tom, Gemma and Lee, and the social worker Neil Barker. */
export function hideAll(...texts: readonly string[]): readonly string[] {
  return hideByRecord(wells, texts);
}
