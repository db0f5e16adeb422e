import { counted } from '../../../shared/counted.ts';
import type { Day } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import { isSettled, type RequestStanding } from './request-standing.ts';

export interface RequestToFollow {
  readonly id: string;
  readonly agencyName: string;
  readonly due: Day;
  readonly standing: RequestStanding;
}

/** One thing to do in a review: about one request, or about the review as a whole. */
export interface ReviewStep {
  readonly sentence: string;
  readonly about:
    | { readonly kind: 'request'; readonly id: string }
    | { readonly kind: 'asking' | 'waiting' | 'reading' };
}

/** What happens next in an open review, the most pressing first. */
export function findReviewSteps(requests: readonly RequestToFollow[]): readonly ReviewStep[] {
  const open = requests.filter(({ standing }) => standing.state !== 'withdrawn');
  if (open.length === 0) {
    return [{ sentence: 'Ask the agencies for their chronologies.', about: { kind: 'asking' } }];
  }
  const late = open.filter(({ standing }) => standing.late);
  const inTime = open.filter(({ standing }) => !standing.late);
  const told = [...late, ...inTime].flatMap((request) => {
    const sentence = sayStep(request);
    return sentence === null ? [] : [{ sentence, about: { kind: 'request' as const, id: request.id } }];
  });
  const waiting = inTime.filter(({ standing }) => standing.state === 'waiting' && !standing.reopened);
  const last = waiting
    .map(({ due }) => due)
    .toSorted()
    .at(-1);
  const wait =
    last === undefined
      ? []
      : [
          {
            sentence: `Wait for ${counted(waiting.length, 'agency', 'agencies')}: the last day is ${sayDay(last)}.`,
            about: { kind: 'waiting' as const },
          },
        ];
  if (told.length + wait.length > 0) return [...told, ...wait];
  const done = open.every(({ standing }) => isSettled(standing));
  return done
    ? [{ sentence: 'Every agency has answered: read the chronology.', about: { kind: 'reading' } }]
    : [];
}

function sayStep({
  agencyName,
  due,
  standing: { state, late, reopened, askedMore, mayCheck },
}: RequestToFollow): string | null {
  const since = askedMore === true ? ' It answered before the days were changed.' : '';
  const was = `${late ? ` The answer was due on ${sayDay(due)}.` : ''}${since}`;
  switch (state) {
    case 'waiting':
      if (reopened) {
        return `Ask ${agencyName} to send its chronology again: what it had sent was removed for good.${was}`;
      }
      return late ? `Remind ${agencyName}: nothing has come, and it was due on ${sayDay(due)}.` : null;
    case 'refused':
      return `Ask ${agencyName} to send another file: the last one could not be taken in.${was}`;
    case 'checked':
      return mayCheck === true
        ? `Look at what was read of ${agencyName}, and put it into the chronology, or ask the agency to.${was}`
        : `Ask ${agencyName} to put what was checked into the chronology.${was}`;
    case 'empty':
      return `Ask ${agencyName} whether it is meant that what it sent holds no entry that you may read.${was}`;
    case 'overtaken':
      return `Ask ${agencyName} whether what it has in the chronology now is its answer: it said that it holds nothing.${since}`;
    case 'errors':
      return `Ask ${agencyName} to mend the rows that were set aside.${since}`;
    case 'answered':
    case 'nothing':
      return askedMore === true
        ? `Ask ${agencyName} for the days that were added, or whether its answer holds them: it answered before the days were changed.`
        : null;
    default:
      return null;
  }
}
