import { govuk } from '../../../../platform/view/govuk.ts';

/** The list of families while there is none: whoever may begin one does, and everybody else learns whom to ask. */
export function NoFamilies({ mayAdd }: { readonly mayAdd: boolean }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Families</h1>
        {mayAdd ? <BeginFirst /> : <AskOfficer />}
      </div>
    </div>
  );
}

function BeginFirst() {
  return (
    <>
      <p class="govuk-body-l">There is no family yet.</p>
      <p class="govuk-body">
        You begin the record of a family with a reference, a name and its children. Then you name the agencies
        that are involved with it: from then on they see it, and can send their chronologies.
      </p>
      {govuk('button', {
        text: 'Begin the record of the first family',
        href: '/families/new',
        isStartButton: true,
      })}
    </>
  );
}

function AskOfficer() {
  return (
    <>
      <p class="govuk-body-l">There is no family that you may see.</p>
      <p class="govuk-body">
        You see a family once your agency or you yourself are named as involved with it. A partnership officer
        names who is involved: ask them if a family is missing here.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/permissions">
          Who may do what
        </a>
      </p>
    </>
  );
}
