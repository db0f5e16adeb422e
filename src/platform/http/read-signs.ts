const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of HTML that our own templates wrote: the signs that stand escaped in it as they are; tags stay. */
export function readSigns(html: string): string {
  return html.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_whole, code: string | undefined, name: string) =>
    code === undefined ? (signs[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}
