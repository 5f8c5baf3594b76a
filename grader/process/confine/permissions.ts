import type { Launch } from "./launch.ts";
import type { Needs } from "./needs.ts";

export const PERMISSIONS_LAYER = "Node's permission model: a runner reads nothing but its own files and starts nothing";

/**
 * The same command under Node's own permission model. It binds JavaScript and not native code, which bubblewrap does as
 * well, so it stands in where there is none. Without this it would warn of native code at every start.
 */
export function permitted({ command, args, filter }: Launch, { reads }: Needs): Launch {
  const permissions = ["--permission", "--allow-addons", "--disable-warning=SecurityWarning"];
  const files = reads.map((file) => `--allow-fs-read=${file}`);
  return { command, args: [...permissions, ...files, ...args], filter };
}
