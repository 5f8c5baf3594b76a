import { expect, test } from "vitest";
import { describeLayers } from "#scripts/describe-layers.ts";

test("describeLayers gives each layer a line, and what is missing its reason", () => {
  const missingLayers = [{ layer: "bubblewrap: no network", reason: "bubblewrap is not installed" }];
  expect(describeLayers({ layers: ["a process", "an isolate"], missingLayers })).toEqual([
    "Around learner code, from the outside in:",
    "    a process",
    "    an isolate",
    "    not in force, because bubblewrap is not installed: bubblewrap: no network",
  ]);
});
