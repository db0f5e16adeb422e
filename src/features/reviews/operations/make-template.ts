import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import { initialsOfAll } from '../../families/domain/initials.ts';
import { findRecord } from '../../families/operations/read-record.ts';
import { type AnsweredBy, columnGuide, type GuideColumn, guideRules } from '../domain/column-guide.ts';
import { sayWindow } from '../domain/say-window.ts';
import { type TemplateFacts, templateExcel, templateWord } from '../outputs/answer-template.ts';
import type { AskedByLink } from './answer-by-link.ts';
import { type RequestKey, requireRequest } from './read-request.ts';

export const templateForms = ['docx', 'xlsx'] as const;
export type TemplateForm = (typeof templateForms)[number];

export { type AnsweredBy, columnGuide, type GuideColumn, guideRules };

const writers = { docx: templateWord, xlsx: templateExcel } as const;
const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface WrittenTemplate {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/**
 * The empty table in which an agency answers, with what it is asked, and children by their initials; but for those whose identity is
 * sealed: what stands in their place is of no use in a record, and their names are for nobody.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export async function makeTemplate(
  platform: Platform,
  actor: PersonActor,
  { form, ...key }: RequestKey & { readonly form: TemplateForm },
): Promise<WrittenTemplate> {
  return writeTemplate(form, await readFacts(platform, actor, key));
}

/** The same for whoever answers by a link: it holds what the link's page tells, and names no child. */
export function makeTemplateOfLink(form: TemplateForm, asked: AskedByLink): WrittenTemplate {
  const { reference, agencyName, due } = asked;
  return writeTemplate(form, {
    by: 'link',
    reference,
    agencyName,
    window: sayWindow(asked),
    due: sayDay(due),
    children: null,
  });
}

function writeTemplate(form: TemplateForm, facts: TemplateFacts): WrittenTemplate {
  // The agency's own name goes into the file, which it keeps; into the name of the file goes nothing of the family.
  return { name: `chronology-to-fill-in.${form}`, mediaType: mediaTypes[form], body: writers[form](facts) };
}

/** What the template and the guide on the screen are made of. @throws AppError `not-found`, `not-allowed`. */
export function readFacts(
  platform: Platform,
  actor: PersonActor,
  key: RequestKey,
): Promise<TemplateFacts & { readonly familyName: string; readonly children: readonly string[] }> {
  return perform(platform, actor, 'answer-request', async (tx, now) => {
    const { family, request, review } = await requireRequest(tx, actor, key, now);
    const children = await namesOf(tx, actor, key, now);
    return {
      value: {
        by: 'account',
        reference: family.reference,
        familyName: family.name,
        agencyName: request.agencyName,
        window: sayWindow(review),
        due: sayDay(request.due),
        children: initialsOfAll(children),
      },
      audit: {
        event: 'request-read',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
      },
    };
  });
}

async function namesOf(
  tx: TenantTx,
  actor: PersonActor,
  { familyId }: RequestKey,
  now: Date,
): Promise<readonly string[]> {
  const { children } = await findRecord(tx, actor, familyId, now);
  return children.flatMap(({ name, sealed }) => (sealed === null ? [name] : []));
}
