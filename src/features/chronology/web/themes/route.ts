import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { decideEntryThemes, offerThemes, type ThemesOffered } from '../../operations/decide-themes.ts';
import { familyShape, rowShape, texts } from '../parts/answer-shapes.ts';
import { fieldOf, themesForm, type Verdict, verdictsOf } from './form.ts';
import { ThemesView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/themes';
const access = { kind: 'action', action: 'work-on-chronology' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const answer = z.object({
  family: familyShape,
  entry: rowShape,
  themes: z
    .array(
      z.object({
        theme: z.string(),
        name: z.string(),
        words: texts,
        decided: z
          .object({ verdict: z.enum(['confirmed', 'rejected']), by: z.string(), at: z.string() })
          .nullable(),
      }),
    )
    .readonly(),
  others: z.array(z.object({ theme: z.string(), name: z.string() })).readonly(),
  version: z.string(),
  wording: z.string(),
});

function asJson({ themes, ...offered }: ThemesOffered): z.output<typeof answer> {
  return {
    ...offered,
    themes: themes.map(({ decided, ...told }) => ({
      ...told,
      decided: decided === null ? null : { ...decided, at: decided.at.toISOString() },
    })),
  };
}

function page(offered: ThemesOffered, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Decide what this entry is about',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => ThemesView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

function drawn({ themes }: ThemesOffered): FormState {
  const fields = themes.map(({ theme, decided }) => [fieldOf(theme), decided?.verdict ?? 'open'] as const);
  return freshForm(Object.fromEntries(fields));
}

export const showThemes = route({
  method: 'GET',
  path,
  summary: 'The themes of an entry, to confirm or reject.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    const offered = await offerThemes(platform, actor, key);
    return page(offered, drawn(offered), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendThemes = route({
  method: 'POST',
  path,
  summary: 'Confirms or rejects themes of an entry.',
  access,
  audit: ['themes-decided', 'entry-read'],
  schema: { params, query: noQuery, body: themesForm, answer },
  async handle({ platform, actor, params: key, form, visitor }) {
    const { familyId, entryId } = key;
    const before = await offerThemes(platform, actor, key);
    if (!form.ok) return page(before, { ...drawn(before), errors: form.errors }, visitor.csrfToken);
    const sent = verdictsOf(form.value);
    const verdicts = sent.map((one) => ({ ...one, entryId }));
    const done = await attempt({ 'worded-otherwise': '' }, () =>
      decideEntryThemes(platform, actor, {
        familyId,
        verdicts: verdicts.filter((one) => isChange(before, one) || form.value.version !== before.version),
        shown: { entries: [entryId], theme: null },
        version: form.value.version,
        wording: form.value.wording,
      }),
    );
    const offered = await offerThemes(platform, actor, key);
    if (done.kind === 'refused') {
      return page(offered, withError(asSent(offered, form.value), done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      const last = latest(offered);
      return stalePage({
        reader: actor,
        what: 'what this entry is about',
        lastChange: last === null ? null : { name: last.by, at: last.at },
        fields: [{ label: 'What it is about', mine: sayVerdicts(offered, sent), saved: saySaved(offered) }],
        editHref: `/families/${familyId}/entries/${entryId}/themes`,
        json: asJson(offered),
      });
    }
    return {
      kind: 'see',
      to: `/families/${familyId}/entries/${entryId}`,
      json: asJson(offered),
      notice: 'What this entry is about is saved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { version: 'none', other: 'housing' },
  }),
});

/** What was sent, among what is shown now. */
function asSent(offered: ThemesOffered, sent: Readonly<Record<string, unknown>>): FormState {
  const texts = Object.entries(sent).filter((one): one is [string, string] => typeof one[1] === 'string');
  return freshForm({ ...drawn(offered).values, ...Object.fromEntries(texts) });
}

interface Sent {
  readonly theme: string;
  readonly verdict: Verdict;
}

/** What stays as it is decided is decided by nobody anew. */
function isChange({ themes }: ThemesOffered, { theme, verdict }: Sent): boolean {
  return (themes.find((one) => one.theme === theme)?.decided?.verdict ?? null) !== verdict;
}

function latest({ themes }: ThemesOffered) {
  const decided = themes.flatMap((one) => one.decided ?? []);
  return decided.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null;
}

const words: Readonly<Record<'confirmed' | 'rejected', string>> = { confirmed: 'yes', rejected: 'no' };

function sayVerdicts({ themes, others }: ThemesOffered, sent: readonly Sent[]): string {
  const nameOf = (theme: string) => [...themes, ...others].find((one) => one.theme === theme)?.name ?? theme;
  const said = sent.flatMap(({ theme, verdict }) =>
    verdict === null ? [] : [`${nameOf(theme)}: ${words[verdict]}`],
  );
  return said.join('; ') || 'Nothing is decided';
}

function saySaved(offered: ThemesOffered): string {
  const saved = offered.themes.map(({ theme, decided }) => ({ theme, verdict: decided?.verdict ?? null }));
  return sayVerdicts(offered, saved);
}
