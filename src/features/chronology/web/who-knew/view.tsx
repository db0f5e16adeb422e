import { dayOfInstant } from '../../../../platform/clock.ts';
import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { KnownQuestion, WhoKnewAnswer } from '../../operations/read-who-knew.ts';
import { MaybeKept } from '../parts/maybe-kept.tsx';
import { type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { SaidEntry } from '../parts/said-entry.tsx';
import { TooMany } from '../parts/too-many.tsx';

type Known = NonNullable<WhoKnewAnswer['known']>;
type Lines = Known['known'];

interface WhoKnewProps {
  readonly answer: WhoKnewAnswer;
  readonly form: FormState;
  readonly question: KnownQuestion | null;
  readonly reader: Reader;
}

export function WhoKnewView({ answer, form, question, reader }: WhoKnewProps) {
  const { family, known, tooMany, count } = answer;
  return (
    <>
      <ReadingHead
        family={family}
        title={`Who knew what, when: ${family.name}`}
        page="who-knew"
        reader={reader}
      />
      {tooMany ? (
        <TooMany count={count}>
          Whoever runs the system can ask it of the agencies’ files: “sightline analyse” with “--as-known-to”
          and “--on”.
        </TooMany>
      ) : (
        <Question answer={answer} form={form} />
      )}
      {known === null || question === null ? null : (
        <Told answer={answer} known={known} question={question} reader={reader} />
      )}
      <HelpDetails summary="How is it known what an agency knew?">
        <p class="govuk-body">
          An agency knows its own entry from the day on which it recorded it. Where the record does not give
          that day, it is taken for the last day on which the event can have happened, and this is said to be
          assumed. It knows another agency’s entry from the day on which it was told, where a person has
          confirmed or stated that. What a text only suggests is marked, and does not count as known. Nothing
          is known before it happened. What a person was told and did not record cannot be shown.
        </p>
      </HelpDetails>
    </>
  );
}

function Question({ answer, form }: Pick<WhoKnewProps, 'answer' | 'form'>) {
  if (answer.agencies.length === 0) {
    return (
      <p class="govuk-body">There is no entry yet. Once an agency’s file has been read, this can be asked.</p>
    );
  }
  return (
    <form action={`/families/${answer.family.id}/who-knew`} method="get" novalidate>
      <SelectField
        form={form}
        name="agency"
        label="Agency"
        none="Choose an agency"
        choices={answer.agencies.map((name) => ({ value: name, text: name }))}
      />
      <DayInput form={form} name="on" label="At the end of the day" hint="For example, 27 3 2012" />
      <RadioField
        form={form}
        name="assumed"
        label="What an agency is only assumed to have known"
        inline
        choices={[
          { value: 'in', text: 'Show, and say so' },
          { value: 'out', text: 'Leave out' },
        ]}
      />
      {govuk('button', { text: 'Show what it knew' })}
    </form>
  );
}

interface ToldProps {
  readonly answer: WhoKnewAnswer;
  readonly known: Known;
  readonly question: KnownQuestion;
  readonly reader: Reader;
}

function Told({ answer, known, question, reader: { at } }: ToldProps) {
  const { agency, on } = question;
  const { of } = known.undecided;
  const isOpen = of > 0;
  const those =
    of === 1
      ? 'the entry below, of which the record does not say who knew it'
      : `some of the ${of.toLocaleString('en-GB')} entries below, of which the record does not say who knew them`;
  return (
    <>
      <h2 class="govuk-heading-m">
        As known to {agency} on {sayDay(on)}
      </h2>
      {govuk('inset-text', { text: known.summary })}
      <MaybeKept />
      <Steps
        familyId={answer.family.id}
        question={question}
        before={known.before}
        after={known.after !== null && known.after <= dayOfInstant(at) ? known.after : null}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <LineTable
            id="known"
            caption={`What ${agency} knew`}
            how="How it is known"
            lines={known.known}
            empty={
              isOpen
                ? `No entry that ${agency} can be said to have known. It may have known ${those} by then.`
                : null
            }
            answer={answer}
          />
        </div>
        <div class="govuk-grid-column-one-half">
          <LineTable
            id="not-known"
            caption="What others knew and it did not"
            how="Who knew it"
            lines={known.notKnown}
            empty={
              isOpen ? 'What others knew and it did not: no entry that they can be said to have known.' : null
            }
            answer={answer}
          />
        </div>
      </div>
      {known.undecided.of === 0 ? null : (
        <LineTable
          id="undecided"
          caption="What nobody can be said to have known"
          how="Why"
          lines={known.undecided}
          empty={null}
          answer={answer}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${answer.family.id}/sharing`}>
          Go through who was told of which entry
        </a>
        : what you confirm or state there counts here.
      </p>
    </>
  );
}

interface StepsProps {
  readonly familyId: string;
  readonly question: KnownQuestion;
  readonly before: string | null;
  readonly after: string | null;
}

/** To the days on which what the agency knew changed: between two of them it stays the same. */
function Steps({ familyId, question: { agency, withoutAssumed }, before, after }: StepsProps) {
  if (before === null && after === null) return null;
  const link = (day: string, text: string) => {
    const query = new URLSearchParams({ agency, on: day, assumed: withoutAssumed ? 'out' : 'in' });
    const known = parseDay(day);
    return {
      href: `/families/${familyId}/who-knew?${query}`,
      text,
      labelText: known === null ? day : sayDay(known),
    };
  };
  return govuk('pagination', {
    landmarkLabel: 'Days on which its knowledge changed',
    ...(before === null ? {} : { previous: link(before, 'Change before') }),
    ...(after === null ? {} : { next: link(after, 'Next change') }),
  });
}

interface LineTableProps {
  readonly id: string;
  readonly caption: string;
  readonly how: string;
  readonly lines: Lines;
  /** What is said where there is no line, where that is not simply nothing. */
  readonly empty: string | null;
  readonly answer: WhoKnewAnswer;
}

function LineTable({ id, caption, how, lines, empty, answer }: LineTableProps) {
  const { family, entryIds } = answer;
  return (
    <>
      <DataTable
        id={id}
        caption={`${caption} (${lines.of.toLocaleString('en-GB')})`}
        rows={lines.lines}
        empty={empty ?? `${caption}: nothing.`}
        columns={[
          {
            key: 'entry',
            heading: 'Entry',
            namesRow: true,
            draw: ({ entry, words }) => (
              <SaidEntry familyId={family.id} entry={entry} entryIds={entryIds} words={words} />
            ),
          },
          { key: 'how', heading: how, draw: (line) => <How line={line} answer={answer} /> },
        ]}
      />
      {lines.lines.length < lines.of ? (
        <p class="govuk-body">
          These are the first {lines.lines.length} of {lines.of.toLocaleString('en-GB')}.
        </p>
      ) : null}
    </>
  );
}

interface HowProps {
  readonly line: Lines['lines'][number];
  readonly answer: WhoKnewAnswer;
}

function How({ line, answer: { family, entryIds } }: HowProps) {
  const { entry, how, basis, ownAccount, suggested } = line;
  const path = (id: string) => `/families/${family.id}/entries/${entryIds[id]}`;
  return (
    <>
      {basis === 'assumed' ? (
        <>
          <strong class="govuk-tag govuk-tag--yellow">Assumed</strong>
          <br />
        </>
      ) : null}
      {how}
      {ownAccount === null || entryIds[ownAccount] === undefined ? null : (
        <>
          {' '}
          <a class="govuk-link" href={path(ownAccount)}>
            An entry of its own
          </a>{' '}
          {line.ownConfirmed === true ? 'tells' : 'may tell'} of the same event.
        </>
      )}
      {suggested === null || entryIds[entry] === undefined ? null : (
        <>
          <br />
          <strong class="govuk-tag govuk-tag--grey">Not confirmed</strong>
          <br />
          {suggested}{' '}
          <a class="govuk-link" href={`${path(entry)}/sharing`}>
            Decide whether it was shared
          </a>
        </>
      )}
    </>
  );
}
