import type pg from 'pg';

/** Two queues, each with its own turns, so that a document is never behind files. A payload holds two ids and nothing else. */
export const laneQueues = { files: 'sightline-jobs', documents: 'sightline-documents' } as const;
export type Lane = keyof typeof laneQueues;
export const jobQueues: readonly string[] = Object.values(laneQueues);
/** Jobs whose last try was cut off midway: the runner tells of them that they failed. */
export const givenUpQueue = 'sightline-jobs-given-up';

/** How often a job is tried again after a fault that has no name. */
export const retryLimit = 3;
/** So many times a stop of its process costs a job none of its tries: one that never ends is cut off at every stop. */
export const sparedStops = 10;
/** A job that nobody was heard of for so many seconds is taken up again; whoever runs one says so every third of it. */
export const heartbeatSeconds = 15;

const day = 86_400;

/** The queues, made by the owner as part of migrating; what is there already stays as it is. */
export async function installQueues(client: pg.Client): Promise<void> {
  await makeQueue(client, givenUpQueue, {
    policy: 'standard',
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    deleteAfterSeconds: day,
  });
  for (const name of jobQueues) {
    await makeQueue(client, name, {
      policy: 'standard',
      retryLimit,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: 7200,
      heartbeatSeconds,
      deleteAfterSeconds: day,
      deadLetter: givenUpQueue,
    });
  }
}

async function makeQueue(client: pg.Client, name: string, options: object): Promise<void> {
  await client.query('select pgboss.create_queue($1, $2::jsonb)', [name, JSON.stringify(options)]);
}
