import { freshForm } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { FamiliesAnswer } from '../../operations/list-families.ts';

interface FamiliesProps {
  readonly answer: FamiliesAnswer;
  readonly list: ListAddress;
  readonly words: string;
  readonly mayAdd: boolean;
}

/** The families that somebody may see. */
export function FamiliesView({ answer: { rows, total, before, after }, list, words, mayAdd }: FamiliesProps) {
  const searched = words.trim() !== '';
  const chosen = searched ? [{ label: 'Words', words: words.trim(), name: 'words', value: words }] : [];
  return (
    <>
      <h1 class="govuk-heading-l">Families</h1>
      {mayAdd ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/families/new">
            Begin the record of a family
          </a>
        </p>
      ) : null}
      <FilterPanel list={list} chosen={chosen} found={sayFound(rows.length, total)}>
        <TextField
          form={freshForm({ words })}
          name="words"
          label="Words"
          hint="Of the reference, or of the name of the record. A child’s name is not looked for."
          autocomplete="off"
        />
      </FilterPanel>
      <DataTable
        id="families"
        caption="Families"
        captionHidden
        list={list}
        rows={rows}
        empty={
          searched
            ? 'No family that you may see fits these words.'
            : 'There is no family that you may see. The partnership officer names who is involved.'
        }
        columns={[
          {
            key: 'reference',
            heading: 'Reference',
            sortable: true,
            namesRow: true,
            unbroken: true,
            draw: ({ id, reference }) => (
              <a class="govuk-link" href={`/families/${id}`}>
                {reference}
              </a>
            ),
          },
          { key: 'name', heading: 'Name of the record', sortable: true, draw: ({ name }) => name },
          {
            key: 'children',
            heading: 'Children',
            numeric: true,
            draw: ({ children }) => children.toLocaleString('en-GB'),
          },
          {
            key: 'chronology',
            heading: 'Chronology',
            draw: ({ id, name }) => (
              <a class="govuk-link" href={`/families/${id}/chronology`}>
                Read<span class="govuk-visually-hidden"> the chronology of {name}</span>
              </a>
            ),
          },
        ]}
      />
      <ListPages list={list} before={before} after={after} of="families" />
    </>
  );
}

function sayFound(shown: number, total: number): string {
  const all = counted(total, 'family', 'families');
  return shown === total ? `Showing ${total === 0 ? 'no families' : all}` : `Showing ${shown} of ${all}`;
}
