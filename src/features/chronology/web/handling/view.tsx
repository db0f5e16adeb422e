import { roleWords } from '../../../../platform/access/roles.ts';
import { CheckboxField, RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { HandlingOffered } from '../../operations/decide-handling.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { handlings, handlingWords } from './handling-words.ts';

interface HandlingViewProps {
  readonly offered: HandlingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Who may read one entry: asked of a lead of the agency that wrote it. */
export function HandlingView({ offered, form, csrfToken }: HandlingViewProps) {
  const { family, entry } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Decide who may read this entry</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <EventWords entry={entry} />
        </div>
        <p class="govuk-body">
          Only a lead of your agency decides this. For anybody who may not read the entry it is as if it were
          not there: it is not counted, found or hinted at.
        </p>
        {offered.isReworded ? (
          <p class="govuk-body">
            Whoever may read it may also read{' '}
            <a class="govuk-link" href={`/families/${family.id}/entries/${entry.id}/wordings`}>
              what it said before
            </a>
            , but for what was kept from them then.
          </p>
        ) : null}
        <KeptBeside comments={offered.keptComments} acknowledgements={offered.keptAcknowledgements} />
        <FormFrame action={`/families/${family.id}/entries/${entry.id}/handling`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <HiddenField name="wording" value={offered.wording} />
          <HandlingFields offered={offered} form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/entries/${entry.id}`}>
            Leave it as it is
          </a>
        </p>
        <WhatFollows />
      </div>
    </div>
  );
}

/** What was written beside it while fewer could read it opens with nothing. */
function KeptBeside({ comments, acknowledgements }: KeptBesideProps) {
  return (
    <>
      {comments === 0 ? null : (
        <p class="govuk-body">
          {comments === 1 ? '1 comment beside it was' : `${comments} comments beside it were`} written while
          it was kept from somebody. {staysWithThem(comments)}
        </p>
      )}
      {acknowledgements === 0 ? null : (
        <p class="govuk-body">
          {acknowledgements === 1
            ? '1 thing that stands out with it was'
            : `${acknowledgements} things that stand out with it were`}{' '}
          acknowledged while it was kept from somebody, with a reason. {staysWithThem(acknowledgements)}
        </p>
      )}
    </>
  );
}

interface KeptBesideProps {
  readonly comments: number;
  readonly acknowledgements: number;
}

function staysWithThem(count: number): string {
  return `${count === 1 ? 'It stays' : 'They stay'} with those who could read the entry then, whatever you choose here.`;
}

interface HandlingFieldsProps {
  readonly offered: Pick<HandlingOffered, 'agencies' | 'notFor' | 'people'>;
  readonly form: FormState;
  /** Whether it is asked of several entries at once; of one unless told. */
  readonly ofSeveral?: boolean;
}

/** Who may read one entry, or several; and whom they are kept from by name. */
export function HandlingFields({
  offered: { agencies, notFor, people },
  form,
  ofSeveral = false,
}: HandlingFieldsProps) {
  const [it, is] = ofSeveral ? ['them', 'they are'] : ['it', 'it is'];
  return (
    <>
      <RadioField
        form={form}
        name="handling"
        label={`Who may read ${it}?`}
        choices={handlings.map((value) => ({ value, ...handlingWords[value] }))}
      />
      {agencies.length === 0 ? null : (
        <CheckboxField
          form={form}
          name="named"
          label="Agencies that we name"
          hint="They count only with “Our agency and agencies that we name”."
          choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      {notFor.length === 0 ? null : (
        <CheckboxField
          form={form}
          name="still"
          label="Kept by name from"
          hint={`Take the tick away from whoever may read ${it} again.`}
          choices={notFor.map(({ id, name, reason }) => ({ value: id, text: name, hint: reason }))}
        />
      )}
      <SelectField
        form={form}
        name="person"
        label={`Keep ${it} from ${notFor.length === 0 ? 'a' : 'one more'} person by name`}
        hint={`Such as somebody who is related to the family. They do not read ${it}, whatever is chosen above.`}
        none="Nobody"
        choices={people.map(({ id, name, role, agency }) => ({
          value: id,
          text: `${name} (${[roleWords[role].name.toLowerCase(), agency].filter((one) => one !== null).join(', ')})`,
        }))}
      />
      <TextArea
        form={form}
        name="reason"
        label={`Why ${is} kept from them`}
        hint="Where you chose a person. Your agency alone reads this."
        rows={3}
        most={500}
      />
    </>
  );
}

function WhatFollows() {
  return (
    <HelpDetails summary="What follows from this?">
      <p class="govuk-body">
        It holds from now on, for this row of your agency’s files wherever it stands, and stays when the file
        is sent or read again. If it is kept back, a later file may say the same with other words, and
        Sightline cannot know which row does: it keeps back every new row of a file that goes instead of this
        one and does not hold this row, until you decide. Of a file that goes beside this one it keeps back
        only rows of the same day, or that hold most of what this one says; but every new row, where somebody
        sent it who may not read all of your agency’s entries, such as an officer.
      </p>
      <p class="govuk-body">
        A document that somebody asked for while they could read the entry is not given out any more. A copy
        that they have taken already, Sightline cannot take back: ask them for it.
      </p>
    </HelpDetails>
  );
}
