import type { FindingKind } from '../domain/findings/finding.ts';
import { sayPattern } from './say-pattern.ts';

/** What pages call findings of a kind: the heading above them. */
export function sayFindingKind(kind: FindingKind): string {
  switch (kind) {
    case 'gap':
      return 'Long stretches without entries';
    case 'pasted-text':
      return 'Texts that may have been pasted';
    case 'begin-advice':
      return 'A multi-agency chronology is advised';
    default:
      return sayPattern(kind);
  }
}
