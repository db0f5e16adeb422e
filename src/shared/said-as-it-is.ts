/**
 * What somebody says who is asked whether words are saved that may tell what is kept from others: no; yes, whatever they tell; or yes to the
 * very texts about which they were asked, by their marks with spaces between them.
 */
export type SaidAsItIs = boolean | string;
