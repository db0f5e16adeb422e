/** Control characters, and signs that are not seen, among them those that turn the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Signs that Windows has in no name. */
const notInWindows = /["<>|?*:]/g;

/**
 * What a file is called that somebody sent, as they know it: without the folders before its name and the signs that are not seen. For
 * showing alone. At most 150 characters, its ending kept.
 */
export function sentFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(unseen, '').trim().replace(/^\.+/, '');
  if (plain === '') return 'file';
  const characters = [...plain];
  if (characters.length <= 150) return plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return `${characters.slice(0, 150 - ending.length).join('')}${ending}`;
}

const escaped: Readonly<Record<string, string>> = { '%22': '"', '%0d': '\r', '%0a': '\n' };

/** The same of a name as it stands in a form with files, where browsers write three signs as `%22`, `%0D` and `%0A` (HTML, 4.10.21.8) and no others. */
export function fileNameInForm(name: string): string {
  return sentFileName(name.replace(/%(?:22|0d|0a)/gi, (sign) => escaped[sign.toLowerCase()] ?? sign));
}

/** The same without what Windows forbids, for a file that somebody takes away. */
function plainFileName(name: string): string {
  return sentFileName(sentFileName(name).replace(notInWindows, ''));
}

/** The header that names a file in an answer: for browsers of today in UTF-8, for others in plain letters. */
export function contentDisposition(name: string, inline = false): string {
  const plain = plainFileName(name);
  const ascii = plain.replace(/[^ -~]/g, '_').replace(/[\\%;]/g, '_');
  const full = encodeURIComponent(plain).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
