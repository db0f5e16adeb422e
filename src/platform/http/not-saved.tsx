import type { Written } from '../../shared/app-error.ts';

interface NotSavedProps {
  readonly written: Written;
  readonly heading?: string;
}

/** What somebody typed and is saved nowhere, to be copied. */
export function NotSaved({ written, heading = 'What you wrote is not saved' }: NotSavedProps) {
  if (written.every(({ text }) => text === '')) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">Copy it from here if you still need it.</p>
      <TypedList typed={written} />
    </section>
  );
}

/** Each text under the name of its field. */
export function TypedList({ typed }: { readonly typed: Written }) {
  const told = typed.filter(({ text }) => text !== '');
  if (told.length === 0) return null;
  return (
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
  );
}
