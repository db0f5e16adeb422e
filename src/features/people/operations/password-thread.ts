import { parentPort } from 'node:worker_threads';
import { findPasswordFault, type PasswordOwner } from '../domain/password-rules.ts';

/** What the thread is asked: a password that somebody chose, and who they are. */
export interface PasswordAsked {
  readonly typed: string;
  readonly owner: PasswordOwner;
}

parentPort?.on('message', ({ typed, owner }: PasswordAsked) => {
  parentPort?.postMessage(findPasswordFault(typed, owner));
});

// The lists are read now; from here on only the passwords take time.
findPasswordFault('lists are read', { name: '', email: '', partnership: '' });
parentPort?.postMessage('ready');
