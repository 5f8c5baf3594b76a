/** The files of an exercise: path to text. */
export type Files = Readonly<Record<string, string>>;

/** What became of one file from one version to another. `before` is empty for a new file, `after` for one that went. */
export type FileChange = {
  path: string;
  status: "added" | "removed" | "changed" | "same";
  before: string;
  after: string;
};

/** Two versions file by file, in the order of the paths. */
export function compareFiles(before: Files, after: Files): FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.map((path) => {
    const texts = { before: textOf(before, path) ?? "", after: textOf(after, path) ?? "" };
    return { path, status: statusOf(textOf(before, path), textOf(after, path)), ...texts };
  });
}

/** An author may name a file as they like, also after what every object has. */
const textOf = (files: Files, path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);

function statusOf(before: string | undefined, after: string | undefined): FileChange["status"] {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  return before === after ? "same" : "changed";
}
