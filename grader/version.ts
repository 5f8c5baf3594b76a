import { createHash } from "node:crypto";

/** Hex SHA-256 over paths and contents in the order of the paths: the same for the same folder on every machine. */
export function versionOf(files: Record<string, string>): string {
  const hash = createHash("sha256");
  // Lengths first, so that no content can pass for the next file's path.
  for (const path of Object.keys(files).sort())
    hash.update(`${path.length}:${path}${Buffer.byteLength(files[path]!)}:${files[path]}`);
  return hash.digest("hex");
}
