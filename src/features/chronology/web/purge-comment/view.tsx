import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { CommentPurgeOffered } from '../../operations/purge-comment.ts';
import { purgeGrounds } from '../../operations/purge-entry.ts';
import { CommentList } from '../comments/comment-list.tsx';
import { groundWords } from '../purge/form.ts';

interface PurgeCommentViewProps {
  readonly offered: CommentPurgeOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A comment that must not be kept is removed for good: asked with what goes with it. */
export function PurgeCommentView({ offered, form, csrfToken }: PurgeCommentViewProps) {
  const { family, entry, comment } = offered;
  const path = `/families/${family.id}/entries/${entry.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Remove this comment for good</h1>
        <div class="govuk-inset-text">
          <CommentList comments={[comment]} path={null} />
        </div>
        {govuk('warning-text', {
          text: 'Nobody can bring it back.',
          iconFallbackText: 'Warning',
        })}
        <p class="govuk-body">
          Use this only for what must not be kept. It removes the comment and all that it said before, also
          what its author has removed already. That a comment was removed, by you and on what ground, is kept
          in the log; none of its words are. Backups made before now still hold it: tell whoever keeps them.
        </p>
        <FormFrame action={`${path}/comments/${comment.id}/purge`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(comment.version)} />
          <RadioField
            form={form}
            name="ground"
            label="Why must it not be kept?"
            choices={purgeGrounds.map((value) => ({ value, ...groundWords[value] }))}
          />
          <SubmitButton text="Remove it for good" kind="warning" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}#comments`}>
            Keep it
          </a>
        </p>
      </div>
    </div>
  );
}
