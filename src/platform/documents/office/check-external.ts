import { AppError } from '../../../shared/app-error.ts';
import type { DocumentNote } from '../../../shared/document.ts';
import type { Relationship } from './relationships.ts';

/**
 * What an Office file names outside itself. Sightline fetches nothing, ever; yet Word and Excel would, as soon as the
 * file is opened, so a file that reaches out is refused before it is passed on. Let through are hyperlinks,
 * which wait for a click; a template on the author's own computer, as every document of an office has; and other
 * workbooks that formulas point to, whose last results stand in the file.
 *
 * @throws AppError `external-content`.
 */
export function checkExternal(relationships: readonly Relationship[]): DocumentNote[] {
  return relationships.filter(({ external }) => external).flatMap(noteOrRefuse);
}

function noteOrRefuse({ type, target }: Relationship): DocumentNote[] {
  if (type === 'hyperlink') return [];
  if (type === 'attachedTemplate' && !isRemote(target)) {
    const message = `The document rests on a template outside it, “${target}”. It was not looked for; the text of the tables does not depend on it.`;
    return [{ code: 'linked-template', message }];
  }
  if (otherWorkbooks.has(type)) {
    const message = `Formulas point to another workbook, “${target}”. It was not looked for; the results that the file itself holds were read.`;
    return [{ code: 'linked-workbook', message }];
  }
  throw new AppError('external-content', {
    what: `The file fetches something from outside when it is opened: “${target}” (${kinds[type] ?? type}).`,
    todo: 'Do not open it unless you trust who sent it. If you do: open it in Word or Excel, break its links to other files, save it, and give it again.',
  });
}

/** Other workbooks, and other workbooks that were not found when the file was saved. */
const otherWorkbooks = new Set([
  'externalLinkPath',
  'xlPathMissing',
  'xlStartup',
  'xlAlternateStartup',
  'xlLibrary',
]);

const kinds: Readonly<Record<string, string>> = {
  attachedTemplate: 'a template',
  oleObject: 'an embedded object',
  package: 'an embedded file',
  image: 'a picture',
  frame: 'a page frame',
  subDocument: 'a part of the document',
  aFChunk: 'a part of the document',
  video: 'a film',
  audio: 'a sound',
};

/** Another computer: by an internet address, or by the name of a server on the network. */
export function isRemote(target: string): boolean {
  if (/^[a-z]:[\\/]/i.test(target)) return false;
  const path = target.replace(/^file:(\/\/\/(?=[a-z]:))?/i, '');
  return /^[a-z][a-z0-9+.-]+:/i.test(path) || /^[\\/]{2}/.test(path.replace(/^\/\/\/(?![\\/])/, ''));
}
