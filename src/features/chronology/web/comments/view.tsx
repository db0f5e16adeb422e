import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { CommentsAnswer } from '../../operations/comment-on-entry.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { CommentList } from './comment-list.tsx';
import { mostOfComment } from './form.ts';

interface CommentsViewProps {
  readonly told: CommentsAnswer;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What people wrote beside an entry, and a box for what one has to say. */
export function CommentsView({ told, form, csrfToken }: CommentsViewProps) {
  const { family, entry, comments } = told;
  const path = `/families/${family.id}/entries/${entry.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Comment on this entry</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <EventWords entry={entry} />
        </div>
        <CommentList comments={comments} path={path} />
        <FormFrame action={`${path}/comments`} csrfToken={csrfToken}>
          <HiddenField name="form" value={textOf(form, 'form') || told.form} />
          <TextArea
            form={form}
            name="words"
            label="Your comment"
            hint="Whoever may read the entry now sees it, with your name; where others may read the entry later, they do not see it. It is no part of the agency’s record, and stands only in documents for which comments are ticked."
            most={mostOfComment}
            rows={4}
          />
          <AsItIs form={form} />
          <SubmitButton text="Add the comment" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Back to the entry
          </a>
        </p>
      </div>
    </div>
  );
}
