import { createHash } from "node:crypto";

/** Hex SHA-256 over the files in the order of their paths. Lengths are part of it, so no two folders look alike. */
export function versionOf(files: Record<string, string>): string {
  const hash = createHash("sha256");
  for (const path of Object.keys(files).sort()) {
    const content = Buffer.from(files[path]!, "utf8");
    hash.update(`${Buffer.byteLength(path)} ${content.length}\n${path}\n`).update(content);
  }
  return hash.digest("hex");
}
