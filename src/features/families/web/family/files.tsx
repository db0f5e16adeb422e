import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import { type FamilyTold, isInChronology, type SentChronologyFile } from '../../operations/read-family.ts';
import { sayInstantDay } from '../parts/say-dates.ts';
import type { FamilyQuery } from './form.ts';

const states = {
  reading: { text: 'Being read', classes: 'govuk-tag--blue' },
  checked: { text: 'Read, not put in yet', classes: 'govuk-tag--yellow' },
  submitting: { text: 'Being put in', classes: 'govuk-tag--blue' },
  submitted: { text: 'In the chronology', classes: 'govuk-tag--green' },
  refused: { text: 'Could not be read', classes: 'govuk-tag--red' },
  removed: { text: 'Taken back', classes: 'govuk-tag--grey' },
} as const;

/** Read, and yet no answer: nobody is to conclude that the agency has nothing to tell. */
const withoutEntries = { text: 'No entries to read', classes: 'govuk-tag--yellow' };

const replaced = { text: 'Replaced', classes: 'govuk-tag--grey' };

function tagOf({ state, holdsEntries, replacedBy }: SentChronologyFile) {
  if (state === 'submitted' && !holdsEntries) return withoutEntries;
  return state === 'removed' && replacedBy !== null ? replaced : states[state];
}

interface FilesProps {
  readonly told: FamilyTold;
  readonly query: FamilyQuery;
}

/** The agencies’ files: those of which the chronology is made, and those that are not in it, folded away unless one waits for somebody. */
export function Files({ told: { id, files, filesOut, nextSteps }, query }: FilesProps) {
  const { rows, before, after } = files;
  const standing = rows.filter(isInChronology);
  const others = rows.filter((file) => !isInChronology(file));
  const { 'involved-after': peopleAfter = '', 'involved-before': peopleBefore = '' } = query;
  const list: ListAddress = {
    path: `/families/${id}`,
    filters: { 'involved-after': peopleAfter, 'involved-before': peopleBefore },
    part: 'files',
  };
  const waits = others.some((file) =>
    nextSteps.some(({ about }) => about.kind === 'file' && about.id === file.id),
  );
  return (
    <>
      {standing.length === 0 && before !== null ? null : (
        <FileTable
          id="files"
          caption="Chronology files"
          empty={
            filesOut === 0 ? 'No agency’s chronology has been sent yet.' : 'No file is in the chronology.'
          }
          familyId={id}
          files={standing}
        />
      )}
      {others.length === 0 ? null : (
        <HelpDetails
          summary={`Files that are not in the chronology (${filesOut.toLocaleString('en-GB')})`}
          open={waits || before !== null}
        >
          <FileTable
            id="other-files"
            caption="Files that wait, could not be read, or were taken back or replaced"
            empty=""
            familyId={id}
            files={others}
          />
        </HelpDetails>
      )}
      <ListPages list={list} before={before} after={after} of="files" />
    </>
  );
}

interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly empty: string;
  readonly familyId: string;
  readonly files: readonly SentChronologyFile[];
}

function FileTable({ id, caption, empty, familyId, files }: TableProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={files}
      empty={empty}
      columns={[
        {
          key: 'agency',
          heading: 'Agency',
          namesRow: true,
          draw: (file) => (
            <a class="govuk-link" href={`/families/${familyId}/submissions/${file.id}`}>
              {file.agencyName}, file {file.number}
            </a>
          ),
        },
        { key: 'file', heading: 'File', draw: ({ fileName }) => fileName ?? 'Name not told' },
        { key: 'sent', heading: 'Sent', unbroken: true, draw: ({ sentAt }) => sayInstantDay(sentAt) },
        {
          key: 'state',
          heading: 'State',
          draw: (file) => (
            <>
              {govuk('tag', tagOf(file))}
              {file.state === 'submitted' && file.setAside > 0 ? (
                <div class="govuk-hint">{counted(file.setAside, 'row')} set aside</div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
