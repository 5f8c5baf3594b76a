/**
 * Runs before every command, on whatever Node the machine has (20 or newer), before anything is installed: so it
 * depends on nothing. Installs what package-lock.json pins, unless that is already there. It speaks on stderr, since
 * stdout belongs to the command that follows.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What stands between this machine and an install, as one sentence; `null` when nothing does. */
export function findObstacle({ nodeVersion, npmPath, isWritable, root }) {
  const major = Number(nodeVersion.replace(/^v/, "").split(".")[0]);
  if (!(major >= 20))
    return `Node 20 or newer is needed to begin; this is ${nodeVersion}. Get one from https://nodejs.org.`;
  if (!npmPath) return "Start this with npm (npm start, npm test), which knows how to install what is missing.";
  if (!isWritable) return `${root} is read-only for this user, so nothing can be installed there.`;
  return null;
}

/** Names one content of the lock file, on one platform. */
export function stampOf(lockFile, { platform, arch }) {
  return `${createHash("sha256").update(lockFile).digest("hex")} ${platform}-${arch}`;
}

/** Whether `npm ci` refused because the lock file lacks packages, which `npm install` does not mind. */
export function isLockRefused(npmOutput) {
  return /\bEUSAGE\b/.test(npmOutput) && /from lock file/.test(npmOutput);
}

function bootstrap(root) {
  const stampFile = join(root, "node_modules", ".install-stamp");
  const stamp = stampOf(readFileSync(join(root, "package-lock.json")), process);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  const npmPath = process.env.npm_execpath;
  const obstacle = findObstacle({ nodeVersion: process.version, npmPath, isWritable: canWrite(root), root });
  if (obstacle) return giveUp(obstacle);

  console.error("Installing what package-lock.json pins. The first time takes a minute or two.");
  const startedAt = performance.now();
  const complaint = install(npmPath, root) ?? complaintAboutNode(root);
  if (complaint) return giveUp(complaint);
  writeFileSync(stampFile, stamp);
  console.error(`Installed in ${Math.round((performance.now() - startedAt) / 1000)} s.`);
}

/** Returns what to say when it failed. */
function install(npmPath, root) {
  let result = runNpm(npmPath, root, ["ci"]);
  if (result.status !== 0 && isLockRefused(result.output)) {
    console.error("The lock file lacks packages of this platform; installing without it being complete.");
    result = runNpm(npmPath, root, ["install", "--no-save"]);
  }
  if (result.status === 0) return null;
  return `npm could not install the dependencies. Its last words:\n${lastLines(result.output)}`;
}

function runNpm(npmPath, root, command) {
  const args = [npmPath, ...command, "--loglevel=error", "--no-audit", "--no-fund"];
  // stdin is closed: nothing here may wait for an answer.
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, options);
  return { status, output: `${stdout ?? ""}${stderr ?? ""}${error ? `\n${error.message}` : ""}` };
}

function complaintAboutNode(root) {
  const { status, stdout } = spawnSync(join(root, "node_modules", ".bin", "node"), ["-v"], { encoding: "utf8" });
  if (status === 0 && Number(stdout.slice(1).split(".")[0]) >= 24) return null;
  return "The pinned Node did not arrive with the install (node_modules/.bin/node). Is npm set to ignore install scripts?";
}

function lastLines(output) {
  const useful = output.split("\n").filter((line) => line.trim() !== "" && !line.includes("A complete log"));
  return useful.slice(-8).join("\n");
}

function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function giveUp(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) bootstrap(ROOT);
