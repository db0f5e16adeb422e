import type { TimelineAnswer } from '../../operations/read-timeline.ts';
import { zoomNames } from './form.ts';
import type { Move, Moves } from './moves.ts';

interface ZoomLinksProps {
  readonly answer: TimelineAnswer;
  readonly moves: Moves;
}

/** How much of the record is shown, as plain links: from all of it to a month. */
export function ZoomLinks({ answer: { zoom }, moves }: ZoomLinksProps) {
  return (
    <nav class="sightline-zoom" aria-label="How much of the record is shown">
      <ul class="govuk-list sightline-zoom__list">
        {moves.zooms.map(({ zoom: to, href, words }) => (
          <li>
            {to === zoom ? (
              <strong aria-current="true">{zoomNames[to]}</strong>
            ) : (
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {zoomNames[to]}
                {to === 'whole' ? null : <span class="govuk-visually-hidden">: {words}</span>}
              </a>
            )}
          </li>
        ))}
      </ul>
      {moves.earlier === null && moves.later === null ? null : (
        <ul class="govuk-list sightline-zoom__list">
          <Step name="Earlier" move={moves.earlier} />
          <Step name="Later" move={moves.later} />
        </ul>
      )}
    </nav>
  );
}

/** Back or on in time, to the nearest part that holds anything. */
function Step({ name, move }: { readonly name: string; readonly move: Move | null }) {
  if (move === null) return null;
  return (
    <li>
      <a class="govuk-link govuk-link--no-visited-state" href={move.href}>
        {name}: {move.words}
      </a>
    </li>
  );
}

/** The years in which entries begin, each with how many. */
export function YearLinks({ moves: { years } }: Pick<ZoomLinksProps, 'moves'>) {
  if (years.length < 2) return null;
  return (
    <nav class="sightline-zoom" aria-label="Years">
      <p class="govuk-body govuk-!-margin-bottom-1">Go to a year (how many entries begin in it):</p>
      <ul class="govuk-list sightline-zoom__list">
        {years.map(({ href, words, isShown }) => (
          <li>
            {isShown ? (
              <strong aria-current="true">{words}</strong>
            ) : (
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
