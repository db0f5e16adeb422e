import { govuk } from '../../../../platform/view/govuk.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { FindingsAnswer } from '../../operations/read-findings.ts';
import { mayTakeAway, type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { SaidEntry } from '../parts/said-entry.tsx';
import { TooMany } from '../parts/too-many.tsx';

type Findings = NonNullable<FindingsAnswer['findings']>;
type Group = Findings['gaps'];
type SameGroup = Findings['sameEvents'][number];

interface FindingsViewProps {
  readonly answer: FindingsAnswer;
  readonly reader: Reader;
}

/** What only the whole reading reveals, each with the entries that it rests on. */
export function FindingsView({ answer, reader }: FindingsViewProps) {
  const { family, findings } = answer;
  return (
    <>
      <ReadingHead
        family={family}
        title={`What stands out in the chronology of ${family.name}`}
        page="findings"
        reader={reader}
      />
      {findings === null ? (
        <TooMany familyId={family.id} count={answer.count} mayTakeAway={mayTakeAway(reader)} />
      ) : (
        <Told findings={findings} answer={answer} />
      )}
      <HelpDetails summary="How are these found?">
        <p class="govuk-body">
          By rules that read the words and dates of the entries: three appointments in a row that were not
          kept, a long time in which an agency recorded nothing, two accounts of one day that share rare
          words. Nothing is scored, and nothing is merged: every account stays in the chronology. That a rule
          found nothing is no proof that there is nothing.
        </p>
      </HelpDetails>
    </>
  );
}

interface ToldProps {
  readonly findings: Findings;
  readonly answer: FindingsAnswer;
}

function Told({ findings, answer }: ToldProps) {
  const groups = [...findings.patterns, findings.gaps, findings.pasted].filter(({ of }) => of > 0);
  const isEmpty = groups.length + findings.advice.length + findings.sameEvents.length === 0;
  if (isEmpty) {
    return (
      <p class="govuk-body">
        The rules found no pattern, no long stretch without entries and no event that is told twice. That is
        not proof that there is none.
      </p>
    );
  }
  const advice: Group = {
    title: 'A multi-agency chronology is advised',
    findings: findings.advice,
    of: findings.advice.length,
  };
  return (
    <>
      {govuk('inset-text', {
        text: 'These are suggestions, found by rule. Read the entries, and confirm or reject each with people who know the family.',
      })}
      {[...(advice.of === 0 ? [] : [advice]), ...groups].map((group) => (
        <FindingList group={group} findings={findings} answer={answer} />
      ))}
      {findings.sameEvents.length === 0 ? null : (
        <h2 class="govuk-heading-m">Entries that may tell of one event</h2>
      )}
      {findings.sameEvents.map((group) => (
        <SameEventList group={group} findings={findings} answer={answer} />
      ))}
    </>
  );
}

function FindingList({ group, findings, answer }: ToldProps & { readonly group: Group }) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        {group.title} ({group.of.toLocaleString('en-GB')})
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {group.findings.map(({ sentence, entries, of }) => (
          <li>
            {sentence}
            <Entries entries={entries} of={of} findings={findings} answer={answer} />
          </li>
        ))}
      </ul>
      <Rest shown={group.findings.length} of={group.of} />
    </section>
  );
}

/** Accounts side by side, one a row, with what differs said above them. */
function SameEventList({ group, findings, answer }: ToldProps & { readonly group: SameGroup }) {
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
            <Entries entries={one.entries} of={one.of} findings={findings} answer={answer} />
            <span class="govuk-hint">{one.why}</span>
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

interface EntriesProps extends ToldProps {
  readonly entries: readonly string[];
  readonly of: number;
}

function Entries({ entries, of, findings, answer }: EntriesProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {entries.map((entry) => (
        <li>
          <SaidEntry
            familyId={answer.family.id}
            entry={entry}
            entryIds={answer.entryIds}
            words={findings.entries[entry]}
          />
        </li>
      ))}
      {of > entries.length ? <li>and {(of - entries.length).toLocaleString('en-GB')} more entries</li> : null}
    </ul>
  );
}

function Rest({ shown, of }: { readonly shown: number; readonly of: number }) {
  if (shown >= of) return null;
  return (
    <p class="govuk-body">
      These are the first {shown}. A document of the chronology holds all {of.toLocaleString('en-GB')}.
    </p>
  );
}
