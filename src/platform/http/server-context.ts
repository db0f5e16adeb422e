import type { PersonActor } from '../access/actor.ts';
import type { Platform } from '../platform.ts';
import type { NavigationItem } from '../view/page-props.ts';
import type { Authentication } from './authentication.ts';
import type { SigningKeys } from './csrf-token.ts';
import type { Route } from './route.ts';
import type { ServerConfig } from './server-config.ts';

/** What every part of the server knows. */
export interface ServerContext {
  readonly platform: Platform;
  readonly authentication: Authentication;
  readonly config: ServerConfig;
  readonly navigation: (actor: PersonActor) => readonly NavigationItem[];
  readonly demonstration: boolean;
  readonly keys: SigningKeys;
  /** Patterns of the paths that can be opened, for going back to one after a form; none of a file, which is no page to stand on. */
  readonly pages: ReadonlySet<string>;
  /** Every route by its method and its path’s pattern: `POST /step-up`. */
  readonly routes: ReadonlyMap<string, Route>;
  /** In tests: an answer that does not fit its route's schema, or holds more than that declares, is a fault. */
  readonly checkAnswers: boolean;
}

export function isHttps({ config }: ServerContext): boolean {
  return config.publicUrl.protocol === 'https:';
}
