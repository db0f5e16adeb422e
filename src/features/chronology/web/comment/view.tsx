import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { CommentsAnswer } from '../../operations/comment-on-entry.ts';
import type { CommentTold } from '../../operations/tell-comments.ts';
import { mostOfComment } from '../comments/form.ts';

interface CommentViewProps {
  readonly told: CommentsAnswer;
  readonly comment: CommentTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** One’s own comment: to be changed or removed. */
export function CommentView({ told: { family, entry }, comment, form, csrfToken }: CommentViewProps) {
  const path = `/families/${family.id}/entries/${entry.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Change or remove your comment</h1>
        <FormFrame action={`${path}/comments/${comment.id}`} csrfToken={csrfToken}>
          <HiddenField name="version" value={versionSeen(form, comment.version)} />
          <TextArea
            form={form}
            name="words"
            label="Your comment"
            hint="What it said before stays to be read. Of a comment that you remove, only that you removed it is told."
            most={mostOfComment}
            rows={4}
          />
          <AsItIs form={form} />
          <div class="govuk-button-group">
            <SubmitButton text="Save" name="verdict" value="change" />
            <SubmitButton text="Remove it" kind="warning" name="verdict" value="remove" />
          </div>
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}#comments`}>
            Leave it as it is
          </a>
        </p>
      </div>
    </div>
  );
}
