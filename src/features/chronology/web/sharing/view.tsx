import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { SharingAnswer, SuggestedSharing } from '../../operations/read-sharing.ts';
import { NamedAgency } from '../parts/agency-badge.tsx';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { Lines } from '../parts/lines.tsx';
import { sharingWays, wayWords } from './form.ts';

interface SharingViewProps {
  readonly told: SharingAnswer;
  readonly form: FormState;
  readonly of: 'confirmed' | 'stated';
  readonly csrfToken: string;
  readonly mayDecide: boolean;
  readonly fromList: boolean;
  readonly chosen: string | undefined;
}

/** In the place of an agency in the address: one of which nothing is suggested. */
const another = 'another';

/** The suggestion that is asked about: the one that is chosen, or the first. */
function suggestionOf(
  { suggested }: SharingAnswer,
  chosen: string | undefined,
): SuggestedSharing | undefined {
  return suggested.find(({ agencyId }) => agencyId === chosen) ?? suggested[0];
}

/** What the form of a suggestion holds before anybody has written: its day, with “about” where the text does not say it. */
export function drawSuggestion(told: SharingAnswer, chosen: string | undefined): Record<string, string> {
  const suggestion = suggestionOf(told, chosen);
  if (suggestion === undefined) return {};
  const { on, isDayStated, how } = suggestion;
  const day = on === null ? '' : sayDay(on);
  return { when: day === '' || isDayStated ? day : `about ${day}`, how };
}

/** Who was told of one entry: suggestions to decide, what was decided, and a form to state what no text says. */
export function SharingView(props: SharingViewProps) {
  const { told, mayDecide, chosen, of } = props;
  const { family, entry, decided, agencies } = told;
  const suggestion = suggestionOf(told, chosen);
  const mayState = mayDecide && agencies.length > 0;
  // One form at a time: two would ask the same questions twice.
  const isStating = mayState && (suggestion === undefined || of === 'stated' || chosen === another);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Who was told of this entry?</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <NamedAgency agency={entry.agency} />
            <br />
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <p class="govuk-body">
            <EventWords entry={entry} />
          </p>
          {[entry.response, entry.outcome].map((text) =>
            text === null || text.trim() === '' ? null : (
              <p class="govuk-body">
                <Lines text={text} />
              </p>
            ),
          )}
        </div>
        {suggestion === undefined ? (
          <p class="govuk-body">Nothing that its words suggest is left to decide.</p>
        ) : isStating ? null : (
          <Suggestion {...props} suggestion={suggestion} />
        )}
        {isStating ? <Stating {...props} /> : null}
        {mayState && !isStating ? (
          <p class="govuk-body">
            <a
              class="govuk-link"
              href={`/families/${family.id}/entries/${entry.id}/sharing?agency=${another}`}
            >
              State that another agency was told
            </a>
          </p>
        ) : null}
        {decided.length === 0 ? null : <Decided {...props} />}
        <HelpDetails summary="What does this change?">
          <p class="govuk-body">
            What you confirm or state here counts in “Who knew what, when”. It says who knew, and gives nobody
            the right to read: an agency that was told sees this entry only if it may see it anyway. What you
            say stays when a file is sent again, as long as the entry says the same.
          </p>
        </HelpDetails>
      </div>
    </div>
  );
}

const whenHint =
  'For example, 27 March 2012, March 2012 or about March 2012. Where it is uncertain, the agency is only assumed to have known.';

function ways() {
  return sharingWays.map((value) => ({ value, text: wayWords[value] }));
}

interface SuggestionProps extends SharingViewProps {
  readonly suggestion: SuggestedSharing;
}

function Suggestion({ told, form, of, csrfToken, mayDecide, fromList, suggestion }: SuggestionProps) {
  const { family, entry, suggested } = told;
  const path = `/families/${family.id}/entries/${entry.id}/sharing`;
  const others = suggested.filter(({ agencyId }) => agencyId !== suggestion.agencyId);
  const own = of === 'confirmed' ? form : freshForm(drawSuggestion(told, suggestion.agencyId));
  return (
    <section>
      <h2 class="govuk-heading-m">Was it shared with {suggestion.agency}?</h2>
      <p class="govuk-body">{suggestion.sentence}</p>
      {mayDecide ? (
        <FormFrame action={path} csrfToken={csrfToken}>
          <HiddenField name="agency" value={suggestion.agencyId} />
          <HiddenField name="version" value="none" />
          <HiddenField name="wording" value={told.wording} />
          {fromList ? <HiddenField name="from" value="list" /> : null}
          <TextField form={own} name="when" label="When was it shared?" hint={whenHint} width={20} />
          <SelectField form={own} name="how" label="How?" none="Choose how" choices={ways()} />
          <div class="govuk-button-group">
            <SubmitButton text="It was shared" name="verdict" value="confirmed" />
            <SubmitButton text="It was not" kind="secondary" name="verdict" value="rejected" />
          </div>
        </FormFrame>
      ) : null}
      {others.length === 0 ? null : (
        <p class="govuk-body">
          Its words suggest the same of{' '}
          {others.map(({ agencyId, agency }, at) => (
            <>
              {at === 0 ? '' : ', '}
              <a class="govuk-link" href={`${path}?agency=${agencyId}${fromList ? '&from=list' : ''}`}>
                {agency}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </section>
  );
}

function Decided({ told: { family, entry, decided, wording }, csrfToken, mayDecide }: SharingViewProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">What was decided</h2>
      {decided.map(({ agencyId, agency, sentence, by, at, version }) => (
        <>
          <p class="govuk-body">
            {sentence} Said by {by}, {sayInstant(at)}.
          </p>
          {mayDecide ? (
            <FormFrame action={`/families/${family.id}/entries/${entry.id}/sharing`} csrfToken={csrfToken}>
              <HiddenField name="agency" value={agencyId} />
              <HiddenField name="version" value={version} />
              <HiddenField name="wording" value={wording} />
              <SubmitButton text={`Take back: ${agency}`} kind="secondary" name="verdict" value="undo" />
            </FormFrame>
          ) : null}
        </>
      ))}
    </section>
  );
}

/** What no text says. */
function Stating({ told: { family, entry, agencies, wording }, form, of, csrfToken }: SharingViewProps) {
  const own = of === 'stated' ? form : freshForm({});
  return (
    <FormFrame action={`/families/${family.id}/entries/${entry.id}/sharing`} csrfToken={csrfToken}>
      <h2 class="govuk-heading-m">State that it was shared</h2>
      <HiddenField name="wording" value={wording} />
      <SelectField
        form={own}
        name="agency"
        label="Which agency was told?"
        none="Choose an agency"
        choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField form={own} name="when" label="When was it shared?" hint={whenHint} width={20} />
      <SelectField form={own} name="how" label="How?" none="Choose how" choices={ways()} />
      <SubmitButton text="Save" name="verdict" value="stated" />
    </FormFrame>
  );
}
