import { counted } from '../../shared/counted.ts';
import { type Finding, findingWords, type PartnershipReport } from './finding.ts';

/** What was found of one partnership's log, in words for a terminal. */
export function sayReport(report: PartnershipReport): string {
  const name = report.name ?? report.partnership;
  const size = `${counted(report.rows, 'row')} under ${counted(report.seals, 'seal')}`;
  const lines =
    report.findings.length === 0
      ? [`${name}: ${size}, all as they were written.`]
      : [
          `${name}: ${size}. SOMETHING IS WRONG:`,
          ...report.findings.map(sayFinding),
          ...sayMore(report.more),
        ];
  return `${[...lines, ...sayAnchors(report), ...sayWaiting(report)].join('\n')}\n`;
}

function sayFinding({ kind, seal, count, rows }: Finding): string {
  const where = seal === null ? '' : `seal ${seal}: `;
  const which = rows.length === 0 ? '' : ` ${counted(count, 'row')}: ${rows.join(', ')}`;
  return `  - ${where}${findingWords[kind]}${which}${count > rows.length && rows.length > 0 ? ', …' : ''}`;
}

function sayMore(more: number): readonly string[] {
  return more === 0 ? [] : [`  - and ${more} more.`];
}

function sayAnchors({ anchors }: PartnershipReport): readonly string[] {
  if (anchors.count === 0) return [];
  return [`  Held against ${counted(anchors.count, 'anchor')}, the last of them of seal ${anchors.last}.`];
}

function sayWaiting({ waiting }: PartnershipReport): readonly string[] {
  if (waiting.count === 0) return [];
  return [
    `  Nothing is said of ${counted(waiting.count, 'row')} that wait for a seal, from ${waiting.oldest} on.`,
  ];
}
