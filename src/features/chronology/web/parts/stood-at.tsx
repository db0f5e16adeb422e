import { sayInstant } from '../../../../platform/say-instant.ts';

interface StoodAtProps {
  readonly family: { readonly reference: string; readonly name: string };
  readonly at: Date;
}

/** Whose record a page tells, and as it stood when: seen on paper alone, and at the foot of every sheet of it. */
export function StoodAt({ family: { reference, name }, at }: StoodAtProps) {
  return (
    <p class="govuk-body sightline-paper" data-foot-of-paper>
      {`${reference}, ${name}: as it stood on ${sayInstant(at)}`}
    </p>
  );
}
