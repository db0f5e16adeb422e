import { type Id, readId } from '../../../../shared/ids.ts';

export type EntryId = Id<'entry'>;

/** The ids among these texts; what is no id is passed over, as one that nothing has. */
export function idsIn(texts: readonly string[]): readonly EntryId[] {
  return texts.flatMap((text) => readId<'entry'>(text) ?? []);
}
