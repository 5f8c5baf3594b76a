import { access, constants, mkdir } from "node:fs/promises";

/** Makes `folder` when it is not there. Throws one sentence, with `advice`, when this user cannot write in it. */
export async function requireWritableFolder(folder: string, advice: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new Error(`${folder} cannot be written by this user. ${advice}`, { cause });
  }
}
