import { mayDo } from '../../../../platform/access/actions.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { ReadingNavigation, type ReadingPage } from './reading-navigation.tsx';
import { StoodAt } from './stood-at.tsx';

/** Who reads a page, and when: what it offers and what its paper says hang on it. */
export interface Reader {
  readonly actor: Pick<PersonActor, 'role'>;
  readonly at: Date;
}

/** Whether the way to documents is shown: nothing is offered that the reader may not open. */
export function mayTakeAway({ actor: { role } }: Reader): boolean {
  return mayDo(role, 'export-chronology');
}

interface ReadingHeadProps {
  readonly family: { readonly id: string; readonly reference: string; readonly name: string };
  readonly title: string;
  readonly page: ReadingPage;
  readonly reader: Reader;
}

/** How every reading of a family’s chronology begins: whose it is, what it is, and the way to the others. */
export function ReadingHead({ family, title, page, reader }: ReadingHeadProps) {
  return (
    <>
      <span class="govuk-caption-l">{family.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <StoodAt family={family} at={reader.at} />
      <ReadingNavigation
        familyId={family.id}
        current={page}
        without={[
          ...(mayTakeAway(reader) ? [] : (['exports'] as const)),
          ...(mayDo(reader.actor.role, 'decide-handling') ? [] : (['withheld'] as const)),
        ]}
      />
    </>
  );
}
