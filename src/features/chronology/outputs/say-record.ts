import { sayInstant } from '../../../platform/say-instant.ts';
import { escapePattern } from '../../../shared/escape-pattern.ts';
import type { ChronologyReport, RecordTold } from '../domain/analysis.ts';
import { fullTitleOf } from './summarise-merged.ts';

/** “LSCP-4, Family M: as it stood on 24 November 2026 at 10:00 (document 3f9a01bc)”; null where no record is kept. */
export function sayRecord({ record }: ChronologyReport): string | null {
  if (record === undefined) return null;
  const whose = record.name === null ? record.reference : `${record.reference}, ${record.name}`;
  return `${whose}: ${sayStood(record)}`;
}

/** The foot of every page: what the document is called, whose it is, and of when. */
export function footerOf(report: ChronologyReport): string {
  const title = fullTitleOf(report);
  const { record } = report;
  if (record === undefined) return title;
  const whose = saysReference(title, record.reference) ? [] : [record.reference];
  return [title, ...whose, sayStood(record)].join(' – ');
}

/** As a whole: “LSCP-14” and “LSCP-1-A” do not say “LSCP-1”. */
function saysReference(title: string, reference: string): boolean {
  const within = `[\\p{L}\\p{N}]`;
  const joined = `[-/.]`;
  const plain = escapePattern(reference);
  const pattern = `(?<!${within}|${within}${joined})${plain}(?!${within}|${joined}${within})`;
  return new RegExp(pattern, 'u').test(title);
}

function sayStood({ stoodAt, number }: RecordTold): string {
  const said = `as it stood on ${sayInstant(new Date(stoodAt))}`;
  return number === null ? said : `${said} (document ${number})`;
}
