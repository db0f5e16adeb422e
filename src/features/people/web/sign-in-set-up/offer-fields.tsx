import { raw } from 'hono/html';
import { renderSVG } from 'uqr';
import type { FormState } from '../../../../platform/forms/form.ts';
import { HiddenField } from '../../../../platform/forms/form-frame.tsx';
import { CodeField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import type { SecondStepOffer } from '../../operations/second-step-offer.ts';

interface OfferProps {
  readonly form: FormState;
  readonly offer: SecondStepOffer;
}

/** How an authenticator app is set up: the picture, the same for typing, and the code that proves it. */
export function OfferFields({ form, offer }: OfferProps) {
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>
          Open an authenticator app on your phone. If you have none, your council’s or agency’s IT desk can
          say which to use; any that makes codes of 6 figures will do.
        </li>
        <li>Add an account there, and scan this picture.</li>
        <li>Type the code that the app then shows.</li>
      </ol>
      <div class="sightline-qr" role="img" aria-label="A picture for your authenticator app to scan">
        {raw(renderSVG(offer.address, { ecc: 'M', border: 2, pixelSize: 6 }))}
      </div>
      {govuk('details', {
        summaryText: 'I cannot scan the picture',
        html: asHtml(
          <>
            <p class="govuk-body">Choose “enter a key” in your app, and type this key, based on time:</p>
            <p class="govuk-body">
              <code>{offer.secretText}</code>
            </p>
          </>,
        ),
      })}
      <HiddenField name="offer" value={offer.sealed} />
      <CodeField form={form} name="code" label="Code" hint="6 figures, like 123 456" />
    </>
  );
}
