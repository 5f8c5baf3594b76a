import { createEngine, type Engine, type EngineOptions } from "#grader/engine.ts";
import { createWorkerMetrics } from "./metrics.ts";
import { startReporter } from "./reporter.ts";

/** `startAnother`: an engine beside it, which is counted and told together with it. */
export type ObservedEngine = Engine & { startAnother(options: EngineOptions): Promise<Engine> };

/** An engine whose work is counted and told to the database until it is closed. */
export async function createObservedEngine(options: EngineOptions): Promise<ObservedEngine> {
  const metrics = createWorkerMetrics();
  const start = async (asked: EngineOptions) =>
    metrics.watch(await createEngine({ ...asked, observe: metrics.observe }));
  const engine = await start(options);
  const reporter = startReporter({ layers: engine.layers, registry: metrics.registry });
  const close = async () => {
    await reporter.stop();
    await engine.close();
  };
  return { ...engine, startAnother: start, close };
}
