import type { Day } from '../../../shared/day.ts';
import type { StateOfFile } from '../../families/domain/followed.ts';

/** A file that answers a request, as far as its reader may know of it. */
export interface AnsweringFile {
  readonly id: string;
  readonly number: number;
  readonly state: StateOfFile;
  /** The number of the file that took its place. */
  readonly replacedBy: number | null;
  /** Rows that could not become entries. */
  readonly setAside: number;
  /** Whether it holds no entry that its reader may see. */
  readonly empty: boolean;
  /** Whether it was removed for good, whole. */
  readonly purged: boolean;
  /** Of one that waits: whether its reader may put it into the chronology, as its agency may, and officers what its agency did not send. */
  readonly mayCheck?: boolean;
}

/**
 * How a request stands: `waiting` for an answer; an answer is being read (`reading`), could not be taken in, since it was no file to be read or holds what was removed for good (`refused`), was read and waits for
 * somebody to put it into the chronology (`checked`), is being put in (`submitting`), stands in it with rows set aside (`errors`), without
 * any entry (`empty`), or whole (`answered`); the agency holds `nothing`, or said so and has entries there since (`overtaken`); or it was `withdrawn`.
 */
export type RequestState =
  | 'waiting'
  | 'reading'
  | 'refused'
  | 'checked'
  | 'submitting'
  | 'errors'
  | 'empty'
  | 'answered'
  | 'nothing'
  | 'overtaken'
  | 'withdrawn';

export interface RequestFacts {
  readonly due: Day;
  readonly withdrawn: boolean;
  readonly nothingSaid: boolean;
  /** Whether its reader sees entries of the agency of the days that are asked for, which stood before it said so or came another way since. */
  readonly heldAfterAll?: 'before' | 'since' | undefined;
  /** Whether days were added to what is asked after what stands of the answer was given. */
  readonly askedMore?: boolean;
  /** Whether it was said that what is in the chronology is its answer. */
  readonly byRecord?: boolean;
  readonly files: readonly AnsweringFile[];
}

export interface RequestStanding {
  readonly state: RequestState;
  /** Whether the day has passed and nothing of the answer is in the chronology. */
  readonly late: boolean;
  /** Whether it waits again, since what had answered it was removed for good. */
  readonly reopened: boolean;
  /** Whether it was answered before days were added to what is asked. */
  readonly askedMore?: true;
  /** Whether its agency said that it holds nothing, and its reader sees entries of it of these days that stood in the chronology before. */
  readonly hasEntries?: true;
  /** Whether its reader may put in all that was read and waits. */
  readonly mayCheck?: true;
}

/** In this order: what is still to be done about one file is told before what is done with another. */
const pressing = ['refused', 'checked', 'reading', 'submitting'] as const;

export function findRequestStanding(facts: RequestFacts, today: Day): RequestStanding {
  const state = stateOf(facts);
  const isIn = !unanswered.has(state);
  const reopened = state === 'waiting' && facts.files.some(({ purged }) => purged);
  const askedMore = facts.askedMore === true && hasAnswer(state);
  const hasEntries = state === 'nothing' && facts.heldAfterAll !== undefined;
  const late = !isIn && facts.due < today;
  const mayCheck =
    state === 'checked' && facts.files.every((file) => file.state !== 'checked' || file.mayCheck === true);
  return {
    ...{ state, late, reopened },
    ...(askedMore && { askedMore }),
    ...(hasEntries && { hasEntries }),
    ...(mayCheck && { mayCheck }),
  };
}

/** Whether something of its agency stands that answers it, put in or not. */
function hasAnswer(state: RequestState): boolean {
  return state !== 'waiting' && state !== 'refused' && state !== 'withdrawn';
}

const unanswered: ReadonlySet<RequestState> = new Set([
  'waiting',
  'reading',
  'refused',
  'checked',
  'submitting',
  'empty',
]);

function stateOf({ withdrawn, nothingSaid, heldAfterAll, byRecord, files }: RequestFacts): RequestState {
  if (withdrawn) return 'withdrawn';
  const standing = files.filter((file) => file.state !== 'removed');
  if (standing.length === 0 && nothingSaid) return heldAfterAll === 'since' ? 'overtaken' : 'nothing';
  // What was typed is told to nobody who may see none of it.
  if (files.length === 0 && byRecord === true) return 'empty';
  if (standing.length === 0) return 'waiting';
  const read = standing.filter(isRead);
  // What could be read since then answers in the place of what could not; that is told with the agency's files.
  const newest = Math.max(-1, ...read.map(({ number }) => number));
  const open = standing.filter(({ state, number }) => state !== 'refused' || number > newest);
  const first = pressing.find((state) => open.some((file) => file.state === state));
  if (first !== undefined) return first;
  if (open.some(({ setAside }) => setAside > 0)) return 'errors';
  return open.every(({ empty }) => empty) ? 'empty' : 'answered';
}

function isRead({ state }: AnsweringFile): boolean {
  return state === 'checked' || state === 'submitting' || state === 'submitted';
}

/** The files of which it is told how the request stands: what is to be done about others of its files is told by itself. */
export function filesOfStanding<File extends AnsweringFile>(
  { state }: RequestStanding,
  files: readonly File[],
): readonly File[] {
  if (state === 'refused' || state === 'checked') return files.filter((file) => file.state === state);
  return files.filter((file) => file.state !== 'refused');
}

/** Whether nothing is to be done for it any more. */
export function isSettled({ state, askedMore }: RequestStanding): boolean {
  return (askedMore !== true && (state === 'answered' || state === 'nothing')) || state === 'withdrawn';
}

/** An agency's files for a family, found by their ids and by their numbers. */
export interface IndexedFiles<File extends AnsweringFile> {
  readonly byId: ReadonlyMap<string, File>;
  readonly byNumber: ReadonlyMap<number, File>;
}

/** @param files every file of one agency for one family. */
export function indexFiles<File extends AnsweringFile>(files: readonly File[]): IndexedFiles<File> {
  return {
    byId: new Map(files.map((file) => [file.id, file])),
    byNumber: new Map(files.map((file) => [file.number, file])),
  };
}

/**
 * The files that answer now, by number: those that were sent in answer, and whatever went instead of any of them since, wherever it was
 * sent from. It costs as many steps as there are such files, however many the agency sent.
 */
export function followAnswers<File extends AnsweringFile>(
  linked: ReadonlySet<string>,
  files: IndexedFiles<File>,
): readonly File[] {
  const answering = new Set<File>();
  for (const id of linked) {
    let file = files.byId.get(id);
    while (file !== undefined && !answering.has(file)) {
      answering.add(file);
      file = file.replacedBy === null ? undefined : files.byNumber.get(file.replacedBy);
    }
  }
  return [...answering].toSorted((one, other) => one.number - other.number);
}
