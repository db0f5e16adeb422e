import { sayDay } from '../../../shared/when/say-day.ts';
import type { Acknowledged, MayBeAcknowledged } from '../domain/findings/acknowledged.ts';
import { sayAuthor } from './said-of-entry.ts';

/** “Acknowledged by Kim Ashby, Northmere Police, on 3 May 2026: …” of each who did; empty where nobody has. */
export function sayAcknowledged({ acknowledged = [] }: MayBeAcknowledged): readonly string[] {
  return acknowledged.map(sayAcknowledgement);
}

export function sayAcknowledgement({ reason, on, ...author }: Acknowledged): string {
  return `Acknowledged by ${sayAuthor(author)}, on ${sayDay(on)}: ${reason}`;
}

/** What stands above what was acknowledged once, and is found no longer. */
export const formerHeading = 'Acknowledged before';
export const formerLine =
  'People acknowledged these as they stood then. They are found no longer, or say something else by now.';
