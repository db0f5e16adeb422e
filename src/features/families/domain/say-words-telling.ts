import { capitalise } from '../../../shared/capitalise.ts';
import { sayList } from '../../../shared/say-list.ts';

/** Something that was written in a form, and what of it may tell what is kept from others. */
export interface WordsTelling {
  /** As a sentence calls it: “the terms of reference”. */
  readonly called: string;
  readonly tellsAddress: boolean;
  readonly tellsSealed: boolean;
}

const address = 'an address that is protected';
const identity = 'an identity that is sealed';

/** Which words may tell what, in sentences; none where nothing does. It says neither the address nor the name. */
export function sayWordsTelling(words: readonly WordsTelling[]): string {
  const ofKind = (tellsAddress: boolean, tellsSealed: boolean) =>
    words.flatMap((one) =>
      one.tellsAddress === tellsAddress && one.tellsSealed === tellsSealed ? [one.called] : [],
    );
  const kinds: readonly (readonly [readonly string[], string])[] = [
    [ofKind(true, false), address],
    [ofKind(false, true), identity],
    [ofKind(true, true), `${address} and ${identity}`],
  ];
  return kinds
    .flatMap(([called, what]) =>
      called.length === 0 ? [] : [`${capitalise(sayList(called))} may tell ${what}.`],
    )
    .join(' ');
}
