import { sayInstant } from '../../../../platform/say-instant.ts';
import type { FindingsAnswer } from '../../operations/read-findings.ts';
import { FoundEntries, Rest } from './found-entries.tsx';

export type ListedFindings = NonNullable<FindingsAnswer['findings']>;
type Group = ListedFindings['groups'][number];
type ListedFinding = Group['findings'][number];
export type AcknowledgedTold = FindingsAnswer['gone'][number];

interface FindingListProps {
  readonly group: Group;
  readonly findings: ListedFindings;
  readonly answer: FindingsAnswer;
  readonly mayWork: boolean;
}

/** Findings of one kind: each with its sentence, its entries, and what people acknowledged of it. */
export function FindingList({ group, findings, answer, mayWork }: FindingListProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {group.title} ({group.of.toLocaleString('en-GB')})
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {group.findings.map((one) => (
          <li>
            {one.sentence}
            <FoundEntries entries={one.entries} of={one.of} words={findings.entries} answer={answer} />
            <Standing one={one} familyId={answer.family.id} mayWork={mayWork} />
          </li>
        ))}
      </ul>
      <Rest shown={group.findings.length} of={group.of} />
    </section>
  );
}

interface StandingProps {
  readonly one: ListedFinding;
  readonly familyId: string;
  readonly mayWork: boolean;
}

/** Who acknowledged it, or did while it said something else; and the way to its own page. */
function Standing({ one: { id, sentence, acknowledged, earlier }, familyId, mayWork }: StandingProps) {
  const offer = acknowledged.length === 0 && mayWork ? 'Acknowledge this' : 'See it by itself';
  return (
    <>
      {acknowledged.map((told) => (
        <SaidOf told={told} />
      ))}
      {earlier.map((told) => (
        <SaidEarlier told={told} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${familyId}/findings/${id}`}>
          {offer}
          <span class="govuk-visually-hidden">: {sentence}</span>
        </a>
      </p>
    </>
  );
}

/** “Acknowledged by … on …: …” */
export function SaidOf({ told: { by, at, reason } }: { readonly told: AcknowledgedTold }) {
  return (
    <p class="govuk-body govuk-!-margin-bottom-1">
      <strong>Acknowledged</strong> by {by} on {sayInstant(at)}: {reason}
    </p>
  );
}

/** The same of what it said before. */
export function SaidEarlier({ told: { by, at, reason, sentence } }: { readonly told: AcknowledgedTold }) {
  return (
    <p class="govuk-body govuk-!-margin-bottom-1">
      <strong>Acknowledged before, when it said something else.</strong> {by} said of it on {sayInstant(at)}:{' '}
      {reason} It then said: “{sentence}”
    </p>
  );
}

interface GoneListProps {
  readonly gone: readonly AcknowledgedTold[];
  readonly familyId: string;
}

/** What was acknowledged once and is found no longer is not lost. */
export function GoneList({ gone, familyId }: GoneListProps) {
  if (gone.length === 0) return null;
  const findings = [...Map.groupBy(gone, ({ id }) => id)];
  return (
    <section>
      <h2 class="govuk-heading-m">Found no longer ({findings.length.toLocaleString('en-GB')})</h2>
      <p class="govuk-body">
        Entries came, went or were worded otherwise since these were acknowledged, or somebody decided of one.
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {findings.map(([id, said]) => (
          <li>
            {said[0]?.title}: “{said[0]?.sentence}”
            {said.map((told) => (
              <SaidOf told={told} />
            ))}
            <a class="govuk-link" href={`/families/${familyId}/findings/${id}`}>
              See it by itself<span class="govuk-visually-hidden">: {said[0]?.sentence}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
