import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { counted } from '../../../../shared/counted.ts';
import { type PaperKind, type PaperWords, paperWords } from '../../operations/paper-words.ts';
import type { PapersAnswer, PaperTold } from '../../operations/read-papers.ts';
import { WorkspaceHead } from '../parts/workspace-head.tsx';
import { type PaperPath, papersPath } from '../parts/workspace-params.ts';
import { nameOf, sayAdd, sayDays, sayMany } from './say-paper.ts';

/** Where the papers of a kind stand. */
export const pathOfKind: Readonly<Record<PaperKind, PaperPath>> = {
  episode: 'episodes',
  'learning-event': 'learning-events',
  action: 'actions',
  note: 'notes',
};

interface PapersProps {
  readonly answer: PapersAnswer;
  readonly kind: PaperKind;
}

/** The papers of one kind, and the way to another. */
export function PapersView({ answer: { family, review, leaf, total, removed }, kind }: PapersProps) {
  const words = paperWords[kind];
  const path = papersPath({ familyId: family.id, reviewId: review.id }, pathOfKind[kind]);
  return (
    <>
      <WorkspaceHead family={family} review={review} title={sayMany(words)} page={pathOfKind[kind]} />
      <p class="govuk-body govuk-!-width-two-thirds">{words.about}</p>
      {review.closedAt === null ? govuk('button', { text: sayAdd(words), href: `${path}/new` }) : null}
      <DataTable
        id="found"
        caption={`${sayMany(words)} (${total.toLocaleString('en-GB')})`}
        rows={leaf.rows}
        empty={`There is no ${words.one} yet.`}
        columns={columnsFor(words, path)}
      />
      <ListPages list={{ path, filters: {} }} before={leaf.before} after={leaf.after} of={words.many} />
      {removed.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-s">Removed</h2>
          <ul class="govuk-list govuk-list--bullet">
            {removed.map((paper) => (
              <li>
                <a class="govuk-link" href={`${path}/${paper.id}`}>
                  {nameOf(paper)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function columnsFor(words: PaperWords, path: string): readonly TableColumn<PaperTold>[] {
  const optional: readonly (TableColumn<PaperTold> & { readonly is: boolean })[] = [
    { is: words.days !== 'none', key: 'days', heading: 'When', draw: (paper) => sayDays(paper) },
    {
      is: words.hasAgency,
      key: 'agency',
      heading: 'Agency',
      draw: ({ agencyName }) => agencyName ?? 'Not said',
    },
    {
      is: words.hasEntries,
      key: 'entries',
      heading: 'Entries',
      numeric: true,
      draw: ({ quotes }) => quotes.entries.length.toLocaleString('en-GB'),
    },
    {
      is: words.parts.length > 1,
      key: 'open',
      heading: 'Still to write',
      draw: ({ parts }) => sayOpen(words, parts),
    },
    {
      is: words.days === 'none',
      key: 'by',
      heading: 'Written by',
      draw: ({ createdBy }) => createdBy ?? 'Somebody who has left',
    },
  ];
  return [
    {
      key: 'name',
      heading: words.title === null ? 'Note' : 'What it is',
      namesRow: true,
      draw: (paper) => (
        <a class="govuk-link" href={`${path}/${paper.id}`}>
          {nameOf(paper)}
        </a>
      ),
    },
    ...optional.filter(({ is }) => is),
  ];
}

/** Which headings are empty; many are counted. */
function sayOpen(words: PaperWords, parts: Readonly<Record<string, string>>): string {
  const open = words.parts.filter(({ name }) => (parts[name] ?? '') === '');
  if (open.length === 0) return 'Nothing';
  if (open.length > 2) return counted(open.length, 'heading');
  return open.map(({ says }) => says).join(', ');
}
