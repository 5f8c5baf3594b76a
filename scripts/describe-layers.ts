import type { ReadyMessage } from "#worker/ready-message.ts";

/** What is around learner code on this machine, as lines for the terminal. */
export function describeLayers({ layers, missingLayers }: Pick<ReadyMessage, "layers" | "missingLayers">): string[] {
  return [
    "Around learner code, from the outside in:",
    ...layers.map((layer) => `    ${layer}`),
    ...missingLayers.map(({ layer, reason }) => `    not in force, because ${reason}: ${layer}`),
  ];
}
