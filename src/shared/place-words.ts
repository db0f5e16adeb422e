import vocabulary from '../../data/cast-words.json' with { type: 'json' };

/** Words with which names of streets end, and those of buildings: in small letters, short forms too. */
export const streetWords: readonly string[] = vocabulary.streets;
export const buildingWords: readonly string[] = vocabulary.buildings;
