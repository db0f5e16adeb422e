import { AppError } from '../../../shared/app-error.ts';

export function notSignedIn(): AppError {
  return new AppError('not-signed-in', {
    what: 'Nobody is signed in, or the session has ended.',
    todo: 'Sign in again; what you had opened comes back.',
  });
}
