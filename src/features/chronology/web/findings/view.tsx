import { moj } from '../../../../platform/view/govuk.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import type { FindingsAnswer } from '../../operations/read-findings.ts';
import { MaybeKept } from '../parts/maybe-kept.tsx';
import { mayTakeAway, type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { DocumentInstead, TooMany } from '../parts/too-many.tsx';
import { FindingList, GoneList } from './finding-list.tsx';
import { SameEventLists } from './same-event-lists.tsx';

interface FindingsViewProps {
  readonly answer: FindingsAnswer;
  readonly reader: Reader;
  /** Whether the reader may acknowledge what is found. */
  readonly mayWork: boolean;
}

/** What only the whole reading reveals, each with the entries that it rests on. */
export function FindingsView({ answer, reader, mayWork }: FindingsViewProps) {
  const { family, findings } = answer;
  return (
    <>
      <ReadingHead
        family={family}
        title={`What stands out in the chronology of ${nameInSentence(family.name)}`}
        page="findings"
        reader={reader}
      />
      {findings === null ? (
        <TooMany count={answer.count}>
          <DocumentInstead familyId={family.id} mayTakeAway={mayTakeAway(reader)} />
        </TooMany>
      ) : (
        <>
          <WhichShown answer={answer} />
          <MaybeKept />
          <Told findings={findings} answer={answer} mayWork={mayWork} />
        </>
      )}
      <HelpDetails summary="How are these found?">
        <p class="govuk-body">
          By rules that read the words and dates of the entries: three appointments in a row that were not
          kept, a long time in which an agency recorded nothing, two accounts of one day that share rare
          words. Nothing is scored, and nothing is merged: every account stays in the chronology. That a rule
          found nothing is no proof that there is nothing.
        </p>
      </HelpDetails>
      <HelpDetails summary="What does it mean to acknowledge one?">
        <p class="govuk-body">
          That somebody who knows the family has looked at it, and says why nothing more follows from it, or
          what does. Everybody who may read its entries sees who said so, when and why, and it can be taken
          back. It holds for what the finding says now: where entries come, go or are worded otherwise, so
          that it says something else, it is open again, and what was said of it before stands beside it.
        </p>
      </HelpDetails>
    </>
  );
}

function WhichShown({ answer: { family, shown, counts } }: { readonly answer: FindingsAnswer }) {
  const path = `/families/${family.id}/findings`;
  const item = (show: FindingsAnswer['shown'], text: string) => ({
    text: `${text} (${counts[show].toLocaleString('en-GB')})`,
    href: show === 'open' ? path : `${path}?show=${show}`,
    active: show === shown,
  });
  return moj('sub-navigation', {
    label: 'Which of them to show',
    items: [item('open', 'To look at'), item('acknowledged', 'Acknowledged')],
  });
}

interface ToldProps {
  readonly findings: NonNullable<FindingsAnswer['findings']>;
  readonly answer: FindingsAnswer;
  readonly mayWork: boolean;
}

function Told({ findings, answer, mayWork }: ToldProps) {
  const { shown, gone } = answer;
  if (findings.groups.length + findings.sameEvents.length + gone.length === 0) {
    return <p class="govuk-body">{emptyWords(answer)}</p>;
  }
  return (
    <>
      <p class="govuk-inset-text">
        {shown === 'open'
          ? 'These are suggestions, found by rule. Read the entries, and look at each with people who know the family.'
          : 'Somebody has looked at these, and said why nothing more follows from them, or what does.'}
      </p>
      {findings.groups.map((group) => (
        <FindingList group={group} findings={findings} answer={answer} mayWork={mayWork} />
      ))}
      <GoneList gone={gone} familyId={answer.family.id} />
      <SameEventLists findings={findings} answer={answer} />
    </>
  );
}

function emptyWords({ shown, counts, acknowledgedBefore }: FindingsAnswer): string {
  if (shown === 'acknowledged')
    return acknowledgedBefore > 0
      ? 'Nobody has acknowledged anything as it stands now. What somebody acknowledged when it said something else is under “To look at”, with what they said of it then.'
      : 'Nobody has acknowledged anything yet.';
  return counts.acknowledged > 0
    ? 'Everything that the rules found is acknowledged. That is not proof that there is no more.'
    : 'The rules found no pattern, no long stretch without entries and no event that is told twice. That is not proof that there is none.';
}
