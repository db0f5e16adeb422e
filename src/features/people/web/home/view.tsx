import type { Child } from 'hono/jsx';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { type Role, roleWords } from '../../../../platform/access/roles.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import type { HomeLink } from '../../../../platform/web-feature.ts';
import { counted } from '../../../../shared/counted.ts';
import type { SetUpStep, SetUpToDo } from '../../operations/find-set-up-steps.ts';
import type { UnseenOfficers } from '../../operations/officer-log.ts';
import { UnseenOfficersNotice } from '../officer-log/view.tsx';

interface HomeProps {
  readonly actor: PersonActor;
  readonly links: readonly HomeLink[];
  /** For an administrator only. */
  readonly setUp: SetUpToDo | null;
  /** For officers and administrators: who was made an officer since they last looked. */
  readonly unseen: UnseenOfficers | null;
  readonly csrfToken: string;
  /** What there is to do; null where nothing lists it. */
  readonly work: Child;
}

export function HomeView({ actor: { name, role }, links, setUp, unseen, csrfToken, work }: HomeProps) {
  return (
    <>
      <h1 class="govuk-heading-l">Hello, {name}</h1>
      <p class="govuk-body-l">{roleWords[role].name}</p>
      <p class="govuk-body">{roleWords[role].does}</p>
      {unseen === null ? null : <UnseenOfficersNotice unseen={unseen} csrfToken={csrfToken} />}
      {setUp === null ? null : <ToSetUp setUp={setUp} />}
      {work}
      <ToCome role={role} />
      <h2 class="govuk-heading-m">What you can do here</h2>
      <ul class="govuk-list sightline-cards">
        {links.map(({ href, title, says }) => (
          <li class="sightline-card">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={href}>
                {title}
              </a>
            </h3>
            <p class="govuk-body">{says}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** For roles whose work in the browser is yet to come: what there is until then. */
const yetToCome: Partial<Readonly<Record<Role, string>>> = {
  'board-member':
    'Figures and reports for boards are still to come in Sightline. Until then a partnership officer sends them to you. What is here for you today is your account, and who may do what.',
  analyst:
    'Work with national data in the browser is still to come. Until then it is done on the command line, with files on your own machine: “sightline --help” lists what there is.',
};

function ToCome({ role }: { readonly role: Role }) {
  const text = yetToCome[role];
  return text === undefined ? null : govuk('inset-text', { text });
}

interface StepText {
  readonly href: string;
  readonly text: string;
  readonly says: string;
}

const fewNames = 5;

function sayStep(step: SetUpStep, { agenciesWithoutLead, waiting }: SetUpToDo): StepText {
  switch (step) {
    case 'add-agencies':
      return {
        href: '/agencies/add',
        text: 'Add the first agency',
        says: 'Everybody who answers for a chronology belongs to one.',
      };
    case 'invite-officer':
      return {
        href: '/accounts/invite',
        text: 'Invite a partnership officer',
        says: 'Without one nobody can begin the record of a family.',
      };
    case 'invite-leads': {
      const named = agenciesWithoutLead.slice(0, fewNames).join(', ');
      const more = agenciesWithoutLead.length - fewNames;
      return {
        href: '/accounts/invite',
        text: 'Invite agency leads',
        says: `Nobody leads ${named}${more > 0 ? ` and ${more} more` : ''}.`,
      };
    }
    case 'second-administrator':
      return {
        href: '/accounts/invite',
        text: 'Invite a second administrator',
        says: 'Should you be away or lose your phone, somebody else can help people to sign in, and you too.',
      };
    default:
      return {
        href: '/accounts?state=invited',
        text: 'See who has still to join',
        says: `${counted(waiting, 'person has', 'people have')} been invited and not joined yet.`,
      };
  }
}

function ToSetUp({ setUp }: { readonly setUp: SetUpToDo }) {
  if (setUp.steps.length === 0) return null;
  return (
    <section aria-labelledby="to-set-up">
      <h2 class="govuk-heading-m" id="to-set-up">
        Still to set up
      </h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {setUp.steps.map((step) => {
          const { href, text, says } = sayStep(step, setUp);
          return (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
              <span class="govuk-hint govuk-!-display-block">{says}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
