import { freshForm } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { EntriesOffered } from '../../operations/choose-entries.ts';
import { nameOf, sayDays } from '../papers/say-paper.ts';
import { EntryTicks } from '../parts/quoted-entries.tsx';
import type { EntriesQuery } from './form.ts';

interface ChooseProps {
  readonly offered: EntriesOffered;
  /** Of the paper. */
  readonly path: string;
  readonly query: EntriesQuery;
  readonly keepsToDays: boolean;
  readonly ticked: ReadonlySet<string>;
  readonly csrfToken: string;
}

/** The record of all agencies in one order, a box before each entry. */
export function ChooseEntriesView({ offered, path, query, keepsToDays, ticked, csrfToken }: ChooseProps) {
  const { family, review, paper, rows, chosen, before, after } = offered;
  const days = sayDays(paper);
  const filters = { words: query.words ?? '', days: query.days ?? '' };
  const list = { path: `${path}/entries`, filters };
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Choose entries: {nameOf(paper)}</h1>
      <Filter path={path} query={query} />
      {keepsToDays && days !== null ? (
        <p class="govuk-body" id="found">
          These are the entries of {days}.{' '}
          <a class="govuk-link" href={`${path}/entries?days=all`}>
            See those of all days
          </a>
        </p>
      ) : (
        <p class="govuk-body" id="found">
          These are entries of all days.
          {paper.kind === 'episode' ? (
            <>
              {' '}
              <a class="govuk-link" href={`${path}/entries`}>
                See those of the episode alone
              </a>
            </>
          ) : null}
        </p>
      )}
      {rows.length === 0 ? (
        <p class="govuk-body sightline-empty">No entry fits.</p>
      ) : review.closedAt !== null ? (
        <p class="govuk-inset-text">The review is closed: nothing is changed in it.</p>
      ) : (
        <FormFrame action={`${path}/entries${addressOf(query)}`} csrfToken={csrfToken}>
          {rows
            .filter(({ id }) => chosen.has(id))
            .map(({ id }) => (
              <HiddenField name="were" value={id} />
            ))}
          <HiddenField name="query" value={before === null && after === null ? '' : placeOf(query)} />
          <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              Tick the entries that it is about
            </legend>
            <EntryTicks entries={rows} ticked={ticked} />
          </fieldset>
          <SubmitButton text="Save what is ticked" />
        </FormFrame>
      )}
      <ListPages list={list} before={before} after={after} of="entries" />
    </>
  );
}

function Filter({ path, query }: Pick<ChooseProps, 'path' | 'query'>) {
  const form = freshForm({ words: query.words ?? '' });
  return (
    <form action={`${path}/entries`} method="get" novalidate>
      {query.days === 'all' ? <HiddenField name="days" value="all" /> : null}
      <TextField
        form={form}
        name="words"
        label="Words that the entries hold"
        hint="All of them, in whichever order. Leave it empty for every entry. Save what you have ticked before you look for other words."
        width={30}
      />
      <SubmitButton text="Find" kind="secondary" />
    </form>
  );
}

/** The same page of the list again. */
function placeOf(query: EntriesQuery): string {
  const pairs = pairsOf(query);
  return new URLSearchParams(pairs.length === 0 ? [['words', '']] : pairs).toString();
}

/** What was looked for goes with what is ticked: where that cannot be saved, the same list is drawn again. */
function addressOf(query: EntriesQuery): string {
  const pairs = pairsOf(query);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function pairsOf(query: EntriesQuery): [string, string][] {
  return Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
}
