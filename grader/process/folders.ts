import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const NAME = /^gradcheck-(\d+)-/;

/** An empty folder for one child, named after this process so that it can be found when this process is killed. */
export function makeChildFolder(parent = os.tmpdir()): Promise<string> {
  return mkdtemp(path.join(parent, `gradcheck-${process.pid}-`));
}

/** Removes the folders of processes that are no more. */
export async function sweepChildFolders(): Promise<void> {
  const names = await readdir(os.tmpdir()).catch(() => []);
  const left = names.filter((name) => NAME.test(name) && !isAlive(Number(NAME.exec(name)![1])));
  // What cannot be removed belongs to somebody else.
  await Promise.all(left.map((name) => rm(path.join(os.tmpdir(), name), { recursive: true }).catch(() => undefined)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
