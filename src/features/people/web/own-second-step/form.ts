import { z } from 'zod';
import { offerFields } from '../sign-in-set-up/form.ts';

export const ownSecondStepForm = z.object(offerFields);
