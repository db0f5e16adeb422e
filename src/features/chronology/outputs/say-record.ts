import { sayInstant } from '../../../platform/say-instant.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { fullTitleOf } from './summarise-merged.ts';

/** “LSCP-4, Family M: as it stood on 24 November 2026 at 10:00”; null where no record is kept. */
export function sayRecord({ record }: ChronologyReport): string | null {
  if (record === undefined) return null;
  const whose = record.name === null ? record.reference : `${record.reference}, ${record.name}`;
  return `${whose}: as it stood on ${sayInstant(new Date(record.stoodAt))}`;
}

/** The foot of every page: what the document is called, whose it is, and of when. */
export function footerOf(report: ChronologyReport): string {
  const title = fullTitleOf(report);
  const { record } = report;
  if (record === undefined) return title;
  const whose = title.includes(record.reference) ? [] : [record.reference];
  return [title, ...whose, `as it stood on ${sayInstant(new Date(record.stoodAt))}`].join(' – ');
}
