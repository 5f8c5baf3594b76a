import { existsSync } from "node:fs";
import { BUBBLEWRAP_PLACES, bubblewrapped } from "./bubblewrap.ts";
import { bareNode, type Launch } from "./launch.ts";
import { hasLimits, LIMITS_LAYER, limited } from "./limits.ts";
import { type Needs, NO_NEEDS } from "./needs.ts";
import { PERMISSIONS_LAYER, permitted } from "./permissions.ts";
import { whyNotConfined } from "./probe.ts";
import { refusedCalls } from "./system-calls.ts";

/** `auto`: every layer that this machine has. `required`: all of them or nothing. `off`: without bubblewrap. */
export type ConfinementMode = "auto" | "required" | "off";

export type MissingLayer = { layer: string; reason: string };

/** What is around a process of ours. */
export type Confinement = {
  /** The layers in force, outermost first, in plain words. */
  layers: string[];
  missingLayers: MissingLayer[];
  bubblewrap: string | null;
  /** How Node is started so that it has what it needs and nothing else. */
  launch(nodeArguments: string[], needs: Needs): Launch;
};

export class ConfinementError extends Error {}

const PROCESS_LAYERS = [
  "processes of their own, killed from outside with all they started",
  "no environment, and a private folder each",
];
const BUBBLEWRAP_LAYER = "bubblewrap: no network, no files but the program's own, a process table of its own";
const SECCOMP_LAYER = "seccomp: system calls refused that no program needs";
const ISOLATE_LAYER = "isolated-vm: an isolate for every program";

const found = new Map<"auto" | "off", Promise<Confinement>>();

/** Finds out, once per process, what this machine has. Rejects when it has not all that is required. */
export function findConfinement(mode: ConfinementMode): Promise<Confinement> {
  if (mode === "required") return findConfinement("auto").then(requireAllLayers);
  const known = found.get(mode) ?? lookForLayers(mode, BUBBLEWRAP_PLACES);
  found.set(mode, known);
  return known;
}

/** The same for bubblewrap at other places, not remembered. */
export async function lookForLayers(mode: "auto" | "off", bubblewrapPlaces: string[]): Promise<Confinement> {
  const bubblewrap = await findBubblewrap(mode, bubblewrapPlaces);
  const missingLayers: MissingLayer[] = [];
  if (!hasLimits()) missingLayers.push({ layer: LIMITS_LAYER, reason: "this system has no /bin/sh" });
  if ("reason" in bubblewrap)
    for (const layer of [BUBBLEWRAP_LAYER, SECCOMP_LAYER]) missingLayers.push({ layer, reason: bubblewrap.reason });
  const path = "path" in bubblewrap ? bubblewrap.path : null;
  return {
    layers: [
      ...PROCESS_LAYERS,
      ...(hasLimits() ? [LIMITS_LAYER] : []),
      ...(path ? namespaceLayers() : [PERMISSIONS_LAYER]),
      ISOLATE_LAYER,
    ],
    missingLayers,
    bubblewrap: path,
    launch: (nodeArguments, needs) => launch(path, nodeArguments, needs),
  };
}

/** The same confinement when nothing is missing from it; otherwise throws one sentence that says what to do. */
export function requireAllLayers(confinement: Confinement): Confinement {
  if (confinement.missingLayers.length === 0) return confinement;
  const reasons = new Set(confinement.missingLayers.map(({ reason }) => reason));
  throw new ConfinementError(
    `All layers around learner code are required (SANDBOX=required), and one is missing: ${[...reasons].join("; ")}. ` +
      "Install bubblewrap (apt install bubblewrap, or dnf) and allow user namespaces, or set SANDBOX=auto.",
  );
}

function launch(bubblewrap: string | null, nodeArguments: string[], needs: Needs): Launch {
  const node = bareNode(nodeArguments);
  const enclosed = bubblewrap ? bubblewrapped(bubblewrap, node, needs) : permittedIfLeaf(node, needs);
  return hasLimits() ? limited(enclosed, needs) : enclosed;
}

/** The compilers of a checker are programs of the system, which the permission model would have to let out again. */
function permittedIfLeaf(node: Launch, needs: Needs): Launch {
  return needs.startsProcesses ? node : permitted(node, needs);
}

async function findBubblewrap(mode: "auto" | "off", places: string[]): Promise<{ path: string } | { reason: string }> {
  if (mode === "off") return { reason: "it is switched off" };
  if (process.platform !== "linux") return { reason: "bubblewrap is for Linux only" };
  if (process.arch !== "x64" && process.arch !== "arm64") return { reason: `there is no filter for ${process.arch}` };
  const path = places.find((place) => existsSync(place));
  if (!path) return { reason: "bubblewrap is not installed" };
  const refusal = await whyNotConfined((nodeArguments) => launch(path, nodeArguments, NO_NEEDS));
  return refusal === null ? { path } : { reason: `bubblewrap does not work here: ${refusal}` };
}

function namespaceLayers(): string[] {
  const count = refusedCalls(process.arch as "x64" | "arm64", false).size;
  return [BUBBLEWRAP_LAYER, `${SECCOMP_LAYER}, ${count} in all`];
}
