/*
 * Sass is not among our packages, so the design systems’ compiled files are changed as text. The GOV.UK
 * identity is for the government’s own services: its typeface, its crest and its crown are taken out.
 * Both packages are under the MIT licence, whose notice stands at the head of each file.
 */

const ourFont = 'Arial,Helvetica,sans-serif';

function notice(what: string, whose: string): string {
  return `/*! ${what}. Copyright ${whose}. MIT licence, changed for Sightline: https://opensource.org/license/mit */\n`;
}

function withoutMap(text: string): string {
  return text.replace(/\/\*# sourceMappingURL=.*?\*\//g, '').replace(/\/\/# sourceMappingURL=.*$/gm, '');
}

function withOurFont(style: string): string {
  return withoutMap(style)
    .replace(/^@charset "UTF-8";/, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', ourFont);
}

export function prepareGovukStyle(style: string): string {
  const own = withOurFont(style).replaceAll(/url\(\/assets\/images\/govuk-[\w-]+\.svg\)/g, 'none');
  return notice('govuk-frontend 6.6.0', 'Crown Copyright (Government Digital Service)') + own;
}

/** Its variables are those of an older govuk-frontend, and would undo those of ours. */
export function prepareMojStyle(style: string): string {
  const own = withOurFont(style)
    .replace(/:root\{[^}]*\}/g, '')
    .replaceAll('url(/assets/images/', 'url(');
  return notice('@ministryofjustice/frontend 11.1.0', 'Crown Copyright (Ministry of Justice)') + own;
}

export function prepareScript(what: string, script: string): string {
  return notice(what, 'Crown Copyright (Government Digital Service)') + withoutMap(script);
}
