import type { GovukComponents } from './components.generated.ts';
import type { MojComponents } from './moj-components.ts';
import { renderComponent } from './render-component.ts';
import type { SafeHtml } from './safe-html.ts';

/**
 * A component of the GOV.UK Design System, drawn by its own template: `govuk('button', { text: 'Save' })`.
 * Texts are escaped; what is HTML must be drawn, by `asHtml` or by another component.
 */
export function govuk<Name extends keyof GovukComponents>(
  component: Name,
  params: GovukComponents[Name],
): SafeHtml {
  return renderComponent('govuk', component, params);
}

/** A component of the Ministry of Justice’s design system, as `govuk` does it. */
export function moj<Name extends keyof MojComponents>(
  component: Name,
  params: MojComponents[Name],
): SafeHtml {
  return renderComponent('moj', component, params);
}
