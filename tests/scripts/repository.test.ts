import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { missingPlatformPackages } from "#scripts/lock-file.ts";
import { hashOf } from "#scripts/stamp.ts";
import { Settings } from "#server/env.ts";
import { makeDataDir } from "#tests/support/own-postgres.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

test("package-lock.json describes every platform's packages, so that npm ci accepts it (npm run lock:complete)", () => {
  const missing = missingPlatformPackages(JSON.parse(read("package-lock.json")));
  expect([...missing.keys()]).toEqual([]);
});

test("a package that the lock file names and does not describe is found, with its platform", () => {
  const packages = {
    "node_modules/next": {
      optionalDependencies: { "@next/swc-darwin-arm64": "16.0.0", "@next/swc-linux-x64-musl": "16.0.0" },
    },
    "node_modules/@next/swc-linux-x64-musl": { version: "16.0.0" },
  };
  expect([...missingPlatformPackages({ packages })]).toEqual([
    ["node_modules/@next/swc-darwin-arm64", { version: "16.0.0", optional: true, os: ["darwin"], cpu: ["arm64"] }],
  ]);
});

test(".env.example lists every setting and no other", () => {
  const listed = [...read(".env.example").matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(Settings.shape).sort());
});

test("the hash of a folder follows contents and names, and nothing else", async () => {
  const root = await makeDataDir();
  await mkdir(join(root, "app"));
  await writeFile(join(root, "app", "page.tsx"), "one");
  const first = await hashOf(["app", "absent"], root);
  await writeFile(join(root, "app", "page.tsx"), "one");
  expect(await hashOf(["app"], root)).toBe(first);
  await writeFile(join(root, "app", "page.tsx"), "two");
  expect(await hashOf(["app"], root)).not.toBe(first);
  await rm(join(root, "app", "page.tsx"));
  await writeFile(join(root, "app", "other.tsx"), "one");
  expect(await hashOf(["app"], root)).not.toBe(first);
  await rm(root, { recursive: true });
});
