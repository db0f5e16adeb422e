import values from '../../../../../data/same-events.json' with { type: 'json' };

/** How much each thing says, in natural logarithms of odds, and the limits of the search: `data/same-events.json`. */
export const parameters = values;
