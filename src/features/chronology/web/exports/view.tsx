import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { daysKept } from '../../operations/ask-export.ts';
import { type ExportAnswer, numberOf } from '../../operations/read-export.ts';
import { nameOfExport } from '../new-export/view.tsx';
import { type Reader, ReadingHead } from '../parts/reading-head.tsx';

interface ExportsViewProps {
  readonly family: { readonly id: string; readonly reference: string; readonly name: string };
  readonly exports: readonly ExportAnswer[];
  readonly reader: Reader;
}

const stateWords: Readonly<Record<ExportAnswer['state'], string>> = {
  writing: 'Being written',
  ready: 'Ready',
  failed: 'Not written',
  expired: 'Past its time',
  ended: 'Destroyed, since something was removed for good',
  outdated: 'No longer to be had',
};

export function ExportsView({ family, exports, reader }: ExportsViewProps) {
  return (
    <>
      <ReadingHead
        family={family}
        title={`Documents of ${nameInSentence(family.name)}`}
        page="exports"
        reader={reader}
      />
      <p class="govuk-body">
        These are the documents that you asked for. Nobody else can take them: what a document holds is what
        you may see.
      </p>
      {govuk('button', { text: 'Ask for a document', href: `/families/${family.id}/exports/new` })}
      <DataTable
        id="documents"
        caption="Your documents, the newest first"
        rows={exports}
        empty={`You have no document here. A document goes ${daysKept} days after it was asked for, and at once where something that it may hold was removed for good.`}
        columns={[
          {
            key: 'asked',
            heading: 'Asked for',
            namesRow: true,
            draw: (one) => (
              <a class="govuk-link" href={`/families/${family.id}/exports/${one.id}`}>
                {sayInstant(one.askedAt)}
              </a>
            ),
          },
          { key: 'number', heading: 'Number', unbroken: true, draw: ({ id }) => numberOf(id) },
          { key: 'title', heading: 'Title', draw: ({ title }) => title ?? 'None' },
          { key: 'form', heading: 'Kind', draw: nameOfExport },
          { key: 'names', heading: 'Names', draw: ({ anonymised }) => (anonymised ? 'Replaced' : 'Kept') },
          { key: 'state', heading: 'State', draw: ({ state }) => stateWords[state] },
          { key: 'until', heading: 'Kept until', draw: ({ until }) => sayInstant(until) },
        ]}
      />
    </>
  );
}
