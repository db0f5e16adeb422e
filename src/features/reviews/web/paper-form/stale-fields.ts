import { type PaperKind, paperWords } from '../../operations/paper-words.ts';
import type { PaperOffered } from '../../operations/write-paper.ts';
import type { PaperForm } from './form.ts';

/** What somebody wrote beside what stands now, where the two differ: nothing that they wrote is lost. */
export function staleFields(kind: PaperKind, mine: PaperForm, offered: PaperOffered) {
  const { paper: saved, agencies, episodes, chosen } = offered;
  if (saved === null) return [];
  const words = paperWords[kind];
  const agencyOf = (of: string | null) => agencies.find(({ id }) => id === of)?.name ?? '';
  // Of one that was removed meanwhile nothing can be told.
  const episodesOf = (of: readonly string[]) =>
    episodes.flatMap(({ id, title }) => (of.includes(id) ? (title ?? []) : [])).join('\n');
  const all = [
    { label: words.title?.label ?? '', mine: mine.title ?? '', saved: saved.title ?? '' },
    { label: 'First day', mine: mine.from ?? '', saved: saved.from ?? '' },
    { label: 'Last day', mine: mine.to ?? '', saved: saved.to ?? '' },
    { label: 'Agency', mine: agencyOf(mine.agency), saved: agencyOf(saved.agencyId) },
    { label: 'Key episodes', mine: episodesOf(mine.episodes), saved: episodesOf(chosen) },
    ...words.parts.map(({ name, says }) => ({
      label: says,
      mine: mine.parts[name] ?? '',
      saved: saved.parts[name] ?? '',
    })),
  ];
  return all.filter((one) => one.mine !== one.saved);
}
