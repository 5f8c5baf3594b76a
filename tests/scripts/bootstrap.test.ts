import { expect, test } from "vitest";
import { findObstacle, isLockRefused, stampOf } from "#scripts/bootstrap.mjs";

const FINE = { nodeVersion: "v20.20.2", npmPath: "/usr/lib/npm-cli.js", isWritable: true, root: "/srv/gradcheck" };

test("the bootstrap finds nothing in the way of Node 20, npm and a folder it may write", () => {
  expect(findObstacle(FINE)).toBeNull();
});

test.each([
  ["an older Node", { nodeVersion: "v18.19.0" }, /Node 20 or newer.*v18\.19\.0/],
  ["no npm", { npmPath: undefined }, /with npm/],
  ["a read-only folder", { isWritable: false }, /\/srv\/gradcheck is read-only/],
])("the bootstrap says in one sentence what to do about %s", (_title, obstacle, sentence) => {
  expect(findObstacle({ ...FINE, ...obstacle })).toMatch(sentence);
});

test("an install is stamped with the lock file's content and the platform", () => {
  const linux = { platform: "linux", arch: "x64" };
  expect(stampOf("a", linux)).toBe(stampOf("a", linux));
  expect(stampOf("a", linux)).not.toBe(stampOf("b", linux));
  expect(stampOf("a", linux)).not.toBe(stampOf("a", { platform: "darwin", arch: "x64" }));
});

test("an incomplete lock file is told from any other failure of npm ci", () => {
  const refused = "npm error code EUSAGE\nnpm error Missing: @next/swc-darwin-arm64@ from lock file";
  expect(isLockRefused(refused)).toBe(true);
  expect(isLockRefused("npm error code ENOTFOUND\nnpm error network request failed")).toBe(false);
});
