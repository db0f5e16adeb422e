import { readDocument } from '../../../platform/documents/read-document.ts';
import { AppError } from '../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { type Glossary, publishedGlossary } from '../domain/abbreviations/glossary.ts';
import { readGlossary as readRows } from '../domain/abbreviations/read-glossary.ts';

/**
 * The glossary that a person’s own list makes of the published one; that one itself where no list is given. Errors of
 * the list, and of reading its file, are values.
 */
export async function readGlossary(path: string | null): Promise<Result<Glossary, readonly AppError[]>> {
  if (path === null) return ok(publishedGlossary);
  try {
    const { fileName, parts } = await readDocument(path);
    return readRows(
      parts.flatMap(({ rows }) => rows),
      fileName,
    );
  } catch (error) {
    if (error instanceof AppError) return err([error]);
    throw error;
  }
}
