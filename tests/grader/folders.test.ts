import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { makeChildFolder, sweepChildFolders } from "#grader/process/folders.ts";

test("sweepChildFolders() removes what a killed process left, and nothing of one that is alive", async () => {
  const gone = spawn(process.execPath, ["--eval", ""]);
  await once(gone, "exit");
  const left = mkdtempSync(path.join(os.tmpdir(), `gradcheck-${gone.pid}-`));
  const own = await makeChildFolder();
  const foreign = mkdtempSync(path.join(os.tmpdir(), "gradcheck-e2e-"));
  await sweepChildFolders();
  expect([left, own, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  for (const folder of [own, foreign]) rmSync(folder, { recursive: true });
});
