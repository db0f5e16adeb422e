import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PaperKind, paperWords } from '../domain/paper-kinds.ts';
import type { Review } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import { listTold, type PaperTold } from './read-papers.ts';
import { type QuestionStanding, tellQuestions } from './read-questions.ts';
import { type ReviewKey, requireReview } from './require-review.ts';

/** Where a review’s writing stands. */
export interface WorkspaceTold {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly questions: Readonly<Record<QuestionStanding, number>>;
  readonly papers: Readonly<Record<PaperKind, number>>;
  /** Key episodes with how much of each is still to be written: headings that are empty, and whether it has entries. */
  readonly episodes: readonly EpisodeStanding[];
}

export interface EpisodeStanding extends Pick<PaperTold, 'id' | 'title' | 'from' | 'to' | 'kind'> {
  readonly toWrite: readonly string[];
  readonly entries: number;
}

/** What there is in the workspace of a review. @throws AppError `not-found`, `not-allowed`. */
export function readWorkspace(
  platform: Platform,
  actor: PersonActor,
  key: ReviewKey,
): Promise<WorkspaceTold> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const papers = await listTold(tx, actor, { familyId: family.id, reviews: [review.id] }, now);
    const asked = await tellQuestions(tx, actor, key, now);
    const { id, reference, name, children } = family;
    const count = (standing: QuestionStanding) =>
      asked.filter((question) => question.standing === standing).length;
    return {
      value: {
        family: { id, reference, name },
        review,
        questions: {
          late: count('late'),
          waiting: count('waiting'),
          answered: count('answered'),
          withdrawn: count('withdrawn'),
        },
        papers: countKinds(papers),
        episodes: papers.filter(({ kind }) => kind === 'episode').map(standingOf),
      },
      audit: { event: 'review-papers-read', object: { kind: 'review', id: review.id }, children },
    };
  });
}

function countKinds(papers: readonly PaperTold[]): Readonly<Record<PaperKind, number>> {
  const count = (kind: PaperKind) => papers.filter((paper) => paper.kind === kind).length;
  return {
    episode: count('episode'),
    'learning-event': count('learning-event'),
    action: count('action'),
    note: count('note'),
  };
}

function standingOf({ id, title, from, to, kind, parts, quotes }: PaperTold): EpisodeStanding {
  const open = paperWords.episode.parts.filter(({ name }) => (parts[name] ?? '') === '');
  return { id, title, from, to, kind, toWrite: open.map(({ says }) => says), entries: quotes.entries.length };
}
