/** Attributes of an element by their names. An optional one without a value is left out. */
export type HtmlAttributes = Readonly<
  Record<
    string,
    | string
    | number
    | boolean
    | { readonly value: string | number | boolean | undefined; readonly optional: true }
  >
>;
