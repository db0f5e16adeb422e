import type { FilePurgeOffered } from '../../operations/purge-file.ts';
import type { PurgeDrawn } from '../../view/purge-page.tsx';
import { titleOf } from '../submission/title-of.ts';

/** A whole file that must not be kept is removed for good: asked with what goes with it. */
export function drawPurgeFile(offered: FilePurgeOffered): PurgeDrawn {
  const { family, id, agency, fileName, version } = offered;
  const path = `/families/${family.id}/submissions/${id}`;
  return {
    family,
    heading: `Remove ${titleOf(offered)} for good`,
    back: { text: titleOf(offered), href: path },
    keep: path,
    action: `${path}/purge`,
    held: { version: String(version) },
    shown: fileName ?? titleOf(offered),
    explained: (
      <>
        <p class="govuk-body">
          Use this where nothing of the file must be kept, for example where it is about another family. Where
          only some entries must go, remove each on its own page. It removes:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>every row of the file, in the chronology or waiting, its titles and headings, and its name</li>
          <li>what people added to its entries or decided of them, and what those entries said before</li>
          <li>the stored file</li>
          <li>
            the very same file where {agency.name} sent it more than once, unless its entries are in the
            chronology
          </li>
          <li>documents of this family that are ready to be downloaded</li>
        </ul>
        <p class="govuk-body">
          The very file is refused if it is sent for this family again. Another file of {agency.name} that
          holds the same rows is not: remove that too, where there is one. That it was removed, by you and
          why, is kept. Documents that people have downloaded, the agency’s own record, and backups made
          before now still hold it: tell whoever keeps them.
        </p>
      </>
    ),
    reasonHint: 'Say it without a name, and without what the file says.',
  };
}
