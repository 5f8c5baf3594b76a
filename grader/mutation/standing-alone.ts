const TYPE_IMPORT = /^import\s+type\s[^;]*?from\s*["'][^"']*["'];?[ \t]*\r?\n?/gm;
const IMPORT = /^\s*import\b/m;

/** The program without the types that it imports, which an exercise has as ambient ones; null where it imports more. */
export function standingAlone(code: string): string | null {
  const rest = code.replaceAll(TYPE_IMPORT, "").trimStart();
  return rest.trim() === "" || IMPORT.test(rest) ? null : rest;
}
