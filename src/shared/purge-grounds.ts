/** Why something must not be kept. */
export const purgeGrounds = ['wrong-child', 'unlawful', 'court-order'] as const;
export type PurgeGround = (typeof purgeGrounds)[number];
