import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { NamesSummary } from '../../operations/read-export.ts';

interface NamesProps {
  readonly familyId: string;
  readonly names: NamesSummary;
}

/** What replacing names did, for whoever has to read the document before it is handed on. It stands in no document. */
export function NamesFound({
  familyId,
  names: { people, mentions, replaced, unlisted, others, wordNames, left },
}: NamesProps) {
  return (
    <section aria-labelledby="names-heading">
      <h2 class="govuk-heading-m" id="names-heading">
        What was found of names
      </h2>
      <p class="govuk-body">
        {counted(mentions, 'mention')} of {counted(people, 'person or place', 'people and places')} replaced.
        This is told to you alone: keep it apart from the document.
      </p>
      <p class="govuk-inset-text">
        Agencies keep their names, and so may places. They can tell who a family is to somebody who knows the
        area.
      </p>
      {replaced.length === 0 ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Who was replaced</span>
          </summary>
          <div class="govuk-details__text">
            <DataTable
              id="replaced"
              caption="Who was replaced: whoever reads the document can see by it whether somebody was missed"
              captionSize="s"
              rows={replaced}
              empty=""
              columns={[
                {
                  key: 'names',
                  heading: 'In the records',
                  namesRow: true,
                  draw: ({ names }) => (names.length === 0 ? 'Not named on the list' : names.join('; ')),
                },
                { key: 'shown', heading: 'In the document', draw: ({ shownAs }) => shownAs },
                { key: 'count', heading: 'Times', draw: ({ count }) => count.toLocaleString('en-GB') },
              ]}
            />
          </div>
        </details>
      )}
      <DataTable
        id="unlisted"
        caption="May be names, and nobody listed them"
        rows={unlisted}
        empty="Nothing else that looks like a name was found. A person has to read the document all the same."
        columns={[
          { key: 'text', heading: 'In the records', namesRow: true, draw: ({ text }) => text },
          { key: 'shown', heading: 'In the document', draw: ({ shownAs }) => shownAs },
          { key: 'count', heading: 'Times', draw: ({ count }) => count.toLocaleString('en-GB') },
          { key: 'where', heading: 'First in', draw: ({ where }) => where },
        ]}
      />
      <WordNames wordNames={wordNames} left={left} />
      {others.length === 0 ? null : (
        <DataTable
          id="others"
          caption="Could tell who somebody is, and is hidden too"
          rows={others}
          empty=""
          columns={[
            { key: 'shown', heading: 'In the document', namesRow: true, draw: ({ shownAs }) => shownAs },
            { key: 'count', heading: 'Times', draw: ({ count }) => count.toLocaleString('en-GB') },
            { key: 'texts', heading: 'In the records', draw: ({ texts }) => texts.join('; ') },
          ]}
        />
      )}
      <HelpDetails summary="Whose names are on the list?">
        <p class="govuk-body">
          The children of{' '}
          <a class="govuk-link" href={`/families/${familyId}#children`}>
            the family’s record
          </a>
          , and the people whom the chronology itself names with what they are to the child. What looks like a
          name and is on no list is hidden too, and stands above.
        </p>
      </HelpDetails>
    </section>
  );
}

/** Names that are everyday words: which they are, and where such a word stayed. */
function WordNames({ wordNames, left }: Pick<NamesSummary, 'wordNames' | 'left'>) {
  if (wordNames.length === 0 && left.length === 0) return null;
  const rows = left.flatMap(({ word, sentences }) => sentences.map((sentence) => ({ word, ...sentence })));
  const times = left.map(({ word, count }) => `“${word}” ${counted(count, 'time')}`);
  return (
    <>
      <h3 class="govuk-heading-s">Names that are everyday words</h3>
      {wordNames.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {wordNames.map((told) => (
            <li key={told}>{told}</li>
          ))}
        </ul>
      )}
      {left.length === 0 ? null : (
        <p class="govuk-body">
          These words, by which people are called, stayed in the document: {times.join(', ')}. Dates are not
          counted.
        </p>
      )}
      <DataTable
        id="words-left"
        caption="Where such a word stayed: look whether the name is meant"
        captionSize="s"
        rows={rows}
        empty="None stayed, but in dates."
        columns={[
          { key: 'text', heading: 'In the document', namesRow: true, draw: ({ text }) => text },
          { key: 'word', heading: 'Word', draw: ({ word }) => word },
          { key: 'where', heading: 'First in', draw: ({ where }) => where },
        ]}
      />
    </>
  );
}
