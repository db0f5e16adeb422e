import type { PointPurgeOffered } from '../../operations/purge-plan-point.ts';
import type { PurgeDrawn } from '../../view/purge-page.tsx';
import { Lines } from '../parts/lines.tsx';
import { titleOfPoint } from '../plan/answer.ts';

/** A risk or an action that must not be kept is removed for good: asked with what goes with it. */
export function drawPurgePoint({ family, point }: PointPurgeOffered): PurgeDrawn {
  const path = `/families/${family.id}/plan/${point.id}`;
  return {
    family,
    heading: `Remove ${point.kind} ${point.label} for good`,
    back: { text: titleOfPoint(point), href: path },
    keep: path,
    action: `${path}/purge`,
    held: { version: String(point.version) },
    shown: <Lines text={point.words} />,
    explained: (
      <>
        <p class="govuk-body">
          Use this only for what must not be kept. One that has ended, or that you would word otherwise, is
          changed on its page. It removes:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>what it says, all that it said before, and why it ended, where it did</li>
          <li>what people said that entries tell of it; the entries stay</li>
          <li>its place in the forms that were made of the plan and are kept here</li>
          <li>documents of this family that are ready to be downloaded</li>
        </ul>
        <p class="govuk-body">
          Its number is not given again. That it was removed, by you and on what ground, is kept in the log;
          none of its words are. A form that an agency filled in and sent back is a file of that agency, and
          holds the words too: remove that file for good as well, where there is one. Forms and documents that
          people have downloaded, and backups made before now, still hold it: tell whoever keeps them.
        </p>
      </>
    ),
    reasonHint: null,
  };
}
