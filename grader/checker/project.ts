import path from "node:path";
import { API, type Checker, type Program, type Snapshot } from "typescript/unstable/sync";
import { CONSOLE_TYPES, LEARNER_LIBRARY } from "../compiler-options.ts";

export const SOLUTION = "/solution.ts";
const CONFIGURATION = "/tsconfig.json";

const OPTIONS = {
  strict: true,
  target: "es2023",
  module: "esnext",
  lib: [LEARNER_LIBRARY],
  types: [],
  // Nothing is looked up on the disk: a solution is one file.
  noResolve: true,
  moduleDetection: "force",
  noEmit: true,
};

/** TypeScript with the library already parsed, for one solution after another. */
export type Project = {
  /** What is asked of it holds until the next call. */
  open(files: { code: string; types: string }): { program: Program; checker: Checker };
  /** The process in which TypeScript runs. */
  pid: number;
};

/** TypeScript 7 runs in a native process of its own, which reads these files and no others. */
export function createProject(): Project {
  const names = [SOLUTION, "/types.d.ts", "/console.d.ts"];
  const files = new Map([
    [CONFIGURATION, JSON.stringify({ compilerOptions: OPTIONS, files: names })],
    [SOLUTION, ""],
    ["/types.d.ts", ""],
    ["/console.d.ts", CONSOLE_TYPES],
  ]);
  const api = new API({
    cwd: "/",
    fs: {
      // "undefined" means: as it is on the disk.
      readFile: (name) => files.get(name) ?? (isLibrary(name) ? undefined : null),
      fileExists: (name) => files.has(name) || isLibrary(name),
      directoryExists: (name) => name === "/",
      getAccessibleEntries: () => ({ files: [], directories: [] }),
      realpath: (name) => name,
    },
  });
  let snapshot = api.updateSnapshot({ openProjects: [CONFIGURATION] });
  return {
    pid: pidOf(api),
    open: ({ code, types }) => {
      const changed = [...change(files, SOLUTION, code), ...change(files, "/types.d.ts", types)];
      if (changed.length > 0) snapshot = replace(snapshot, api.updateSnapshot({ fileChanges: { changed } }));
      return snapshot.getProject(CONFIGURATION)!;
    },
  };
}

/** The types of the language itself, which lie beside the compiler. */
function isLibrary(name: string): boolean {
  const [folder, owner] = path.posix.dirname(name).split("/").reverse();
  return folder === "lib" && /^typescript-[a-z0-9-]+$/.test(owner ?? "") && /\/lib\.[a-z0-9.]+\.d\.ts$/.test(name);
}

function change(files: Map<string, string>, name: string, text: string): string[] {
  if (files.get(name) === text) return [];
  files.set(name, text);
  return [name];
}

/** What is kept of the old snapshot is let go only now, so that the new one could take over the library's files. */
function replace(old: Snapshot, next: Snapshot): Snapshot {
  old.dispose();
  return next;
}

/** The interface has no word for it, and a process that cannot be watched could not be trusted with hostile types. */
function pidOf(api: API): number {
  const { client } = api as unknown as { client: { channel: { child: { pid: number } } } };
  return client.channel.child.pid;
}
