import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "#scripts/settings.ts";

const Manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string().optional(), exportedName: z.string().optional() })),
});

/** The id that this build gave to the action behind the Submit button. */
export const readSubmitActionId = () => readActionId("submitAction");

/** The id that this build gave to an action. Next notes it beside what it built. */
export async function readActionId(name: string): Promise<string> {
  const file = join(ROOT, ".next", "server", "server-reference-manifest.json");
  const { node } = Manifest.parse(JSON.parse(await readFile(file, "utf8")));
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (!id) throw new Error(`${file} knows no ${name}`);
  return id;
}
