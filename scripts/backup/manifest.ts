import { z } from "zod";

/** Raised when an older program could no longer read what this one writes. */
export const FORMAT_VERSION = 1;
export const MANIFEST_NAME = "manifest.json";

/** As Postgres lets a name be without quotes of its own; it is put into SQL between double quotes. */
const Identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

export const TableRecord = z.strictObject({
  name: Identifier,
  /** In the order in which they were copied, with the types they had. */
  columns: z.array(z.strictObject({ name: Identifier, type: z.string() })).min(1),
  rows: Count,
  /** Of the rows in Postgres' text format for COPY, ordered by the primary key. */
  bytes: Count,
  sha256: Sha256,
});
export type TableRecord = z.infer<typeof TableRecord>;

/** The last file of a backup: what is in the others, so that a whole backup can be told from a part of one. */
export const Manifest = z.strictObject({
  format: z.literal("gradcheck-backup"),
  formatVersion: z.literal(FORMAT_VERSION),
  productVersion: z.string(),
  postgresVersion: z.string(),
  madeAt: z.iso.datetime(),
  /** Applied in this order; the checksum is that of their SQL. */
  migrations: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[0-9A-Za-z_-]+$/),
        checksum: Sha256,
      }),
    )
    .min(1),
  tables: z.array(TableRecord).min(1),
});
export type Manifest = z.infer<typeof Manifest>;

/** Throws one sentence about a manifest that this program cannot use. */
export function parseManifest(text: string): Manifest {
  const json = parseJson(text);
  const version = z.object({ formatVersion: z.int() }).safeParse(json);
  if (version.success && version.data.formatVersion > FORMAT_VERSION)
    throw new Error(
      `The backup has format ${version.data.formatVersion}, and this version of the program knows formats up to ${FORMAT_VERSION}. Restore it with the version that made it, or a newer one.`,
    );
  const manifest = Manifest.safeParse(json);
  if (manifest.success) return manifest.data;
  const { path, message } = manifest.error.issues[0]!;
  throw new Error(`The backup's ${MANIFEST_NAME} cannot be used: ${path.join(".")}: ${message}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The backup's ${MANIFEST_NAME} is not JSON.`);
  }
}
