import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { FamilyTold } from '../../operations/read-family.ts';
import { sayInstantDay } from '../parts/say-dates.ts';

/** Reference and name of a family’s record, and who was entered by mistake: for those who look after records. */
export function RecordItself({ told }: { readonly told: FamilyTold }) {
  const { id, reference, name, mayChange } = told;
  if (!mayChange) return null;
  const own = `/families/${id}`;
  return (
    <>
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
      <p class="govuk-body">
        <a class="govuk-link" href={`${own}/possible-duplicates`}>
          See who may stand in another record too
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${own}/people-named`}>
          See whom the chronology names and the record does not hold
        </a>
      </p>
      <Mistaken told={told} />
    </>
  );
}

function change(href: string, what: string) {
  return { items: [{ href, text: 'Change', visuallyHiddenText: what }] };
}

function Mistaken({ told: { id, mistaken } }: { readonly told: FamilyTold }) {
  if (mistaken.length === 0) return null;
  const children = mistaken.filter(({ role }) => role === 'child').length;
  const said = [
    ...(children === 0 ? [] : [counted(children, 'child', 'children')]),
    ...(mistaken.length === children ? [] : [counted(mistaken.length - children, 'adult')]),
  ].join(' and ');
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{said} entered by mistake</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {mistaken.map(({ id: personId, name, mistaken: mark }) => (
            <li>
              {name}: {mark?.reason} ({mark === null ? '' : sayInstantDay(mark.at)}).{' '}
              <a class="govuk-link" href={`/families/${id}/people/${personId}/put-back`}>
                Put back<span class="govuk-visually-hidden"> {name}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
