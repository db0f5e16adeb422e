/** Letters that stay letters of their own when accents are taken off, as English writers put them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A name for comparing: small letters without accents, apostrophes left out (O’Neill is ONeill), hyphens and dots
 * as blanks. Letters of other scripts stay.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[ßæøœłđðþı]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same, as words. */
export function nameWords(name: string): readonly string[] {
  const folded = foldName(name);
  return folded === '' ? [] : folded.split(' ');
}
