import { sharedCluster } from './shared-cluster.ts';

/** The address of a test's database for the server's superuser, who may do anything to it: for tampering with it. */
export async function superuserUrlOf(database: { readonly ownerUrl: string }): Promise<string> {
  const { superuserUrl } = await sharedCluster();
  const url = new URL(superuserUrl);
  url.pathname = new URL(database.ownerUrl).pathname;
  return url.href;
}
