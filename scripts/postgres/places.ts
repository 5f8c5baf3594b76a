import { chmod, chown, mkdir, mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Whom Postgres runs as. `undefined` is whoever runs this program. */
export type PostgresUser = { uid: number; gid: number } | undefined;

/** On every Unix, `nobody` owns nothing and may do nothing, which is all that Postgres needs to be. */
const NOBODY = 65_534;

/**
 * Where a new cluster goes, and whom it belongs to. Postgres refuses to run as root; started by root it runs as nobody,
 * who cannot enter a folder below a closed one, so its home is then outside `dataDir`.
 */
export async function choosePostgresFolder(dataDir: string): Promise<string> {
  const inside = resolve(dataDir, "postgres");
  await mkdir(inside, { recursive: true });
  if (!isRoot()) return inside;
  await chmod(resolve(dataDir), 0o711);
  await chmod(inside, 0o711);
  if (await isReachable(inside, { uid: NOBODY, gid: NOBODY })) return inside;
  return await makeOutsideFolder();
}

/** The owner of what is already in `folder`; the caller, or nobody in place of root, when there is nothing yet. */
export async function postgresUserOf(folder: string): Promise<PostgresUser> {
  if (!isRoot()) return undefined;
  const owner = await stat(join(folder, "data")).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

/** Makes `path` belong to `user`, closed to everyone else. */
export async function handOver(path: string, user: PostgresUser, mode: number): Promise<void> {
  await chmod(path, mode);
  if (user) await chown(path, user.uid, user.gid);
}

/** Whether `user` may enter `folder`: every folder above it, and itself, lets others pass. */
export async function isReachable(folder: string, user: PostgresUser): Promise<boolean> {
  if (!user) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    const { mode, uid } = await stat(at);
    const passes = uid === user.uid ? mode & 0o100 : mode & 0o001;
    if (!passes) return false;
    if (at === dirname(at)) return true;
  }
}

async function makeOutsideFolder(): Promise<string> {
  for (const parent of ["/var/lib/gradcheck", join(tmpdir(), "gradcheck")]) {
    const made = await mkdir(parent, { recursive: true, mode: 0o755 })
      .then(() => mkdtemp(join(parent, "postgres-")))
      .catch(() => null);
    if (made && (await isReachable(parent, { uid: NOBODY, gid: NOBODY }))) {
      await chmod(made, 0o711);
      return made;
    }
  }
  throw new Error(
    "PostgreSQL does not run as root, and no folder was found that another user can reach. Set DATA_DIR.",
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
