import { Client } from "pg";
import { readSubmitActionId } from "./action-id.ts";
import { HttpClient } from "./http-client.ts";
import { type Product, startProduct } from "./product.ts";

export type Bench = { product: Product; client: Client; http: HttpClient; actionId: string };

/** Lends a running product, and stops it whatever happens. `group`: the group of processes that it is to be in. */
export async function withProduct<T>(
  settings: Record<string, string>,
  work: (bench: Bench) => Promise<T>,
  group?: string,
): Promise<T> {
  const product = await startProduct(settings, group);
  const client = new Client({ connectionString: product.databaseUrl });
  // The database ends with the product, before this connection does when something failed.
  client.on("error", () => undefined);
  const http = new HttpClient(product.url);
  try {
    await client.connect();
    return await work({ product, client, http, actionId: await readSubmitActionId() });
  } finally {
    http.close();
    await client.end().catch(() => undefined);
    await product.stop();
  }
}
