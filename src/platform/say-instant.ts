const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  hourCycle: 'h23',
});

const hourMs = 3_600_000;

/** Hours that were said before: a log tells of many instants of one hour. */
const said = new Map<number, string>();
const mostSaid = 5000;

/** “24 November 2026 at 10:00”, as a clock in London has it; an instant may come as ISO 8601. */
export function sayInstant(at: Date | string): string {
  const instant = new Date(at);
  // London has always been whole hours off UTC since it has had one time, so its minutes are those of UTC.
  const minutes = String(instant.getUTCMinutes()).padStart(2, '0');
  return `${sayHour(Math.floor(instant.getTime() / hourMs))}:${minutes}`;
}

/** “24 November 2026 at 10”, by hours since 1970. */
function sayHour(number: number): string {
  const known = said.get(number);
  if (known !== undefined) return known;
  const parts = new Map(
    hour.formatToParts(new Date(number * hourMs)).map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  const words = `${part('day')} ${part('month')} ${part('year')} at ${part('hour')}`;
  if (said.size >= mostSaid) said.clear();
  said.set(number, words);
  return words;
}
