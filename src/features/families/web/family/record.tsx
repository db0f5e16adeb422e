import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import { counted } from '../../../../shared/counted.ts';
import type { FamilyTold } from '../../operations/read-family.ts';
import type { Member } from '../../operations/read-record.ts';
import { sayAdultPart } from '../parts/say-adult.ts';
import { sayChildDate, sayInstantDay } from '../parts/say-dates.ts';

/** What stands in a family’s record, each with the way to change it for those who may. */
export function FamilyRecord({ told }: { readonly told: FamilyTold }) {
  const { id, reference, name, mayChange } = told;
  const own = `/families/${id}`;
  return (
    <>
      <People told={told} />
      {mayChange ? (
        <>
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

function change(href: string, what: string) {
  return { items: [{ href, text: 'Change', visuallyHiddenText: what }] };
}

/** The children, and the adults around them: a line each, which leads to all that is known of them. */
function People({ told: { id, children, adults, mayChange } }: { readonly told: FamilyTold }) {
  const own = `/families/${id}`;
  const row = (person: Member, said: string, changeHref: string) => ({
    key: {
      html: asHtml(
        <a class="govuk-link" href={`${own}/people/${person.id}`}>
          {person.nameUsed ?? person.name}
        </a>,
      ),
    },
    value: { text: said },
    actions: mayChange ? change(changeHref, person.name) : undefined,
  });
  return (
    <>
      <h2 class="govuk-heading-m" id="children">
        Children
      </h2>
      {govuk('summary-list', {
        rows: children.map((child) => row(child, sayChildDate(child), `${own}/children/${child.id}/change`)),
      })}
      {mayChange ? <AddLink href={`${own}/children/add`} text="Add a child" /> : null}
      <h2 class="govuk-heading-m" id="adults">
        Adults and carers
      </h2>
      {adults.length === 0 ? (
        <p class="govuk-body sightline-empty">Nobody is named yet.</p>
      ) : (
        govuk('summary-list', {
          rows: adults.map((adult) => row(adult, sayAdultPart(adult), `${own}/adults/${adult.id}/change`)),
        })
      )}
      {mayChange ? <AddLink href={`${own}/adults/add`} text="Add an adult or carer" /> : null}
    </>
  );
}

function AddLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
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
