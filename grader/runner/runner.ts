import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Child, startChild } from "../process/child.ts";
import type { Confinement } from "../process/confine/confinement.ts";
import type { Needs } from "../process/confine/needs.ts";
import { MAX_FRAME_BYTES } from "../process/frames.ts";
import { createPool, type Pool, type PoolOptions } from "../process/pool.ts";
import { untilReady } from "../process/ready.ts";
import { COMMON_LIMITS } from "./common-limits.ts";
import { converse, type RunQuestion } from "./converse.ts";
import { RunnerMessage } from "./protocol.ts";

export type RunnerPool = Pool<RunnerMessage>;

/**
 * isolated-vm asks for --no-node-snapshot because isolates of one process share V8's read-only heap, which Node's own
 * snapshot may have extended. A Node that is built so that no snapshot can extend it needs no flag, and starts in 42 ms
 * instead of 113: see docs/decisions/0013.
 */
const CAN_SNAPSHOT_EXTEND =
  (process.config.variables as { v8_enable_extensible_ro_snapshot?: number }).v8_enable_extensible_ro_snapshot !== 0;

const NODE_FLAGS = [
  ...(CAN_SNAPSHOT_EXTEND ? ["--no-node-snapshot"] : []),
  // One helper thread for compiling and collecting is what a program can use while its neighbours run as well.
  "--v8-pool-size=1",
  // Without this flag a loop around new Array(1000) cannot be ended, not even by disposing of its isolate.
  "--no-turboshaft-loop-unrolling",
  "--max-old-space-size=96",
  "--stack-size=900",
];

const ISOLATED_VM = fileURLToPath(import.meta.resolve("isolated-vm"));

const NEEDS: Needs = {
  reads: [
    path.dirname(ISOLATED_VM),
    path.dirname(createRequire(ISOLATED_VM).resolve("node-gyp-build/package.json")),
    // By this file the loader of the native part knows which C library there is.
    "/etc/alpine-release",
  ],
  startsProcesses: false,
  // Far above what any program may use: the runner ends itself, unless it cannot.
  cpuSeconds: 300,
  openFiles: 64,
};

type RunnerPoolOptions = Omit<PoolOptions<RunnerMessage>, "start" | "perOwner"> & {
  confinement?: Confinement;
  /** Runners that are kept for the learners they served. None: each is for one program. */
  kept?: number;
};

/**
 * A first job goes the whole way through a runner, so that Node and V8 have compiled what every job uses. Measured on two
 * cores: a program with four calls takes 4 ms then and 10 ms without. More calls than these make no difference to that.
 */
const WARM_UP: RunQuestion = {
  program: {
    code: "module.exports = { warmUp: (rows) => { console.log(rows); return { rows, sum: rows[0][0] }; } };",
    required: "warmUp",
  },
  calls: Array.from({ length: 6 }, (_, seed) => ({
    entry: "warmUp",
    args: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    seed,
  })),
  limits: COMMON_LIMITS,
};

/** After that many programs of one learner a runner is replaced, so that nothing adds up. */
const PROGRAMS_PER_RUNNER = 50;

/** Runners started and warmed ahead of time. */
export function createRunnerPool({ confinement, kept = 0, ...options }: RunnerPoolOptions): RunnerPool {
  const source = bundleRunner();
  const perOwner = { most: kept, uses: kept > 0 ? PROGRAMS_PER_RUNNER : 1 };
  return createPool({ ...options, perOwner, start: (closing) => startRunner(source, confinement, closing) });
}

async function startRunner(
  source: Promise<string>,
  confinement: Confinement | undefined,
  closing: AbortSignal,
): Promise<Child<RunnerMessage>> {
  const child = await startChild({
    nodeArguments: [...NODE_FLAGS, "--input-type=module", "--eval", await source],
    parse: (message) => RunnerMessage.parse(message),
    maxFrameBytes: MAX_FRAME_BYTES,
    needs: NEEDS,
    confinement,
  });
  await untilReady(child, (message) => message.type === "ready", closing);
  const warmUp = await converse(child, WARM_UP);
  if (warmUp.status === "lost") {
    // Nobody else knows of it yet.
    child.kill();
    throw new Error(warmUp.reason);
  }
  child.send({ type: "renew" });
  return child;
}

/**
 * main.ts and what it imports as one text. A runner is started for every submission, and from many TypeScript files that
 * takes twice as long (measured: 185 ms against 112 ms, where Node alone takes 112).
 */
async function bundleRunner(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(import.meta.dirname, "main.ts")],
    // The program has no place on the disk from which Node could look for a package.
    alias: { "isolated-vm": ISOLATED_VM },
    external: ["*/isolated-vm.js"],
    ...{ bundle: true, write: false, format: "esm", platform: "node", target: "node24" },
  });
  return result.outputFiles[0]!.text;
}
