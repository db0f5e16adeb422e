import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { type PaperKind, type PaperWords, paperWords } from '../../operations/paper-words.ts';
import type { NamedPaper, PaperAnswer } from '../../operations/read-papers.ts';
import { PartWords } from '../papers/part-words.tsx';
import { nameOf, sayDays } from '../papers/say-paper.ts';
import { pathOfKind } from '../papers/view.tsx';
import { QuotedEntries } from '../parts/quoted-entries.tsx';
import { sayInstantDay } from '../parts/say-review.ts';
import { WorkspaceHead } from '../parts/workspace-head.tsx';
import { papersPath, questionsPath } from '../parts/workspace-params.ts';

interface PaperProps {
  readonly answer: PaperAnswer;
  readonly path: string;
  readonly csrfToken: string;
}

/** All that is written on a paper, what it points at, and what can be done with it. */
export function PaperView({ answer, path, csrfToken }: PaperProps) {
  const { family, review, paper } = answer;
  const words = paperWords[paper.kind];
  const days = sayDays(paper);
  const isOpen = review.closedAt === null && paper.removed === null;
  return (
    <>
      <WorkspaceHead
        family={family}
        review={review}
        title={paper.title ?? 'Note'}
        page={pathOfKind[paper.kind]}
      />
      <Removed answer={answer} path={path} csrfToken={csrfToken} />
      {days === null && paper.agencyName === null ? null : (
        <p class="govuk-body">
          {days === null ? '' : `${days} `}
          {paper.agencyName === null ? '' : `By ${paper.agencyName}.`}
        </p>
      )}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Parts answer={answer} />
        </div>
      </div>
      {words.hasEntries ? <Entries answer={answer} path={path} isOpen={isOpen} /> : null}
      <Links answer={answer} />
      <p class="govuk-hint">
        Written by {paper.createdBy ?? 'somebody who has left'} on {sayInstantDay(paper.createdAt)}
        {paper.changedAt.getTime() === paper.createdAt.getTime()
          ? '.'
          : `, last changed by ${paper.changedBy ?? 'somebody who has left'} on ${sayInstantDay(paper.changedAt)}.`}
      </p>
      <Former former={answer.former} kind={paper.kind} />
      {isOpen ? <Doing answer={answer} path={path} csrfToken={csrfToken} words={words} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/purge`}>
          Remove it for good
        </a>
      </p>
    </>
  );
}

/** That it was removed, by whom, and the way to put it back. */
function Removed({ answer: { review, paper }, path, csrfToken }: PaperProps) {
  const { removed, version } = paper;
  if (removed === null) return null;
  return (
    <div class="govuk-inset-text">
      Removed by {removed.by ?? 'somebody who has left'} on {sayInstantDay(removed.at)}: it stands in no list
      and in no outline.
      {review.closedAt === null ? (
        <FormFrame action={`${path}/put-back`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          <SubmitButton text="Put it back" kind="secondary" />
        </FormFrame>
      ) : null}
    </div>
  );
}

function Parts({ answer: { family, paper } }: Pick<PaperProps, 'answer'>) {
  const words = paperWords[paper.kind];
  return (
    <>
      {words.parts.map(({ name, says }) => {
        const text = paper.parts[name] ?? '';
        return (
          <>
            {paper.kind === 'note' ? null : <h2 class="govuk-heading-m">{says}</h2>}
            {text === '' ? (
              <p class="govuk-body sightline-empty">Not written yet.</p>
            ) : (
              <p class="govuk-body sightline-written">{text}</p>
            )}
            {name === 'sense' && paper.from !== null ? (
              <p class="govuk-body">
                <a class="govuk-link" href={`/families/${family.id}/who-knew?on=${paper.from}`}>
                  See who knew what on the first day
                </a>
                {paper.to === null || paper.to === paper.from ? null : (
                  <>
                    , or{' '}
                    <a class="govuk-link" href={`/families/${family.id}/who-knew?on=${paper.to}`}>
                      on the last
                    </a>
                  </>
                )}
              </p>
            ) : null}
          </>
        );
      })}
    </>
  );
}

/** What it said before: each with its days and what stood under its headings. */
function Former({ former, kind }: Pick<PaperAnswer, 'former'> & { readonly kind: PaperKind }) {
  if (former.length === 0) return null;
  return (
    <HelpDetails summary="What it said before">
      {former.map((one) => (
        <section>
          <p class="govuk-body">
            <strong>{one.title ?? 'Note'}</strong>, written on {sayInstantDay(one.writtenAt)} by{' '}
            {one.writtenBy ?? 'somebody who has left'}
            <br />
            {[sayDays({ ...one, kind }), one.agencyName].filter((text) => text !== null).join(' ')}
          </p>
          <PartWords kind={kind} parts={one.parts} />
        </section>
      ))}
    </HelpDetails>
  );
}

interface EntriesProps extends Pick<PaperProps, 'answer' | 'path'> {
  readonly isOpen: boolean;
}

function Entries({ answer: { family, review, paper }, path, isOpen }: EntriesProps) {
  const key = { familyId: family.id, reviewId: review.id };
  return (
    <>
      <h2 class="govuk-heading-m">Entries</h2>
      <QuotedEntries familyId={family.id} quotes={paper.quotes} empty="No entry is chosen yet." />
      {isOpen ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/entries`}>
            Choose entries from the chronology
          </a>
          {paper.quotes.entries.length === 0 ? null : (
            <>
              <br />
              <a class="govuk-link" href={`${questionsPath(key)}/new?paper=${paper.id}`}>
                Ask an agency about these entries
              </a>
            </>
          )}
        </p>
      ) : null}
    </>
  );
}

function Links({ answer: { family, review, episodes, spokenOfAt } }: Pick<PaperProps, 'answer'>) {
  const key = { familyId: family.id, reviewId: review.id };
  return (
    <>
      <Named heading="Key episodes that it spoke of" papers={episodes} path={papersPath(key, 'episodes')} />
      <Named
        heading="Learning events that spoke of it"
        papers={spokenOfAt}
        path={papersPath(key, 'learning-events')}
      />
    </>
  );
}

interface NamedProps {
  readonly heading: string;
  readonly papers: readonly NamedPaper[];
  readonly path: string;
}

function Named({ heading, papers, path }: NamedProps) {
  if (papers.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list">
        {papers.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`${path}/${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Doing({ answer: { paper }, path, csrfToken, words }: PaperProps & { readonly words: PaperWords }) {
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/change`}>
          Change this {words.one}
        </a>
      </p>
      <HelpDetails summary={`Remove this ${words.one}`}>
        <p class="govuk-body">
          “{nameOf(paper)}” then stands in no list and in no outline. It can be put back. The entries stay in
          the chronology.
        </p>
        <FormFrame action={`${path}/remove`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(paper.version)} />
          <SubmitButton text="Remove it" kind="warning" />
        </FormFrame>
      </HelpDetails>
    </>
  );
}
