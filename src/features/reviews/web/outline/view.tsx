import { TickField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { NamesField, NoDocument } from '../../../../platform/forms/names-field.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import type { NamesOffered } from '../../../chronology/operations/ask-export.ts';
import type { ReviewTold } from '../../operations/read-review.ts';
import { WorkspaceHead } from '../parts/workspace-head.tsx';
import { outlinePath } from '../parts/workspace-params.ts';

export const longestReason = 500;

interface OutlineProps extends Pick<ReviewTold, 'family' | 'review'> {
  readonly form: FormState;
  readonly offered: NamesOffered;
  readonly csrfToken: string;
}

const replaced =
  '“Child A”, “Mother”, “SW1” stand for people, in entries and in what was written. A person must read the document before it is handed on.';

/** What the outline holds, and how it is asked for. */
export function OutlineView({ family, review, form, offered, csrfToken }: OutlineProps) {
  return (
    <>
      <WorkspaceHead family={family} review={review} title="Outline of the report" page="outline" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            A Word document to write on in: purpose and terms of reference, the family, how the review was
            done, each key episode with its entries, learning events, actions, questions and answers, and a
            place for the findings. It holds what you may see, and lies ready for you for 7 days. Asking for
            it, writing it and taking it away are kept in the audit log.
          </p>
          {offered.kept || offered.replaced ? (
            <OutlineForm
              family={family}
              review={review}
              form={form}
              offered={offered}
              csrfToken={csrfToken}
            />
          ) : (
            <NoDocument whyNot={offered.whyNot} />
          )}
        </div>
      </div>
    </>
  );
}

function OutlineForm({ family, review, form, offered, csrfToken }: OutlineProps) {
  return (
    <FormFrame action={outlinePath({ familyId: family.id, reviewId: review.id })} csrfToken={csrfToken}>
      <NamesField form={form} offered={offered} replaced={replaced} />
      <TickField
        form={form}
        name="notes"
        label="Put the notes at its end"
        hint="For the writer alone. Take them out before the report is handed on."
      />
      <TickField
        form={form}
        name="comments"
        label="Put the comments with the entries"
        hint="What people have written beside the entries that are quoted, as far as you may read it. Names are replaced in it as in the rest."
      />
      <TextArea
        form={form}
        name="reason"
        label="Why do you need it?"
        hint="For example: for the first draft. Do not name a child or anybody else here."
        rows={2}
        most={longestReason}
      />
      <SubmitButton text="Ask for the outline" />
    </FormFrame>
  );
}
