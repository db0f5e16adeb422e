import type { EntryRow } from '../../operations/say-entry-row.ts';
import { Lines } from './lines.tsx';

interface EventWordsProps {
  readonly entry: Pick<EntryRow, 'kindInDetail' | 'event'>;
}

/** What happened, after what the entry states of its kind: a missed appointment does not read as if it took place. */
export function EventWords({ entry: { kindInDetail, event } }: EventWordsProps) {
  return (
    <>
      {kindInDetail === null ? null : (
        <>
          <strong>{kindInDetail}</strong>
          <br />
        </>
      )}
      <Lines text={event} />
    </>
  );
}
