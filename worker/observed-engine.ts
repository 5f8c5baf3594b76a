import { createEngine, type Engine, type EngineOptions } from "#grader/engine.ts";
import { createWorkerMetrics } from "./metrics.ts";
import { startReporter } from "./reporter.ts";

/** An engine whose work is counted and told to the database until it is closed. */
export async function createObservedEngine(options: EngineOptions): Promise<Engine> {
  const metrics = createWorkerMetrics();
  const engine = metrics.watch(await createEngine({ ...options, observe: metrics.observe }));
  const reporter = startReporter({ layers: engine.layers, registry: metrics.registry });
  const close = async () => {
    await reporter.stop();
    await engine.close();
  };
  return { ...engine, close };
}
