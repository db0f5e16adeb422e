import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { PlacingOffered } from '../../operations/offer-placing.ts';
import { PlaceFields } from '../../view/place-fields.tsx';
import { titleOf } from '../submission/title-of.ts';

interface PlaceProps {
  readonly offered: PlacingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Saying whether a file that waits is a newer version of another. */
export function PlaceView({ offered, form, csrfToken }: PlaceProps) {
  const { family, id, agency, version, mayPlace, standing } = offered;
  const path = `/families/${family.id}/submissions/${id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Where {titleOf(offered)} goes</h1>
        {!mayPlace ? (
          <p class="govuk-body">
            This file does not wait to be put in, or cannot be read again to be compared with another, or only
            people of {agency.name} can say where it goes.
          </p>
        ) : standing.length === 0 ? (
          <p class="govuk-body">{agency.name} has no other file in the chronology: it goes in by itself.</p>
        ) : (
          <>
            <p class="govuk-body">
              It is compared with the file whose place it takes, and you look at what changes before you put
              it in. Nothing goes into the chronology, or leaves it, before that.
            </p>
            <FormFrame action={`${path}/place`} csrfToken={csrfToken}>
              <HiddenField name="version" value={String(version)} />
              <PlaceFields standing={standing} mayReplace form={form} what="this file" />
              <SubmitButton text="Compare it so" />
            </FormFrame>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Leave it as it is
          </a>
        </p>
      </div>
    </div>
  );
}
