import { type PaperKind, paperWords } from '../../operations/paper-words.ts';
import type { Paper } from '../../operations/read-papers.ts';
import type { PaperForm } from './form.ts';

/** What somebody wrote beside what stands now, where the two differ: nothing that they wrote is lost. */
export function staleFields(kind: PaperKind, mine: PaperForm, saved: Paper) {
  const words = paperWords[kind];
  const all = [
    { label: words.title?.label ?? '', mine: mine.title ?? '', saved: saved.title ?? '' },
    { label: 'First day', mine: mine.from ?? '', saved: saved.from ?? '' },
    { label: 'Last day', mine: mine.to ?? '', saved: saved.to ?? '' },
    ...words.parts.map(({ name, says }) => ({
      label: says,
      mine: mine.parts[name] ?? '',
      saved: saved.parts[name] ?? '',
    })),
  ];
  return all.filter((one) => one.mine !== one.saved);
}
