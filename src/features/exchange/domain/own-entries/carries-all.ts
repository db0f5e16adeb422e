import { type EntryKind, entrySchema } from '../../../protection/domain/entries/entry.ts';
import type { Carried, Carries } from '../extract.ts';

/** Roles that rules ask for by name. */
const roles = ['chair', 'social-worker'];

/** Sightline’s own form carries every kind of entry, and all that each can say. */
export const ownCarries: Carries = Object.fromEntries(
  entrySchema.options.flatMap((option): (readonly [Carried, 'all'])[] => {
    const kind: EntryKind = option.shape.kind.value;
    const said = Object.keys(option.shape).filter((name) => name !== 'kind');
    const roleNames = 'role' in option.shape ? roles : [];
    const papers = 'paper' in option.shape ? option.shape.paper.options : [];
    return [
      [kind, 'all'],
      ...[...said, ...roleNames, ...papers].map((name) => [`${kind}.${name}` as const, 'all'] as const),
    ];
  }),
);
