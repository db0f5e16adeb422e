import type { PurgeDrawn } from '../../../chronology/view/purge-page.tsx';
import { paperWords } from '../../operations/paper-words.ts';
import type { PaperPurgeOffered } from '../../operations/purge-paper.ts';
import { PartWords } from '../papers/part-words.tsx';
import { nameOf } from '../papers/say-paper.ts';
import { pathOfKind } from '../papers/view.tsx';
import { papersPath } from '../parts/workspace-params.ts';

/** A paper that must not be kept is removed for good: asked with what goes with it. */
export function drawPurgePaper({ family, paper }: PaperPurgeOffered): PurgeDrawn {
  const { id, reviewId, kind, title, parts, version } = paper;
  const { one } = paperWords[kind];
  const path = `${papersPath({ familyId: family.id, reviewId }, pathOfKind[kind])}/${id}`;
  return {
    family,
    heading: `Remove this ${one} for good`,
    back: { text: nameOf(paper), href: path },
    keep: path,
    action: `${path}/purge`,
    held: { version: String(version) },
    shown: (
      <>
        {title === null ? null : <p class="govuk-body govuk-!-font-weight-bold">{title}</p>}
        <PartWords kind={kind} parts={parts} />
      </>
    ),
    explained: (
      <p class="govuk-body">
        Use this only for what must not be kept, such as words about a child of another family: what is simply
        not wanted is removed, and can be put back. It removes the {one}, all that it said before, and
        outlines of the review that are ready to be downloaded. The entries stay. That it was removed, by you
        and on what ground, is kept in the log; none of its words are. Outlines that people have downloaded,
        and backups made before now, still hold it: tell whoever keeps them.
      </p>
    ),
    reasonHint: null,
  };
}
