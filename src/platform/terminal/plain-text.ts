/** Control characters, and those that turn the direction of writing, without tab and new line. */
const unsafe = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const harmless = new Set(['\n', '\t', '\u00ad', '\u200c', '\u200d']);

/**
 * Text from a file made safe to print: what could steer a terminal, or show text other than it is, becomes
 * a visible mark.
 */
export function plainText(text: string): string {
  return text.replace(unsafe, (character) => (harmless.has(character) ? character : '\ufffd'));
}
