import { Client } from "pg";

/** Values are written the same way whatever the server's settings, so that a checksum means something elsewhere. */
const SETTINGS = [
  "set local timezone to 'UTC'",
  "set local datestyle to 'ISO, YMD'",
  "set local intervalstyle to 'postgres'",
  "set local extra_float_digits to 1",
  "set local bytea_output to 'hex'",
  "set local client_encoding to 'UTF8'",
  "set local search_path to public",
];

/** One transaction on a connection of its own: what `work` does happens whole or not at all. */
export async function inTransaction<T>(url: string, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: "gradcheck backup",
  });
  // A connection that breaks fails the query that waits for it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(begin);
    for (const setting of SETTINGS) await client.query(setting);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    // Ends a transaction that was not committed as well.
    await client.end();
  }
}
