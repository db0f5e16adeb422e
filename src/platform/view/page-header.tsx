import { FormFrame } from '../forms/form-frame.tsx';
import { govuk } from './govuk.ts';
import type { PageProps, PageUser } from './page-props.ts';

/** Who and where: the product, the demonstration’s banner, the person signed in, and the parts of the application. */
export function PageHeader({
  user,
  csrfToken,
  navigation = [],
  demonstration = false,
  wide = false,
}: PageProps) {
  const width = wide ? 'govuk-width-container sightline-wide' : 'govuk-width-container';
  return (
    <>
      <header class="sightline-header">
        <div class={`sightline-header__inside ${width}`}>
          <a class="sightline-header__product" href="/">
            Sightline
          </a>
          {user === undefined ? null : <SignedIn user={user} csrfToken={csrfToken} />}
        </div>
      </header>
      {demonstration ? <Demonstration width={width} /> : null}
      {navigation.length === 0
        ? null
        : govuk('service-navigation', {
            navigation: navigation.map(({ text, href, current = false }) => ({
              text,
              href,
              active: current,
            })),
            navigationLabel: 'Sections',
            classes: wide ? 'sightline-wide-navigation' : undefined,
          })}
    </>
  );
}

function SignedIn({ user, csrfToken }: { readonly user: PageUser; readonly csrfToken: string | undefined }) {
  return (
    <div class="sightline-header__person">
      <p class="sightline-header__partnership">{user.partnership}</p>
      <p class="sightline-header__name">
        <a class="sightline-header__link" href="/account">
          <span class="govuk-visually-hidden">Your account: </span>
          {user.name}
        </a>
        <span class="sightline-header__role">{user.role}</span>
      </p>
      {csrfToken === undefined ? null : (
        <FormFrame action="/sign-out" csrfToken={csrfToken}>
          <button type="submit" class="sightline-header__sign-out">
            Sign out
          </button>
        </FormFrame>
      )}
    </div>
  );
}

function Demonstration({ width }: { readonly width: string }) {
  return (
    <section class="sightline-demonstration" aria-label="Demonstration">
      <p class={width}>
        <strong>Demonstration.</strong> Everybody in it is made up. Put nothing about real people into it.
      </p>
    </section>
  );
}
