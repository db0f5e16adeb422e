import { counted } from '../../../../shared/counted.ts';
import { type DrawnTimeline, drawTimeline, type TimelineLinks } from '../../operations/draw-timeline.ts';
import type { TimelineAnswer, TimelineReading } from '../../operations/read-timeline.ts';
import { sayTime } from '../../operations/timeline-time.ts';
import { MarkTable } from './mark-table.tsx';
import { type Move, type Moves, pictureId } from './moves.ts';
import { sayTimeline } from './say-timeline.ts';

interface PictureProps {
  readonly reading: TimelineReading;
  readonly links: TimelineLinks;
  readonly moves: Moves;
  readonly isFiltered: boolean;
}

const wordsId = 'timeline-words';

/** The lanes, below their words and above the same as a table. */
export function Picture({ reading, links, moves, isFiltered }: PictureProps) {
  const { answer } = reading;
  const drawn = drawTimeline(reading, links, { name: 'Timeline of the entries by agency', wordsId });
  if (drawn === null || answer.time === null) {
    return <p class="govuk-body sightline-empty">{sayNothing(answer, isFiltered)}</p>;
  }
  const title = `Entries of ${sayTime(answer.time)}`;
  return (
    <>
      <figure class="sightline-chart">
        <figcaption>
          <h2 class="govuk-heading-m">{sayTime(answer.time)}</h2>
          <p class="govuk-body" id={wordsId}>
            {sayTimeline(answer, drawn.aboutLine)}
          </p>
        </figcaption>
        <Region drawn={drawn} moves={moves} />
        <div class="sightline-lanes__key">{drawn.key}</div>
        <NotDrawn count={drawn.notDrawn} />
        <Plans answer={answer} links={links} />
      </figure>
      {/* Outside the figure, whose tables are always printed: hundreds of rows are printed by whoever opens them. */}
      <MarkTable answer={answer} links={links} title={title} />
    </>
  );
}

/** A stop for the keyboard at every width: where it is wider than its window it is scrolled, and keys move through the record. */
function Region({ drawn, moves }: { readonly drawn: DrawnTimeline; readonly moves: Moves }) {
  return (
    <>
      <p class="govuk-hint sightline-lanes__keys" id="timeline-keys">
        Keys while the picture is chosen: + for a closer look, − for a wider one, the arrows left and right
        for earlier and later, Home for the whole record.
      </p>
      <section
        class="sightline-chart__picture sightline-lanes__region"
        id={pictureId}
        aria-label="Picture of the timeline"
        aria-describedby="timeline-keys"
        tabindex={0}
        data-timeline-keys
        {...keyAddress('closer', moves.closer)}
        {...keyAddress('wider', moves.wider)}
        {...keyAddress('earlier', moves.earlier)}
        {...keyAddress('later', moves.later)}
        {...keyAddress('whole', moves.whole)}
      >
        {drawn.pictures}
      </section>
    </>
  );
}

function keyAddress(name: string, move: Move | null) {
  return move === null ? {} : { [`data-${name}`]: move.href };
}

function NotDrawn({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p class="govuk-body">
      {counted(count, 'entry of a long or uncertain time is', 'entries of long or uncertain times are')} not
      drawn, for want of room. The table holds {count === 1 ? 'it' : 'them'}.
    </p>
  );
}

function Plans({
  answer: { plans },
  links,
}: {
  readonly answer: TimelineAnswer;
  readonly links: TimelineLinks;
}) {
  if (plans === null) {
    return (
      <p class="govuk-body">
        Plan periods are not drawn: more entries speak of conferences and plans than can be read for a page.
      </p>
    );
  }
  if (plans.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">Child protection plans, as the entries tell of them</h3>
      <ol class="govuk-list govuk-list--number">
        {plans.map(({ sentence, start, end }, at) => (
          <li>
            {sentence} <PlanLink id={start} text={`Where plan ${at + 1} begins`} links={links} />{' '}
            <PlanLink id={end} text={`Where plan ${at + 1} ends`} links={links} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface PlanLinkProps {
  readonly id: string | null;
  readonly text: string;
  readonly links: TimelineLinks;
}

function PlanLink({ id, text, links }: PlanLinkProps) {
  if (id === null) return null;
  return (
    <a class="govuk-link" href={links.entry(id)}>
      {text}
    </a>
  );
}

function sayNothing({ outline }: TimelineAnswer, isFiltered: boolean): string {
  if (outline.undated > 0) return 'No entry that fits has a date that can be drawn.';
  return isFiltered
    ? 'No entry fits all of these filters. Take one away to see more.'
    : 'There is no entry yet. Once an agency’s file has been sent and read, its entries stand here.';
}
