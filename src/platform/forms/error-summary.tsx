import { govuk } from '../view/govuk.ts';
import { boxId, type FormErrors } from './form.ts';

/** Everything that is wrong with a form, at the top of its page, each with a link to its field. */
export function ErrorSummary({ errors }: { readonly errors: FormErrors }) {
  if (errors.length === 0) return null;
  return govuk('error-summary', {
    titleText: 'There is a problem',
    errorList: errors.map((error) =>
      error.field === '' ? { text: error.message } : { text: error.message, href: `#${boxId(error)}` },
    ),
  });
}
