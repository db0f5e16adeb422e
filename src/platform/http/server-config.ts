/** How the server is set up; times in seconds, sizes in bytes. */
export interface ServerConfig {
  /** The address that people type. With `https` cookies are sent over TLS only, and browsers told to use nothing else. */
  readonly publicUrl: URL;
  /** Further host names under which it may be asked for; that of `publicUrl` always may. */
  readonly hosts: readonly string[];
  /** Addresses of reverse proxies whose word about a visitor's address, host and protocol is taken. */
  readonly proxies: readonly string[];
  /** Lets a monitoring system read `/metrics` from elsewhere; null for this machine alone. */
  readonly metricsToken: string | null;
  readonly rateLimits: RateLimits;
  /** Where uploads lie while they are read; null for the system's folder for passing files. */
  readonly uploadsFolder: string | null;
}

export interface RateLimit {
  readonly most: number;
  readonly seconds: number;
}

/** Each for one address, or one network of IPv6; each process counts for itself. */
export interface RateLimits {
  readonly requests: RateLimit;
  /** Forms that are sent before somebody is signed in. The lock-out of accounts stands beside it. */
  readonly signingIn: RateLimit;
}

/** A whole office may come from one address. */
export const usualRateLimits: RateLimits = {
  requests: { most: 1_200, seconds: 60 },
  signingIn: { most: 60, seconds: 60 },
};

const megabyte = 1024 * 1024;

export const serverLimits = {
  /** A form without files, or a token's JSON: five times what the longest form of ours can hold. */
  bodyBytes: 64 * 1024,
  fileBytes: 25 * megabyte,
  /** A form of signing in or confirming, which may carry another that was sent before, sealed. */
  carryingBytes: 192 * 1024,
  /** What is carried, sealed: a form without files is shorter. */
  keptCharacters: 128 * 1024,
  /** How long what was carried can be sent on. */
  keptSeconds: 12 * 60 * 60,
  /** One answer of a form that brings files. */
  fieldBytes: 100 * 1024,
  /** Of one form, with files or without. */
  fields: 200,
  headerBytes: 16 * 1024,
  paramCharacters: 200,
  /** For a request to come in whole: 25 megabytes over a slow line. */
  requestSeconds: 300,
  headersSeconds: 20,
  keepAliveSeconds: 65,
  /** How long a form may stay open before it is sent: longer than any session. */
  formSeconds: 24 * 60 * 60,
  /** How long somebody who confirmed who they are may do what is sensitive. */
  stepUpSeconds: 10 * 60,
} as const;
