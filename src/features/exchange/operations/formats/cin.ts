import { basename } from 'node:path';
import { streamXml, type XmlListener } from '../../../../platform/documents/xml/stream-xml.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { carriesOf } from '../../domain/cin/carries.ts';
import { notesOfCensus } from '../../domain/cin/census-notes.ts';
import type { CinHeader } from '../../domain/cin/cin-record.ts';
import { tooManyElements } from '../../domain/cin/follow-census.ts';
import { readCensus } from '../../domain/cin/read-census.ts';
import { titleOf, yearOf } from '../../domain/cin/read-header.ts';
import type { ExtractContext } from '../../domain/context.ts';
import type { ExtractOpening, ExtractSink, ExtractSummary } from '../../domain/extract.ts';
import { startSchemaCheck } from './check-cin-schema.ts';
import { findLateHeader } from './find-late-header.ts';
import type { ReadFormatOptions } from './read-options.ts';

/**
 * Reads a CIN census file of any size, child by child. Its extract begins with the header, even where that stands
 * behind the children.
 *
 * @throws AppError `extract-unknown` when it is another XML file, `xml-unsafe`, `file-too-large`.
 */
export async function readCin(
  path: string,
  sink: ExtractSink,
  options: ReadFormatOptions,
): Promise<ExtractSummary> {
  const name = basename(path);
  const checks = options.checks ?? true;
  const schema = startSchemaCheck(path, checks && options.schema !== false);
  const begin = (header: CinHeader | null, context: ExtractContext): void => {
    sink.begin?.(openingOf(name, header, context));
    if (header !== null) schema.start(header);
  };
  const late = await findLateHeader(path);
  const reading = readCensus(sink, { begin, child: schema.child }, { checks, late });
  const outcome = await streamXml(path, listenFor(reading.elements, name), { onProgress: options.progress });
  if (!reading.elements.isCensus()) throw notCensus(name);
  const { header, context, accounts } = reading.finish(outcome.ended === 'whole' ? null : outcome);
  const schemaNotes = await schema.finish(sink, outcome.ended === 'whole');
  return {
    ...openingOf(name, header, context),
    accounts,
    knowledge: 'assumed',
    notes: [...notesOfCensus(context), ...schemaNotes],
  };
}

function openingOf(name: string, header: CinHeader | null, context: ExtractContext): ExtractOpening {
  return {
    format: 'cin',
    title: titleOf(header),
    name,
    ...context,
    carries: carriesOf(yearOf(header)),
  };
}

function listenFor(elements: ReturnType<typeof readCensus>['elements'], name: string): XmlListener {
  return {
    open(element, line) {
      try {
        elements.open(element, line);
      } catch (error) {
        if (error instanceof RangeError && error.message === tooManyElements) throw tooLargeChild(name, line);
        throw error;
      }
      if (!elements.isCensus()) throw notCensus(name);
    },
    close: () => elements.close(),
    text: (text, line) => elements.text(text, line),
    unreadable: (line) => elements.unreadable(line),
  };
}

function notCensus(name: string): AppError {
  return new AppError('extract-unknown', {
    what: 'This is no CIN census file: its first element is not <Message>.',
    where: name,
    todo: 'Check that the right file was chosen: the census is exported from the case management system as one XML file.',
  });
}

function tooLargeChild(name: string, line: number): AppError {
  return new AppError('file-too-large', {
    what: 'One child in the file has more than 200,000 elements, more than any child can.',
    where: `${name}, line ${line}`,
    todo: 'Look there whether a </Child> is missing, and export the file again.',
  });
}
