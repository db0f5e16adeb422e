import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { PlanPointTold } from '../../operations/read-plan.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { MovementTag } from '../parts/movement-tag.tsx';

interface EarlierProps {
  readonly told: Pick<PlanPointTold, 'family' | 'point' | 'earlier'>;
  readonly csrfToken: string;
}

/** What was said before the point was given the words that it has, with a form that says it of these: one for all that are ticked. */
export function Earlier({ told: { family, point, earlier }, csrfToken }: EarlierProps) {
  const { rows, wording, mayConfirm } = earlier;
  if (rows.length === 0) return null;
  const list = rows.map((row) => <Said familyId={family.id} row={row} mayConfirm={mayConfirm} />);
  return (
    <>
      <h2 class="govuk-heading-m" id="earlier">
        Said of the earlier words
      </h2>
      <p class="govuk-body">{point.earlierWords}</p>
      {mayConfirm ? (
        <FormFrame action={`/families/${family.id}/plan/${point.id}/confirm`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(point.version)} />
          <HiddenField name="wording" value={wording} />
          {rows.map(({ id }) => (
            <HiddenField name="shown" value={id} />
          ))}
          <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend">
                Tick the entries that tell the same of the words that it has now.
              </legend>
              <div class="govuk-checkboxes govuk-checkboxes--small">{list}</div>
            </fieldset>
          </div>
          <SubmitButton text="It holds of the words now" kind="secondary" />
        </FormFrame>
      ) : (
        <ul class="govuk-list govuk-list--spaced">{list}</ul>
      )}
    </>
  );
}

interface SaidProps {
  readonly familyId: string;
  readonly row: PlanPointTold['earlier']['rows'][number];
  readonly mayConfirm: boolean;
}

function Said({ familyId, row, mayConfirm }: SaidProps) {
  const { id, date, note, agency, movement, saidBy, ofWords } = row;
  const where = (
    <>
      <EntryDate date={date} note={note} />, {agency.name}
    </>
  );
  const said = (
    <>
      <EventWords entry={row} />
      <br />
      <MovementTag movement={movement} /> on “{ofWords}”, said by {saidBy}.{' '}
      <a class="govuk-link" href={`/families/${familyId}/entries/${id}`}>
        Open<span class="govuk-visually-hidden"> the entry of {agency.name}</span>
      </a>
    </>
  );
  if (!mayConfirm) {
    return (
      <li>
        {where}
        <br />
        {said}
      </li>
    );
  }
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={`earlier-${id}`}
        name="entries"
        type="checkbox"
        value={id}
        aria-describedby={`earlier-${id}-words`}
      />
      <label class="govuk-label govuk-checkboxes__label" for={`earlier-${id}`}>
        {where}
      </label>
      <div id={`earlier-${id}-words`} class="govuk-hint govuk-checkboxes__hint">
        {said}
      </div>
    </div>
  );
}
