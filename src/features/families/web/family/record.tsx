import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { FamilyTold } from '../../operations/read-family.ts';
import { sayChildDate, sayInstantDay } from '../parts/say-dates.ts';

/** What stands in a family's record, each with the way to change it for those who may. */
export function FamilyRecord({ told }: { readonly told: FamilyTold }) {
  const { id, reference, name, children, mayChange } = told;
  const own = `/families/${id}`;
  const change = (href: string, what: string) =>
    mayChange ? { items: [{ href, text: 'Change', visuallyHiddenText: what }] } : undefined;
  return (
    <>
      <h2 class="govuk-heading-m" id="children">
        Children
      </h2>
      {govuk('summary-list', {
        rows: children.map((child) => ({
          key: { text: child.name },
          value: { text: sayChildDate(child) },
          actions: change(`${own}/children/${child.id}/change`, child.name),
        })),
      })}
      {mayChange ? (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={`${own}/children/add`}>
              Add a child
            </a>
          </p>
          <Mistaken told={told} />
          <h2 class="govuk-heading-m">The record itself</h2>
          {govuk('summary-list', {
            rows: [
              {
                key: { text: 'Reference' },
                value: { text: reference },
                actions: change(`${own}/change#reference`, 'reference'),
              },
              {
                key: { text: 'Name of the record' },
                value: { text: name },
                actions: change(`${own}/change#name`, 'name of the record'),
              },
            ],
          })}
        </>
      ) : null}
    </>
  );
}

function Mistaken({ told: { id, mistaken } }: { readonly told: FamilyTold }) {
  if (mistaken.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {counted(mistaken.length, 'child', 'children')} entered by mistake
        </span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {mistaken.map(({ id: childId, name, reason, markedAt }) => (
            <li>
              {name}: {reason} ({sayInstantDay(markedAt)}).{' '}
              <a class="govuk-link" href={`/families/${id}/children/${childId}/put-back`}>
                Put back<span class="govuk-visually-hidden"> {name}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
