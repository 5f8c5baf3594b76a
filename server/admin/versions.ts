import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export type Version = { name: string; version: string };

/** What runs learner code, and what runs everything else: as installed where the web server is. */
export async function readVersions(): Promise<Version[]> {
  const [product, isolate, typescript] = await Promise.all([
    versionOf("package.json"),
    versionOf("node_modules/isolated-vm/package.json"),
    versionOf("node_modules/typescript/package.json"),
  ]);
  return [
    { name: "Gradcheck", version: product },
    { name: "Node", version: process.versions.node },
    { name: "V8", version: process.versions.v8 },
    { name: "isolated-vm", version: isolate },
    { name: "TypeScript", version: typescript },
  ];
}

/** Read when asked and not at build time, so the build need not look for what could be meant. */
async function versionOf(file: string): Promise<string> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), file);
  return JSON.parse(await readFile(/* turbopackIgnore: true */ path, "utf8")).version;
}
