import type { Role } from '../../../../platform/access/roles.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import type { WorkAnswer, WorkItem } from '../../../../platform/work-item.ts';
import { counted } from '../../../../shared/counted.ts';
import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';

interface MyWorkProps {
  readonly answer: WorkAnswer;
  readonly role: Role;
}

/** What there is to do, what cannot wait first, and then the first due; where there is nothing, what will stand here. */
export function MyWork({ answer, role }: MyWorkProps) {
  const { rows, total, before, after, today } = answer;
  const empty = emptyWords[role];
  if (empty === undefined) return null;
  return (
    <section aria-labelledby="my-work">
      <h2 class="govuk-heading-m" id="my-work">
        My work
      </h2>
      {total > rows.length ? (
        <p class="govuk-body">
          {counted(total, 'thing')} to do, {role === 'officer' ? orderOfOfficers : orderOfOthers}
        </p>
      ) : null}
      <DataTable
        id="found"
        caption="What there is to do"
        captionHidden
        rows={rows}
        empty={empty}
        columns={[
          {
            key: 'what',
            heading: 'What to do',
            namesRow: true,
            draw: ({ sentence, href }) => (
              <a class="govuk-link" href={href}>
                {sentence}
              </a>
            ),
          },
          { key: 'family', heading: 'Family', draw: ({ family }) => sayFamily(family) },
          { key: 'due', heading: 'By', draw: (item) => <Due item={item} today={today} /> },
        ]}
      />
      <ListPages list={{ path: '/', filters: {} }} before={before} after={after} of="what there is to do" />
    </section>
  );
}

const orderOfOthers = 'what is due first stands first.';
const orderOfOfficers = 'what cannot wait stands first, and then what is due first.';

function sayFamily(family: WorkItem['family']): string {
  return family === null ? 'Several' : `${family.reference}: ${family.name}`;
}

function Due({ item: { due, isFirst }, today }: { readonly item: WorkItem; readonly today: Day }) {
  if (isFirst) return <>As soon as you can</>;
  if (due === null) return <>No day is set</>;
  return (
    <>
      <span class="sightline-table__unbroken">{sayDay(due)}</span>
      {due < today ? <> {govuk('tag', { text: 'Late', classes: 'govuk-tag--red' })}</> : null}
    </>
  );
}

/** What will stand here. Nobody is told to wait for what their role is never given. */
const emptyWords: Partial<Readonly<Record<Role, string>>> = {
  officer:
    'Nothing waits for you. Here will stand entries that may tell what is protected, agencies that are late with an answer, files that need mending, and reviews in which everybody has answered.',
  'agency-lead':
    'Nothing waits for you. When the partnership asks your agency for a chronology, it stands here with the day by which it is to be answered; so does what is to be mended in a file of yours.',
  practitioner:
    'Nothing waits for you. You find the families that your agency is involved with under “Families”.',
  chair: 'Nothing waits for you. You find the families whose conferences you chair under “Families”.',
  reviewer:
    'Nothing waits for you. When every agency has answered in a review that you are named for, it stands here.',
};
