/** Control characters, signs that are not seen (among them those that turn the direction of writing), and Windows' own. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|?*:]/gu;

/**
 * The name of a file without the folders before it, and without what a system or a reader could be tricked with: control
 * characters, marks that turn the direction of writing, what Windows forbids. At most 150 characters, its ending kept.
 */
export function plainFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(unsafe, '').trim().replace(/^\.+/, '');
  if (plain === '') return 'file';
  const characters = [...plain];
  if (characters.length <= 150) return plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return `${characters.slice(0, 150 - ending.length).join('')}${ending}`;
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
