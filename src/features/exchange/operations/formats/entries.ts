import { basename } from 'node:path';
import { streamLines } from '../../../../platform/files/stream-lines.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import { checkHistory } from '../../domain/checks/check-history.ts';
import { countRecords } from '../../domain/count-records.ts';
import type { ExtractOpening, ExtractSink, ExtractSummary } from '../../domain/extract.ts';
import { ownCarries } from '../../domain/own-entries/carries-all.ts';
import { type OwnEntriesHeader, readChildLine, readHeaderLine } from '../../domain/own-entries/read-line.ts';
import type { ReadFormatOptions } from './read-options.ts';

/**
 * Reads Sightline’s own form: a header on the first line, then one child a line. Lines and entries that are wrong are
 * told and set aside.
 *
 * @throws AppError `extract-unknown` when the first line is no header.
 */
export async function readEntries(
  path: string,
  sink: ExtractSink,
  options: ReadFormatOptions = {},
): Promise<ExtractSummary> {
  const name = basename(path);
  const counter = countRecords();
  let header: OwnEntriesHeader | null = null;
  let knowledge: ExtractSummary['knowledge'] = 'assumed';
  let facts = 0;
  let line = 0;

  const take = (history: ChildHistory, asOf: OwnEntriesHeader['asOf']): void => {
    for (const entry of history.entries) {
      counter.gave(entry.kind, 1);
      if (entry.basis !== 'assumed') knowledge = 'recorded';
    }
    facts += history.entries.length;
    const context = { referenceDay: asOf ?? null, collects: null };
    if (options.checks !== false) for (const report of checkHistory(history, context)) sink.report(report);
    sink.child(history);
  };

  for await (const text of streamLines(path, options.progress)) {
    line += 1;
    if (header === null) {
      header = readHeaderLine(text);
      if (header === null) throw noHeader(name);
      sink.begin?.(openingOf(header, name));
      continue;
    }
    if (text.trim() === '') continue;
    const { history, problems } = readChildLine(text);
    for (const { rule, child, kind, reason, message } of problems) {
      counter.setAside(kind, reason);
      sink.report({ rule, severity: 'error', child, plan: null, part: kind, line, message });
    }
    if (history !== null) take(history, header.asOf);
  }
  if (header === null) throw noHeader(name);
  return {
    ...openingOf(header, name),
    accounts: counter.accounts(),
    knowledge: facts === 0 ? 'recorded' : knowledge,
    notes: [],
  };
}

function openingOf({ title, asOf }: OwnEntriesHeader, name: string): ExtractOpening {
  return {
    format: 'entries',
    title,
    name,
    referenceDay: asOf ?? null,
    collects: null,
    carries: ownCarries,
  };
}

function noHeader(name: string): AppError {
  return new AppError('extract-unknown', {
    what: 'The first line is not the one with which Sightline’s own entries begin.',
    where: `${name}, line 1`,
    todo: 'Give a file that Sightline wrote, with its first line.',
  });
}
