import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { ProgressView } from '../../../../platform/view/parts/progress-view.tsx';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { NamesOffered } from '../../operations/ask-export.ts';
import { type ExportAnswer, numberOf } from '../../operations/read-export.ts';
import { nameOfExport } from '../new-export/view.tsx';
import { sayPeriod } from '../parts/say-period.ts';
import { NamesFound } from './names-found.tsx';

interface ExportViewProps {
  readonly family: { readonly id: string; readonly reference: string; readonly name: string };
  readonly one: ExportAnswer;
  readonly offered: NamesOffered;
}

export function ExportView({ family, one, offered }: ExportViewProps) {
  const rows: readonly (readonly [string, string])[] = [
    ['Names', one.anonymised ? 'Replaced' : 'As the records have them'],
    ...(one.about === null
      ? [['Comments', one.comments ? 'With comments' : 'Without comments'] as const]
      : []),
    ['Number of the document', numberOf(one.id)],
    ['Period', sayPeriod(one)],
    ...(one.title === null ? [] : [['Title', one.title] as const]),
    ['Reason', one.reason ?? 'None was given'],
    ['Asked for by', `${one.askedBy}, ${sayInstant(one.askedAt)}`],
    ['Kept until', sayInstant(one.until)],
  ];
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">{nameOfExport(one)}</h1>
      <StateWords family={family} one={one} offered={offered} />
      {govuk('summary-list', {
        rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
      })}
      {one.names === null ? null : <NamesFound familyId={family.id} names={one.names} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${family.id}/exports`}>
          All your documents of this family
        </a>
      </p>
    </>
  );
}

const writingWords = 'You may leave this page and come back: it goes on without you.';

function StateWords({ family, one, offered }: ExportViewProps) {
  switch (one.state) {
    case 'ready':
      return (
        <>
          {one.anonymised
            ? govuk('warning-text', {
                text: 'The program cannot be sure to have found every name. A person has to read the document before it is handed on.',
                iconFallbackText: 'Warning',
              })
            : null}
          {govuk('button', {
            text: 'Download the document',
            href: `/families/${family.id}/exports/${one.id}/file`,
          })}
        </>
      );
    case 'writing':
      return (
        <ProgressView
          progress={{ state: 'waiting', sentence: writingWords, share: null }}
          label="The document is being written"
          address={`/jobs/${one.jobId}/progress`}
          pageAddress={`/families/${family.id}/exports/${one.id}`}
        />
      );
    case 'failed':
      return govuk('inset-text', {
        html: asHtml(
          <div role="status">
            <p class="govuk-body">
              <strong>The document was not written.</strong> {one.failure?.what}
            </p>
            {mayAskAgain(offered) ? <p class="govuk-body">{one.failure?.todo}</p> : null}
            <AskAgain family={family} one={one} offered={offered} />
          </div>,
        ),
      });
    case 'expired':
      return (
        <NotToBeHad
          family={family}
          one={one}
          offered={offered}
          text="The document is past its time."
          again="Ask for it again."
        />
      );
    case 'ended':
      return (
        <NotToBeHad
          family={family}
          one={one}
          offered={offered}
          text="The document was destroyed: something that it may have held was removed for good."
          again="Ask for it again: it is written without that."
        />
      );
    case 'outdated':
      return (
        <NotToBeHad
          family={family}
          one={one}
          offered={offered}
          text="What you may read has changed since you asked for this document."
          again="Ask for it again: it is written of what you may read now."
        />
      );
  }
}

/** Whether there is any such document that they may ask for: the same is asked on the form for it. */
function mayAskAgain({ kept, replaced }: NamesOffered): boolean {
  return kept || replaced;
}

interface NotToBeHadProps extends ExportViewProps {
  readonly text: string;
  /** What comes of asking again, for whoever may. */
  readonly again: string;
}

function NotToBeHad({ text, again, ...of }: NotToBeHadProps) {
  return govuk('inset-text', {
    html: asHtml(
      <div>
        <p class="govuk-body">
          {text}
          {mayAskAgain(of.offered) ? ` ${again}` : ''}
        </p>
        <AskAgain {...of} />
      </div>,
    ),
  });
}

/** Whoever must change one answer need not type the others anew. */
function AskAgain({ family, one, offered }: ExportViewProps) {
  if (!mayAskAgain(offered)) return <p class="govuk-body">{offered.whyNot}</p>;
  return (
    <p class="govuk-body">
      {one.about === null ? (
        <a class="govuk-link" href={`/families/${family.id}/exports/new?again=${one.id}`}>
          Ask for it again: the form is filled with what you chose
        </a>
      ) : (
        <a class="govuk-link" href={`/families/${family.id}/reviews/${one.about}/outline`}>
          Ask for it again
        </a>
      )}
    </p>
  );
}
