import type { Child } from 'hono/jsx';
import { HiddenField } from '../../forms/form-frame.tsx';
import { govuk } from '../govuk.ts';
import { clearHref, foundId, keptFields, type ListAddress, withoutFilterHref } from './list-address.ts';

/** A filter that is set, in words. */
export interface ChosenFilter {
  /** What is filtered by: “Agency”. */
  readonly label: string;
  /** What was chosen: “Lontown Hospitals”. */
  readonly words: string;
  /** The field and value that the address holds for it. */
  readonly name: string;
  readonly value: string;
}

interface FilterPanelProps {
  readonly list: ListAddress;
  readonly chosen: readonly ChosenFilter[];
  /** How many there are: “Showing 25 of 312 entries”. */
  readonly found: string;
  /** A filter cannot be read: the panel is open, so that whoever follows the error comes to its field. */
  readonly hasErrors?: boolean;
  /** The fields. */
  readonly children?: Child;
}

/**
 * Filters as a form that changes the address and nothing else, so that a filtered list can be kept, sent
 * and gone back to. Nothing is asked for until its button is pressed. Then the page opens at what was found, with the form
 * closed: open it would push the rows off the screen, and nothing would seem to have happened.
 */
export function FilterPanel({ list, chosen, found, hasErrors = false, children }: FilterPanelProps) {
  return (
    <section class="sightline-filters" aria-label="Filters">
      <details class="govuk-details sightline-filters__details" open={hasErrors}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            {chosen.length > 0 ? 'Change the filters' : 'Filter this list'}
          </span>
        </summary>
        <div class="sightline-filters__fields">
          <form action={`${list.path}#${foundId}`} method="get" novalidate>
            {keptFields(list).map(([name, value]) => (
              <HiddenField name={name} value={value} />
            ))}
            {children}
            {govuk('button', { text: 'Apply filters' })}
          </form>
        </div>
      </details>
      {/* With an error the page opens at its summary, which says what to put right: there is nothing found to open at. */}
      <div class="sightline-filters__found" id={hasErrors ? undefined : foundId} tabindex={-1}>
        {chosen.length === 0 ? null : <ChosenList list={list} chosen={chosen} />}
        <p class="govuk-body" role="status">
          {found}
        </p>
      </div>
    </section>
  );
}

function ChosenList({ list, chosen }: Pick<FilterPanelProps, 'list' | 'chosen'>) {
  return (
    <div class="sightline-filters__chosen">
      <h2 class="govuk-heading-s">Filtered by</h2>
      <ul class="govuk-list sightline-filters__tags">
        {chosen.map(({ label, words, name, value }) => (
          <li>
            <a class="sightline-filters__tag" href={withoutFilterHref(list, name, value)}>
              <span class="govuk-visually-hidden">Remove this filter: </span>
              {label}: {words}
              <span class="sightline-filters__cross" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a class="govuk-link govuk-link--no-visited-state sightline-filters__clear" href={clearHref(list)}>
        Clear filters
      </a>
    </div>
  );
}
