/**
 * Gives what stands at the foot of every printed sheet to the style sheet (`--sightline-foot` in paper.css): whose record it
 * is, and of when. A style sheet cannot take words from a page by itself; without this they stand once, above the record.
 */
export function giveFootOfPaper(place) {
  document.documentElement.style.setProperty('--sightline-foot', quote(place.textContent ?? ''));
}

/** Every sign that could end a string of a style sheet by its number (CSS Syntax level 3, “escaping”). */
function quote(text) {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;–-]/gu, (sign) => `\\${sign.codePointAt(0).toString(16)} `);
  return `"${escaped}"`;
}
