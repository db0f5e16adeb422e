/**
 * A text in pieces of no more than so many UTF-16 units, which joined give it back. A piece ends behind white space
 * where one is near its end, and never inside a character.
 */
export function splitLongText(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (text.length - at > most) {
    const end = findEnd(text, at, most);
    pieces.push(text.slice(at, end));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

const nearness = 200;

function findEnd(text: string, at: number, most: number): number {
  const last = at + most;
  for (let end = last; end > Math.max(at, last - nearness); end -= 1) {
    if (/\s/.test(text.charAt(end - 1))) return end;
  }
  const cutsCharacter =
    /[\ud800-\udbff]/.test(text.charAt(last - 1)) && /[\udc00-\udfff]/.test(text.charAt(last));
  return cutsCharacter && most > 1 ? last - 1 : last;
}
