import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { OutlineBlock, OutlineSection } from '../domain/outline.ts';
import { type PaperKind, paperWords } from '../domain/paper-kinds.ts';
import { nameLawfulBasis, purposeWords } from '../domain/purposes.ts';
import { followAnswers, indexFiles, type RequestStanding } from '../domain/request-standing.ts';
import { listFilesOfAgencies } from '../store/answers.ts';
import { listHeldAfterAll } from '../store/held-after-all.ts';
import { listRequests, type ReviewRequest } from '../store/request.ts';
import type { Review } from '../store/review.ts';
import { listTold, type PaperTold } from './read-papers.ts';
import { type QuestionTold, tellQuestions } from './read-questions.ts';
import { standingOf } from './read-review.ts';
import { type ReviewKey, requireReview } from './require-review.ts';
import type { QuotesTold } from './tell-quotes.ts';

/** What an outline is made of, as far as whoever asked for it may see: entries by their ids in the database. */
export interface OutlineTold {
  readonly review: Review;
  readonly agencies: readonly string[];
  readonly papers: readonly PaperTold[];
  readonly questions: readonly QuestionTold[];
}

/** Reads it, inside the transaction in which the entries are read too. @throws AppError `not-found`. */
export async function readForOutline(
  tx: TenantTx,
  asker: PersonActor,
  key: ReviewKey,
  now: Date,
): Promise<OutlineTold> {
  const { family, review } = await requireReview(tx, asker, key, now);
  const requests = await listRequests(tx, review.id);
  const files = await listFilesOfAgencies(tx, asker, { families: [family.id] }, now);
  const heldAfterAll = await listHeldAfterAll(tx, asker, requests, now);
  return {
    review,
    agencies: requests
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((request) => {
        const own = files.filter(({ agencyId }) => agencyId === request.agencyId);
        const answering = followAnswers(request.answers, indexFiles(own));
        const facts = { review, files: answering, heldAfterAll: heldAfterAll.get(request.id) };
        const standing = standingOf(request, facts, dayOfInstant(now));
        return `${request.agencyName}${sayAnswer(request, standing)}`;
      }),
    papers: await listTold(tx, asker, { familyId: family.id, reviews: [review.id] }, now),
    questions: await tellQuestions(tx, asker, key, now),
  };
}

/**
 * “(holds nothing)”, as long as nothing stands against it: entries of the agency stand beside it in the same document, and of days
 * that were added since it answered it has said nothing.
 */
function sayAnswer({ nothing }: ReviewRequest, { state, askedMore, hasEntries }: RequestStanding): string {
  const before = askedMore === true ? 'before days were added' : null;
  if (nothing === null || (state !== 'nothing' && state !== 'overtaken'))
    return before === null ? '' : ` (answered ${before})`;
  if (state === 'nothing' && before === null && hasEntries !== true) return ' (holds nothing)';
  const said = `said on ${sayDay(dayOfInstant(nothing.at))} that it holds nothing`;
  const then = before === null ? said : `${said}, ${before}`;
  if (state === 'overtaken') return ` (${then}; has entries in the chronology since)`;
  return hasEntries === true ? ` (${then}; has entries in the chronology)` : ` (${then})`;
}

interface Choices {
  readonly people: Extract<OutlineBlock, { kind: 'people' }>['people'];
  readonly withNotes: boolean;
  /** By an entry’s id in the database, the one that it has in the files. */
  readonly fileId: (stored: string) => string | undefined;
}

/** The sections of a report on a practice review, with what there is for each, and prompts for what is not written yet. */
export function outlineSections(
  told: OutlineTold,
  { people, withNotes, fileId }: Choices,
): readonly OutlineSection[] {
  const quotes = (one: QuotesTold) => quotesBlock(one, fileId);
  const of = (kind: PaperKind) => told.papers.filter((paper) => paper.kind === kind);
  const papers = (kind: PaperKind) => of(kind).flatMap((paper) => paperBlocks(paper, quotes));
  return [
    { heading: 'Introduction', blocks: introduction(told.review) },
    {
      heading: 'The family',
      blocks: [
        { kind: 'people', people },
        prompt(
          'Say who lives with whom, who else matters to the children, and what their days are like. Say what the children themselves said, or that nobody asked them.',
        ),
      ],
    },
    { heading: 'How the review was done', blocks: methodology(told) },
    { heading: 'Key episodes', blocks: orNone('key episode', papers('episode')) },
    { heading: 'Learning events', blocks: orNone('learning event', papers('learning-event')) },
    { heading: 'Actions taken during the review', blocks: orNone('action', papers('action')) },
    {
      heading: 'Questions to agencies, and their answers',
      blocks: orNone(
        'question',
        told.questions.flatMap((one) => questionBlocks(one, quotes)),
      ),
    },
    { heading: 'Findings', blocks: findings },
    ...(withNotes
      ? [
          {
            heading: 'Notes of the reviewer',
            blocks: [
              {
                kind: 'says' as const,
                words: 'For whoever writes the report. Take them out before it is handed on.',
              },
              ...orNone('note', papers('note')),
            ],
          },
        ]
      : []),
  ];
}

function introduction(review: Review): readonly OutlineBlock[] {
  return [
    says(`Purpose: ${purposeWords[review.purpose].name}.`),
    ...written('What it is for, in more words', review.purposeNote),
    says(`Basis in law: ${nameLawfulBasis(review.lawfulBasis)}.`),
    ...written('Which basis', review.lawfulBasisNote),
    says(
      `Days looked at: ${sayDay(review.from)} to ${review.to === null ? 'the day of this outline' : sayDay(review.to)}.`,
    ),
    ...written('Terms of reference', review.terms),
    ...written(
      review.familyTold ? 'What the family was told' : 'Why the family was not told',
      review.toldWords,
    ),
    prompt(
      'Say what happened that led to the review, who decided on it, who wrote it, and that they worked with none of the agencies in the case.',
    ),
  ];
}

function methodology({ agencies, papers }: OutlineTold): readonly OutlineBlock[] {
  const events = papers.filter(({ kind }) => kind === 'learning-event');
  return [
    ...(agencies.length === 0
      ? [says('No agency was asked for its chronology.')]
      : written('Agencies that were asked for their chronologies', agencies.join('\n'))),
    says(
      events.length === 0
        ? 'No learning event is recorded.'
        : `Learning events: ${events.map(({ from }) => (from === null ? 'no day' : sayDay(from))).join('; ')}.`,
    ),
    prompt('Say which model was used, how the family took part, and what could not be found out.'),
  ];
}

function paperBlocks(
  paper: PaperTold,

  quotes: (one: QuotesTold) => readonly OutlineBlock[],
): readonly OutlineBlock[] {
  const words = paperWords[paper.kind];
  const name = paper.title === null ? [] : [part(paper.title, sayWhen(paper))];
  const open = words.parts.filter(({ name: one }) => (paper.parts[one] ?? '') === '');
  return [
    ...name,
    ...(paper.agencyName === null ? [] : written('Agency', paper.agencyName)),
    ...words.parts.flatMap(({ name: one, says: label }) => written(label, paper.parts[one] ?? null)),
    ...open.map(({ says: label }) =>
      prompt(`Still to write: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`),
    ),
    ...quotes(paper.quotes),
  ];
}

function questionBlocks(
  { agencyName, words, askedAt, standing, quotes: about, answers }: QuestionTold,
  quotes: (one: QuotesTold) => readonly OutlineBlock[],
): readonly OutlineBlock[] {
  const [latest] = answers;
  return [
    part(`Question to ${agencyName}`, `Asked on ${sayDay(dayOfInstant(askedAt))}`),
    ...written('Question', words),
    ...quotes(about),
    ...(latest === undefined
      ? [says(standing === 'withdrawn' ? 'It was withdrawn.' : 'It is not answered yet.')]
      : [...written('Answer', latest.words), ...quotes(latest.quotes)]),
  ];
}

const findings: readonly OutlineBlock[] = [
  {
    kind: 'prompt',
    words: 'Write each finding under a heading of its own. A few that matter are worth more than many.',
  },
  ...[
    'What was found, in one sentence.',
    'How it showed in this case: point at the key episodes and the entries.',
    'How usual it is: in this partnership, and elsewhere. Say how that is known.',
    'Why it matters to children, and how systems, and not people, led to it.',
    'What the partnership is asked to consider, and how it will know that it made a difference.',
  ].map((words): OutlineBlock => ({ kind: 'prompt', words })),
];

function sayWhen({ kind, from, to }: PaperTold): string | null {
  if (from === null) return null;
  if (kind === 'action')
    return `Agreed on ${sayDay(from)}. ${to === null ? 'Not done yet' : `Done on ${sayDay(to)}`}.`;
  return to === null || to === from ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}

function quotesBlock({ entries, gone }: QuotesTold, fileId: Choices['fileId']): readonly OutlineBlock[] {
  const known = entries.flatMap(({ id, reworded }) => {
    const own = fileId(id);
    return own === undefined ? [] : [{ id: own, reference: id.slice(-8), reworded }];
  });
  return known.length + gone === 0 ? [] : [{ kind: 'entries', entries: known, gone }];
}

function orNone(one: string, blocks: readonly OutlineBlock[]): readonly OutlineBlock[] {
  return blocks.length === 0 ? [says(`There is no ${one}.`)] : blocks;
}

const says = (words: string): OutlineBlock => ({ kind: 'says', words });
const prompt = (words: string): OutlineBlock => ({ kind: 'prompt', words });
const part = (text: string, when: string | null): OutlineBlock => ({ kind: 'part', text, when });

function written(label: string, text: string | null): readonly OutlineBlock[] {
  return text === null || text === '' ? [] : [{ kind: 'written', label, text }];
}
