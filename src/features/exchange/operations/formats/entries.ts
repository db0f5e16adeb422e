import { basename } from 'node:path';
import { streamLines } from '../../../../platform/files/stream-lines.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import { checkHistory } from '../../domain/checks/check-history.ts';
import { withPlanKey } from '../../domain/checks/plan-key.ts';
import type { ExtractContext } from '../../domain/context.ts';
import { countRecords } from '../../domain/count-records.ts';
import type { ExtractOpening, ExtractSink, ExtractSummary, RuleReport } from '../../domain/extract.ts';
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
  options: ReadFormatOptions,
): Promise<ExtractSummary> {
  const name = basename(path);
  const counter = countRecords();
  let header: OwnEntriesHeader | null = null;
  let knowledge: ExtractSummary['knowledge'] = 'assumed';
  let facts = 0;
  let line = 0;
  const lines = new Map<string, number>();

  const take = (history: ChildHistory, asOf: OwnEntriesHeader['asOf']): void => {
    for (const entry of history.entries) {
      counter.gave(entry.kind, 1);
      if (entry.basis !== 'assumed') knowledge = 'recorded';
    }
    facts += history.entries.length;
    if (options.checks !== false) {
      for (const report of checkHistory(history, contextOf(asOf, options.drawnOn)))
        sink.report(withPlanKey(report, history.entries));
    }
    sink.child(history);
  };

  const readChild = (text: string, asOf: OwnEntriesHeader['asOf']): void => {
    const { history, problems } = readChildLine(text);
    for (const { rule, severity, child, kind, reason, message } of problems) {
      if (reason !== null) counter.setAside(kind, reason);
      sink.report({ rule, severity, child, plan: null, part: kind, line, message });
    }
    if (history === null) return;
    const earlier = lines.get(history.child);
    if (earlier === undefined) lines.set(history.child, line);
    else sink.report(repeatedChild(history.child, line, earlier));
    take(history, asOf);
  };

  for await (const text of streamLines(path, options.progress)) {
    line += 1;
    if (header === null) {
      header = readHeaderLine(text);
      if (header === null) throw noHeader(name);
      sink.begin?.(openingOf(header, name));
    } else if (text.trim() !== '') readChild(text, header.asOf);
  }
  if (header === null) throw noHeader(name);
  return {
    ...openingOf(header, name),
    accounts: counter.accounts(),
    knowledge: facts === 0 ? 'recorded' : knowledge,
    notes:
      header.asOf === undefined
        ? [
            `The entries name no day up to which they tell. They were taken as drawn on ${sayDay(options.drawnOn)}.`,
          ]
        : [],
  };
}

function contextOf(asOf: OwnEntriesHeader['asOf'], drawnOn: Day): ExtractContext {
  if (asOf !== undefined) return { referenceDay: asOf, collects: null };
  return { referenceDay: drawnOn, collects: null, assumed: true };
}

/** Lines are read as they come, so that the second cannot be put to the first. */
function repeatedChild(child: string, line: number, earlier: number): RuleReport {
  const message = `The child stands on line ${earlier} too. Both were read, each for itself, so that the child is counted twice: write all entries of a child on one line.`;
  return { rule: 'child-repeated', severity: 'error', child, plan: null, part: 'child', line, message };
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
