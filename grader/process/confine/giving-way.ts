import { existsSync } from "node:fs";
import type { Confinement } from "./confinement.ts";

const PLACES = ["/usr/bin/nice", "/bin/nice"];

/**
 * The same, around processes that get the processor when nobody else wants it. `niceness` is in the units of `nice` and
 * comes on top of what this process has. Where a system has no such command, they compete like all others.
 */
export function givingWay(confinement: Confinement, niceness: number): Confinement {
  const command = PLACES.find((place) => existsSync(place));
  if (niceness === 0 || !command) return confinement;
  return {
    ...confinement,
    launch: (nodeArguments, needs) => {
      const { args, filter, ...launch } = confinement.launch(nodeArguments, needs);
      return { command, args: ["-n", String(niceness), launch.command, ...args], filter, niceness };
    },
  };
}
