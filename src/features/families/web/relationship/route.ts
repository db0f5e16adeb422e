import type { PersonActor } from '../../../../platform/access/actor.ts';
import { changedMeanwhile, notFound } from '../../../../platform/access/perform.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { ChildId } from '../../../../shared/ids.ts';
import {
  type MemberKey,
  type PersonTold,
  type RelationshipTold,
  readPerson,
} from '../../operations/read-person.ts';
import { setRelationship } from '../../operations/set-relationship.ts';
import { personParams } from '../parts/params.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';
import { type FamilyAnswer, recordPage } from '../parts/record-page.ts';
import { relationshipForm } from './form.ts';
import { RelationshipView } from './view.tsx';

const path = '/families/:familyId/adults/:personId/children/:childId';
const access = { kind: 'action', action: 'change-family' } as const;
const params = personParams.extend({ childId: idParam<'person'>() });

interface Found {
  readonly told: PersonTold;
  readonly between: RelationshipTold;
}

/** @throws AppError `not-found` where the family has no such adult, or no such child. */
async function findBoth(
  platform: Platform,
  actor: PersonActor,
  { childId, ...key }: MemberKey & { readonly childId: ChildId },
): Promise<Found> {
  const told = await readPerson(platform, actor, key);
  const between = told.relationships.find(({ otherId }) => otherId === childId);
  if (told.person.role !== 'adult' || between === undefined) throw notFound('child');
  return { told, between };
}

function page({ told, between }: Found, form: FormState, csrfToken: string): FamilyAnswer {
  const { record, person } = told;
  return recordPage({
    told: record,
    title: `${person.name} and ${between.name}`,
    form,
    back: { text: 'The person', href: `/families/${record.id}/people/${person.id}` },
    body: () => RelationshipView({ told, between, form, csrfToken }),
  });
}

export const showRelationship = route({
  method: 'GET',
  path,
  summary: 'The form with which it is said what an adult is to one child.',
  access,
  audit: 'family-read',
  schema: { params, query: noQuery, body: noBody, answer: recordShape },
  async handle({ platform, actor, params: key, visitor }) {
    const found = await findBoth(platform, actor, key);
    const { kinship, kinshipWords, responsibility, ofFamily } = found.between;
    const version = String(found.told.person.version);
    // Nothing is chosen of a child of whom nobody has said it: the form asks.
    const drawn = {
      version,
      kinship: ofFamily === null ? kinship : '',
      kinshipWords: kinshipWords ?? '',
      responsibility,
    };
    return page(found, freshForm(drawn), visitor.csrfToken);
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('adult'), childId: world.id('child') },
  }),
});

export const sendRelationship = route({
  method: 'POST',
  path,
  summary: 'Says what an adult is to one child, and whether they have parental responsibility.',
  access,
  audit: ['relationship-changed', 'family-read'],
  schema: { params, query: noQuery, body: relationshipForm, answer: recordShape },
  async handle({ platform, actor, params: key, form, visitor }) {
    if (!form.ok) return page(await findBoth(platform, actor, key), form, visitor.csrfToken);
    const { version, relationship, asItIs } = form.value;
    const { familyId, personId, childId } = key;
    const seen = { familyId, personId, version };
    const done = await attempt(besideAsItIs, () =>
      setRelationship(platform, actor, { ...seen, asItIs, relationship: { ...relationship, childId } }),
    );
    if (done.kind === 'refused') {
      const { kinshipWords, ...chosen } = relationship;
      const drawn = freshForm({ ...chosen, version: String(version), kinshipWords: kinshipWords ?? '' });
      return page(await findBoth(platform, actor, key), withError(drawn, done.error), visitor.csrfToken);
    }
    // There is little of it to compare: the page says to look at what stands there now.
    if (done.kind === 'stale') throw changedMeanwhile('person');
    const { told } = await findBoth(platform, actor, key);
    return {
      kind: 'see',
      to: `/families/${familyId}/people/${personId}`,
      json: recordAsJson(told.record),
      notice: `What is known of ${told.person.name} is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), personId: world.id('adult'), childId: world.id('child') },
    body: { kinship: 'stepmother', responsibility: 'no', version: world.text('child-version') },
  }),
});
