import { existsSync } from "node:fs";
import type { Launch } from "./launch.ts";
import type { Needs } from "./needs.ts";
import { seccompFilter } from "./seccomp.ts";
import type { Architecture } from "./system-calls.ts";

/** Where distributions put it. PATH is not asked: what stands between us and learner code is not found by name. */
export const BUBBLEWRAP_PLACES = [
  "/usr/bin/bwrap",
  "/usr/local/bin/bwrap",
  "/bin/bwrap",
  "/run/current-system/sw/bin/bwrap",
];

const NOBODY = "65534";
/** Where spawnInGroup puts the filter. */
const FILTER_DESCRIPTOR = "3";

const ISOLATION = [
  ...["--unshare-all", "--unshare-user"],
  "--die-with-parent",
  ...["--uid", NOBODY, "--gid", NOBODY, "--hostname", "sandbox"],
  ...["--clearenv", "--setenv", "TZ", "UTC"],
];

/**
 * The command inside namespaces of its own. Its file system has the shared libraries, the command and `reads`, all
 * read-only, and /proc of its own processes, from which Node reads how much memory it holds. Nothing can be written, so
 * nothing can fill the memory that a tmpfs is. There is no --new-session: spawnInGroup made one already, and a second
 * one would leave the group that is killed.
 */
export function bubblewrapped(bubblewrap: string, { command, args }: Launch, needs: Needs): Launch {
  const visible = [...sharedLibraries(), command, ...needs.reads.filter((file) => existsSync(file))];
  const isolation = [
    ...ISOLATION,
    ...visible.flatMap((file) => ["--ro-bind", file, file]),
    ...["--proc", "/proc", "--remount-ro", "/", "--chdir", "/", "--seccomp", FILTER_DESCRIPTOR],
  ];
  const filter = seccompFilter(process.arch as Architecture, needs.startsProcesses);
  return { command: bubblewrap, args: [...isolation, "--", command, ...args], filter };
}

let libraries: string[] | undefined;

/** What Node is linked with, the loader included, as this process has it in memory. */
function sharedLibraries(): string[] {
  if (libraries) return libraries;
  // Otherwise the report asks the network for the names of its peers, which takes time.
  Object.assign(process.report, { excludeNetwork: true });
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
  libraries = sharedObjects.filter((file) => /^\/.*\.so(\.\d+)*$/.test(file));
  return libraries;
}
