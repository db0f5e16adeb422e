import type { HandlingOffered } from '../../operations/decide-handling.ts';
import type { HandlingForm } from './form.ts';
import { handlingWords } from './handling-words.ts';

type Offered = Pick<HandlingOffered, 'agencies' | 'notFor' | 'people'>;

/** What the agencies among these are called that could be named. */
export function namesOf({ agencies }: Offered, ids: readonly string[]): readonly string[] {
  return agencies.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

/** What the people among these are called whom it is, or could be, kept from by name; empty for none. */
export function namesOfPeople({ notFor, people }: Offered, ids: readonly string[]): string {
  return [...notFor, ...people]
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}

/** Who may read it, in the words of the form, with the agencies that are named. */
export function sayWhole(handling: HandlingForm['handling'], named: readonly string[]): string {
  const words = handlingWords[handling].text;
  return handling === 'named-agencies' ? `${words}: ${named.join(', ')}` : words;
}
