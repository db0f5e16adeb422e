import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';

type PaperSent = EntryOf<'paper-sent'>;

/** The first time that a paper of a meeting was sent, by a day; null where no sending is known. */
export function firstSent(
  known: KnownHistory,
  meeting: string,
  paper: PaperSent['paper'],
  day: Day,
): PaperSent | null {
  const isIt = (sent: PaperSent) => sent.meeting === meeting && sent.paper === paper;
  return happened(known, 'paper-sent', day).find(isIt) ?? null;
}
