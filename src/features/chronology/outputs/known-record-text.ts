import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import type { Section } from '../../../platform/terminal/write-sections.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { quoteBriefly } from './entry-words.ts';
import { sayKnownToOthers, summariseKnown } from './summarise-known.ts';

/** The latest so many of each on the screen; the page and `--json` tell all of them. */
const shown = 20;

/** What one agency knew on a day and what others knew that it did not; null where nobody asked. */
export function knownSection(
  { known, merged }: ChronologyReport,
  numbers: ReadonlyMap<string, number>,
  style: TextStyle,
): Section | null {
  if (known === undefined) return null;
  const byId = new Map(merged.entries.map((entry) => [entry.id, entry]));
  const sayEntry = (id: string, remark: string): string => {
    const entry = byId.get(id);
    if (entry === undefined) return '';
    const text = `${numbers.get(id) ?? ''}. ${entry.when.text}: ${quoteBriefly(entry)} ${remark}`;
    return hangText('    ', text, style.width);
  };
  return {
    title: `As known to ${known.agency} on ${sayDay(known.on)}`,
    lines: [
      hangText('  ', summariseKnown(known), style.width),
      '',
      ...listLatest(known.known, ({ entry, sentence }) => sayEntry(entry, sentence)),
      '',
      hangText('  ', 'What others knew and it did not:', style.width),
      ...listLatest(known.notKnown, (one) => sayEntry(one.entry, sayKnownToOthers(one, numbers))),
    ],
  };
}

function listLatest<T>(items: readonly T[], say: (item: T) => string): readonly string[] {
  const earlier = items.length - shown;
  const head =
    earlier > 0 ? [`    (${earlier.toLocaleString('en-GB')} earlier ones: --json tells all of them)`] : [];
  return [...head, ...items.slice(-shown).map(say)];
}
