import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';

/** “All of it”, “From 3 May 2010 to 4 June 2011”: days as `YYYY-MM-DD`. */
export function sayPeriod({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): string {
  const day = (text: string) => {
    const found = parseDay(text);
    return found === null ? text : sayDay(found);
  };
  if (from === null && to === null) return 'All of it';
  if (from === null) return `Up to ${day(to ?? '')}; entries outside it are marked`;
  const end = to === null ? 'on' : `to ${day(to)}`;
  return `From ${day(from)} ${end}; entries outside it are marked`;
}
