import { type Movement, sayMovement } from '../../operations/decide-bears-on.ts';

const colours: Readonly<Record<Movement, string>> = {
  progress: 'govuk-tag--green',
  'no-progress': 'govuk-tag--grey',
  worse: 'govuk-tag--orange',
};

/** “Progress”, “No progress”, “Worse”: in words, with a colour beside them. */
export function MovementTag({ movement }: { readonly movement: Movement }) {
  return <strong class={`govuk-tag ${colours[movement]}`}>{sayMovement(movement)}</strong>;
}
