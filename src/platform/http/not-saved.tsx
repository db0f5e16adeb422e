import type { Written } from '../../shared/app-error.ts';

interface NotSavedProps {
  readonly written: Written;
  readonly heading?: string;
}

/** What somebody typed and is saved nowhere, each text under the name of its field. */
export function NotSaved({ written, heading = 'What you wrote is not saved' }: NotSavedProps) {
  const told = written.filter(({ text }) => text !== '');
  if (told.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">Copy it from here if you still need it.</p>
      <dl class="govuk-summary-list">
        {told.map(({ label, text }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{label}</dt>
            <dd class="govuk-summary-list__value">
              <span class="sightline-written">{text}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
