import { z } from "zod";
import { totalFault } from "#domain/authoring/file-rules.ts";
import { MAX_FILES, pathFault, textFault } from "#exercises/folder.ts";

/** As of an archive, which is compressed; JSON is not. */
export const MAX_PUSH_BYTES = 20 * 1024 * 1024;

/** Path to text. Names are the rules of folders and archives, so that a push can hold nothing that an import refuses. */
const PushedFiles = z.record(z.string(), z.string()).transform((files, context) => {
  const paths = Object.keys(files);
  const refuse = (path: string, rule: string) => context.addIssue({ code: "custom", message: `“${path}” ${rule}` });
  if (paths.length === 0) context.addIssue({ code: "custom", message: "an exercise has a file at least" });
  if (paths.length > MAX_FILES) refuse(paths[MAX_FILES]!, `is file number ${MAX_FILES + 1}; ${MAX_FILES} are allowed`);
  const seen = new Set<string>();
  for (const path of paths.slice(0, MAX_FILES)) {
    const fault = pathFault(path) ?? textFault(files[path]!);
    if (fault) refuse(path, fault);
    if (seen.has(path.toLowerCase())) refuse(path, "has the name of another file, but for upper and lower case");
    seen.add(path.toLowerCase());
  }
  const kept = Object.fromEntries(paths.map((path) => [path, files[path]!.replaceAll(/\r\n?/g, "\n")]));
  const total = totalFault(kept);
  if (total) context.addIssue({ code: "custom", message: total });
  return kept;
});

export const PushBody = z.object({
  /** The content hash that the files were made from; null for a new exercise. */
  base: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "a content hash is 64 hexadecimal digits")
    .nullable(),
  files: PushedFiles,
});
