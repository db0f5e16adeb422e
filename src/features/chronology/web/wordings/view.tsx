import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { typedFileName, type WordingsAnswer } from '../../operations/read-wordings.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { Lines } from '../parts/lines.tsx';
import { StoodAt } from '../parts/stood-at.tsx';

type Wording = WordingsAnswer['wordings'][number];

interface WordingsViewProps {
  readonly told: WordingsAnswer;
  readonly at: Date;
}

/** Each former wording beside what took its place, cell by cell; and what was decided of words that are there no longer. */
export function WordingsView({ told: { family, entry, wordings, lapsed }, at }: WordingsViewProps) {
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">What this entry said before</h1>
      <StoodAt family={family} at={at} />
      <div class="govuk-inset-text">
        <p class="govuk-body">
          It says now: <EntryDate date={entry.date} note={entry.note} />
        </p>
        <EventWords entry={entry} />
      </div>
      {wordings.length === 0 ? <p class="govuk-body">It has said the same since it came.</p> : null}
      {wordings.map((one, index) => (
        <WordingTable wording={one} at={index} />
      ))}
      <Lapsed lapsed={lapsed} familyId={family.id} />
    </>
  );
}

function sayPlace(file: string, replacedBy: string): string {
  if (file !== replacedBy) return `As it stood in ${file}; ${replacedBy} worded it otherwise.`;
  return file === typedFileName
    ? 'As somebody of its agency typed it, until it was changed.'
    : `As it stood in ${file}, which was then read otherwise.`;
}

const changeWords: Readonly<Record<Wording['cells'][number]['change'], string>> = {
  same: 'The same',
  changed: 'Worded otherwise',
  gone: 'Left out',
  new: 'Added',
};

function WordingTable({ wording, at }: { readonly wording: Wording; readonly at: number }) {
  const { until, file, replacedBy, cells } = wording;
  const differing = cells.filter(({ change }) => change !== 'same').length;
  return (
    <section>
      <h2 class="govuk-heading-m">Until {sayInstant(until)}</h2>
      <p class="govuk-body">
        {sayPlace(file, replacedBy)} {differing === 0 ? 'Every cell reads the same.' : null}
      </p>
      <DataTable
        id={`wording-${at + 1}`}
        caption={`Cell by cell, until ${sayInstant(until)}`}
        captionHidden
        rows={cells}
        empty="The row had no cell."
        columns={[
          { key: 'cell', heading: 'Cell', namesRow: true, draw: ({ name }) => name },
          { key: 'before', heading: 'Then', draw: ({ before }) => <CellText text={before} /> },
          { key: 'after', heading: 'After that', draw: ({ after }) => <CellText text={after} /> },
          {
            key: 'change',
            heading: 'Difference',
            draw: ({ change }) =>
              change === 'same' ? changeWords.same : <strong>{changeWords[change]}</strong>,
          },
        ]}
      />
    </section>
  );
}

function CellText({ text }: { readonly text: string | null }) {
  if (text === null) return <span class="govuk-hint">No such cell</span>;
  return text === '' ? <span class="govuk-hint">Empty</span> : <Lines text={text} />;
}

interface LapsedProps {
  readonly lapsed: WordingsAnswer['lapsed'];
  readonly familyId: string;
}

/** Decisions that were made of other words, and do not count for those of now. */
function Lapsed({ lapsed, familyId }: LapsedProps) {
  if (lapsed.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">What was decided of it then</h2>
      <p class="govuk-body">
        These were decided before the entry was worded otherwise, and do not count for what it says now.
        Decide again where they still hold.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lapsed.map(({ sentence, by, at, otherEntry }) => (
          <li>
            {sentence}, by {by} on {sayInstant(at)}, before the entry was worded otherwise.
            {otherEntry === null ? null : (
              <>
                {' '}
                <a class="govuk-link" href={`/families/${familyId}/entries/${otherEntry}`}>
                  See the other entry
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
