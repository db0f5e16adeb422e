import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import type { FamilyTold } from '../../operations/read-family.ts';
import type { Member } from '../../operations/read-record.ts';
import { SafeContactLine } from '../parts/safe-contact.tsx';
import { sayAdultPart } from '../parts/say-adult.ts';
import { sayChildDate } from '../parts/say-dates.ts';

function change(href: string, what: string) {
  return { items: [{ href, text: 'Change', visuallyHiddenText: what }] };
}

/** The children, and the adults around them: a line each, which leads to all that is known of them. */
export function People({ told }: { readonly told: FamilyTold }) {
  const { id, children, adults, safeContact, mayChange } = told;
  const own = `/families/${id}`;
  const row = (person: Member, said: string, changeHref: string) => ({
    key: {
      html: asHtml(
        <>
          <a class="govuk-link" href={`${own}/people/${person.id}`}>
            {person.nameUsed ?? person.name}
          </a>
          {mayChange && person.sealed !== null ? <SealedTag /> : null}
        </>,
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
          rows: adults.map((adult) => {
            const rule = safeContact.find(({ personId }) => personId === adult.id);
            const said = sayAdultPart(adult);
            const whole = (
              <>
                {said}
                {rule === undefined ? null : <SafeContactLine rule={rule} />}
              </>
            );
            return {
              ...row(adult, said, `${own}/adults/${adult.id}/change`),
              value: { html: asHtml(whole) },
            };
          }),
        })
      )}
      {mayChange ? <AddLink href={`${own}/adults/add`} text="Add an adult or carer" /> : null}
    </>
  );
}

/** Beside a name that nobody but officers reads: whoever reads the page out to somebody must see it. */
function SealedTag() {
  return (
    <div class="sightline-below-name">
      {govuk('tag', { text: 'Sealed: tell nobody', classes: 'govuk-tag--red' })}
    </div>
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
