import type { FindingsAnswer } from '../../operations/read-findings.ts';
import { FoundEntries, Rest } from './found-entries.tsx';

type ListedFindings = NonNullable<FindingsAnswer['findings']>;
type SameGroup = ListedFindings['sameEvents'][number];

interface SameEventListsProps {
  readonly findings: ListedFindings;
  readonly answer: FindingsAnswer;
}

/** Accounts that may tell of one event; decided on a page of their own. */
export function SameEventLists({ findings, answer }: SameEventListsProps) {
  if (findings.sameEvents.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Entries that may tell of one event</h2>
      {findings.sameEvents.map((group) => (
        <SameEventList group={group} findings={findings} answer={answer} />
      ))}
    </>
  );
}

/** Accounts side by side, one a row, with what differs said above them. */
function SameEventList({ group, findings, answer }: SameEventListsProps & { readonly group: SameGroup }) {
  return (
    <section>
      <h3 class="govuk-heading-s">
        {group.title} ({group.of.toLocaleString('en-GB')})
      </h3>
      <ul class="govuk-list govuk-list--spaced">
        {group.findings.map((one) => (
          <li class="govuk-!-margin-bottom-4">
            <strong>{one.sureness} the same event.</strong>
            {one.differences.length === 0 ? null : (
              <ul class="govuk-list govuk-list--bullet">
                {one.differences.map((difference) => (
                  <li>{difference}</li>
                ))}
              </ul>
            )}
            <FoundEntries entries={one.entries} of={one.of} words={findings.entries} answer={answer} />
            <p class="govuk-hint govuk-!-margin-bottom-1">{one.why}</p>
            <Compare one={one} answer={answer} />
          </li>
        ))}
      </ul>
      <Rest shown={group.findings.length} of={group.of} />
    </section>
  );
}

function Compare({
  one,
  answer,
}: {
  readonly one: SameGroup['findings'][number];
  readonly answer: FindingsAnswer;
}) {
  const first = answer.entryIds[one.entries[0] ?? ''];
  if (first === undefined) return null;
  return (
    <a class="govuk-link" href={`/families/${answer.family.id}/entries/${first}/same-event`}>
      See them side by side
      <span class="govuk-visually-hidden">: {one.differences[0] ?? one.sureness}</span>
    </a>
  );
}
