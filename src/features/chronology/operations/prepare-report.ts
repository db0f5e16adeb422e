import { readDocument } from '../../../platform/documents/read-document.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import { readCast } from '../domain/names/lists/read-cast.ts';
import type { Cast } from '../domain/names/terms/cast.ts';
import { readRole } from '../domain/names/terms/cast-words.ts';
import type { ChildNames } from '../domain/same-events/known-children.ts';
import { makeReport, type PreparedReport } from './make-report.ts';
import { type MergeRequest, mergeFiles } from './merge-files.ts';
import { readGlossary } from './read-glossary.ts';

export interface ReportRequest extends Omit<MergeRequest, 'glossary'> {
  /** The list of people; null where none is given. */
  readonly cast: string | null;
  readonly anonymise: boolean;
  /** Abbreviations of the person’s own; null where none are given. */
  readonly glossary: string | null;
  /** What to call it; null where no title is given. */
  readonly title: string | null;
  /** Where the report will be written: an anonymised one must not carry a name there. */
  readonly outputs: readonly string[];
  /** Whose record on which day to show beside the whole. */
  readonly known?: KnowledgeQuestion;
}

/**
 * Reads the files, merges them, and reads out of the whole what documents tell of it. When anything given cannot be read, the
 * errors are returned and nothing is prepared.
 */
export async function prepareReport(
  request: ReportRequest,
): Promise<Result<PreparedReport, readonly AppError[]>> {
  const { from, to, today } = request;
  const glossary = await readGlossary(request.glossary);
  const [merged, list] = await Promise.all([
    mergeFiles({ ...request, glossary: glossary.ok ? glossary.value : undefined }),
    readCastFile(request.cast, today),
  ]);
  if (!merged.ok || !list.ok || !glossary.ok) {
    return err([merged, list, glossary].flatMap((one) => (one.ok ? [] : one.error)));
  }
  const { cast, notes } = list.value;
  const { said, ...chronology } = merged.value;
  return makeReport(chronology, {
    ...request,
    ...(said === null ? {} : { said }),
    window: { from, to },
    cast,
    children: childrenOf(cast ?? []),
    notes,
    glossary: glossary.value,
  });
}

/** What each child of a list is called. */
function childrenOf(cast: Cast): readonly ChildNames[] {
  return cast
    .filter(({ role }) => readRole(role).kind === 'child')
    .map(({ name, otherNames }) => [name, ...otherNames]);
}

interface CastFile {
  readonly cast: Cast | null;
  readonly notes: readonly string[];
}

async function readCastFile(path: string | null, today: Day): Promise<Result<CastFile, readonly AppError[]>> {
  if (path === null) return ok({ cast: null, notes: [] });
  try {
    return readCast(await readDocument(path), today);
  } catch (error) {
    if (error instanceof AppError) return err([error]);
    throw error;
  }
}
