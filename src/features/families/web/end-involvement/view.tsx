import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { EndingOffered } from '../../operations/name-involved.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayInstantDay } from '../parts/say-dates.ts';

interface EndProps {
  readonly offered: EndingOffered;
  readonly csrfToken: string;
}

export function EndInvolvementView({ offered: { family, involvement }, csrfToken }: EndProps) {
  const { id, reference, name } = family;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">End the involvement of {involvement.name}</h1>
        {involvement.endedAt === null ? (
          <>
            <p class="govuk-body">
              From now on they no longer see this family, unless they are involved in another way. What was
              sent and written stays.
            </p>
            <FormFrame action={`/families/${id}/involvements/${involvement.id}/end`} csrfToken={csrfToken}>
              <SubmitButton text="End it now" kind="warning" />
            </FormFrame>
          </>
        ) : (
          <p class="govuk-inset-text">It ended on {sayInstantDay(involvement.endedAt)}.</p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}`}>
            {involvement.endedAt === null ? 'Leave it as it is' : 'Back to the family'}
          </a>
        </p>
      </div>
    </div>
  );
}
