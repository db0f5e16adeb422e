import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { counted } from '../../../../shared/counted.ts';
import type { AgencyWithPeople } from '../../operations/read-agency.ts';
import { AgencyFormView } from '../agencies/view.tsx';

interface AgencyProps {
  readonly found: AgencyWithPeople;
  readonly form: FormState;
  readonly csrfToken: string;
}

export function AgencyView({ found: { agency, people }, form, csrfToken }: AgencyProps) {
  const path = `/agencies/${agency.id}`;
  return (
    <>
      <AgencyFormView title={agency.name} action={path} form={form} csrfToken={csrfToken} submit="Save" />
      <h2 class="govuk-heading-m">People</h2>
      <p class="govuk-body">
        {people.length === 0
          ? 'Nobody belongs to this agency.'
          : `${counted(people.length, 'person belongs', 'people belong')} to this agency.`}{' '}
        <a class="govuk-link" href={`/accounts?agency=${agency.id}`}>
          See their accounts
        </a>
      </p>
      <h2 class="govuk-heading-m">End its part in the partnership</h2>
      {agency.endedAt === null ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/end`}>
            End this agency
          </a>
        </p>
      ) : (
        <p class="govuk-body">It ended on {sayInstant(agency.endedAt)}.</p>
      )}
    </>
  );
}

interface EndAgencyProps {
  readonly found: AgencyWithPeople;
  readonly csrfToken: string;
}

export function EndAgencyView({ found: { agency, people }, csrfToken }: EndAgencyProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">End {agency.name}</h1>
        {people.length > 0 ? (
          <>
            <p class="govuk-body">
              It cannot be ended yet: {counted(people.length, 'person belongs', 'people belong')} to it. Move
              them to another agency, or end their access, first.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {people.map(({ id, name }) => (
                <li>
                  <a class="govuk-link" href={`/accounts/${id}`}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p class="govuk-body">
              From now on nobody can be invited for this agency. The chronologies that it sent stay as they
              are. It cannot be taken up again under the same name.
            </p>
            <FormFrame action={`/agencies/${agency.id}/end`} csrfToken={csrfToken}>
              <HiddenField name="version" value={String(agency.version)} />
              <SubmitButton text="End this agency" kind="warning" />
            </FormFrame>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/agencies/${agency.id}`}>
            Back to {agency.name}
          </a>
        </p>
      </div>
    </div>
  );
}
