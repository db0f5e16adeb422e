import { CheckboxField } from '../../../../platform/forms/choice-inputs.tsx';
import { freshForm } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { FamiliesAnswer, FamilyRow } from '../../operations/list-families.ts';
import { NoFamilies } from './no-families.tsx';

interface FamiliesProps {
  readonly answer: FamiliesAnswer;
  readonly list: ListAddress;
  readonly asked: { readonly words: string; readonly allocated: 'yes' | '' };
  readonly mayAdd: boolean;
  /** Whether they are somebody who may be allocated to families, and types entries of them. */
  readonly mayType: boolean;
}

/** The families that somebody may see; where there is none, what can be done about it. */
export function FamiliesView({ answer, list, asked, mayAdd, mayType }: FamiliesProps) {
  const { rows, total, before, after } = answer;
  const { words, allocated } = asked;
  const chosen = [
    ...(words.trim() === '' ? [] : [{ label: 'Words', words: words.trim(), name: 'words', value: words }]),
    ...(allocated === ''
      ? []
      : [{ label: 'Allocated', words: 'to me', name: 'allocated', value: allocated }]),
  ];
  if (total === 0 && chosen.length === 0) return <NoFamilies mayAdd={mayAdd} />;
  return (
    <>
      <h1 class="govuk-heading-l">Families</h1>
      {mayAdd
        ? govuk('button', {
            text: 'Begin the record of a family',
            href: '/families/new',
            classes: 'govuk-button--secondary',
          })
        : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/people">
          Find a person by name or date of birth
        </a>
      </p>
      <FilterPanel list={list} chosen={chosen} found={sayFound(rows.length, total)}>
        <TextField
          form={freshForm({ words })}
          name="words"
          label="Words"
          hint="Of the reference, or of the name of the record."
          autocomplete="off"
        />
        {mayType ? (
          <CheckboxField
            form={freshForm({ allocated })}
            name="allocated"
            label="Allocated to me"
            choices={[{ value: 'yes', text: 'Only families whose worker I am today' }]}
          />
        ) : null}
      </FilterPanel>
      <FamilyTable rows={rows} list={list} adds={allocated === 'yes'} />
      <ListPages list={list} before={before} after={after} of="families" />
    </>
  );
}

interface TableProps {
  readonly rows: readonly FamilyRow[];
  readonly list: ListAddress;
  /** The reader may add entries to all of them. */
  readonly adds: boolean;
}

function FamilyTable({ rows, list, adds }: TableProps) {
  return (
    <DataTable
      id="families"
      caption="Families"
      captionHidden
      list={list}
      rows={rows}
      empty="No family that you may see fits these filters."
      columns={[
        {
          key: 'name',
          heading: 'Name of the record',
          sortable: true,
          namesRow: true,
          draw: ({ id, name }) => (
            <a class="govuk-link" href={`/families/${id}`}>
              {name}
            </a>
          ),
        },
        {
          key: 'reference',
          heading: 'Reference',
          sortable: true,
          unbroken: true,
          draw: ({ reference }) => reference,
        },
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
        ...(adds
          ? [
              {
                key: 'add',
                heading: 'Add to it',
                draw: ({ id, name }: FamilyRow) => (
                  <a class="govuk-link" href={`/families/${id}/entries/new`}>
                    Add an entry<span class="govuk-visually-hidden"> to the chronology of {name}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function sayFound(shown: number, total: number): string {
  const all = counted(total, 'family', 'families');
  return shown === total ? `Showing ${total === 0 ? 'no families' : all}` : `Showing ${shown} of ${all}`;
}
