import { govuk } from '../../../../platform/view/govuk.ts';

interface CodesProps {
  readonly codes: readonly string[];
  readonly goOn: { readonly href: string; readonly text: string };
}

/** Recovery codes, this once. */
export function CodesView({ codes, goOn }: CodesProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Keep your recovery codes</h1>
        <p class="govuk-body">
          With one of these you can sign in when you do not have your authenticator app. Each works once.
          Print this page or write them down, and keep them where you would keep a key, away from your
          computer.
        </p>
        <p class="govuk-body">
          <strong>They are shown this once only.</strong>
        </p>
        <ol class="govuk-list govuk-list--number sightline-codes" aria-label="Recovery codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        {govuk('button', { text: goOn.text, href: goOn.href })}
      </div>
    </div>
  );
}
