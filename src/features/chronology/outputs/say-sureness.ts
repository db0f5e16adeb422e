import { confirmedScore } from '../domain/same-events/same-event.ts';

const degrees: readonly (readonly [least: number, words: string])[] = [
  [confirmedScore, 'Confirmed as'],
  [0.9, 'Very likely'],
  [0.75, 'Likely'],
  [0, 'Perhaps'],
];

/** How surely entries tell of one event, for people: a figure would look like a measurement. */
export function saySureness(score: number): string {
  return degrees.find(([least]) => score >= least)?.[1] ?? 'Perhaps';
}

/** The figure for sorting and filtering, in hundredths: 0.99 at most, for no rule is certain; 1 for what people confirmed. */
export function roundSureness(score: number): number {
  if (score === confirmedScore) return confirmedScore;
  return Math.min(0.99, Math.floor(score * 100) / 100);
}
