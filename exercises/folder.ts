/** Of one file of an exercise, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024;
/** Of one exercise. */
export const MAX_FILES = 200;

/** Folders of an exercise; a part that is a program has the last two again. */
const FOLDER = /^(parts(\/[^/]+)?|(parts\/[^/]+\/)?(alternatives|mistakes))$/;
/** One name that every file system takes as it is, and that cannot be both a file and a folder. */
const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+$/;
const PART_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
/** Names that Windows keeps for devices, whatever stands after the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MAX_NAME_LENGTH = 100;

export const isFolderOfExercise = (folder: string): boolean => FOLDER.test(folder);

/** Why an exercise that comes from elsewhere cannot have a file of this path; null where it can. */
export function pathFault(file: string): string | null {
  const names = file.split("/");
  const name = names.pop()!;
  if (names.length > 0 && !FOLDER.test(names.join("/"))) return "is in no folder that an exercise has";
  if (names[0] === "parts" && names[1] !== undefined && !PART_NAME.test(names[1])) return "is in no part's folder";
  if (names.length === 1 && names[0] === "parts") return "stands beside the folders of the parts";
  if (name.length > MAX_NAME_LENGTH) return `has a name of more than ${MAX_NAME_LENGTH} characters`;
  if (!FILE_NAME.test(name))
    return "has a name that is not made of letters, digits, hyphens and underscores with an ending after a dot";
  return [...names, name].some((one) => DEVICE.test(one.split(".", 1)[0]!))
    ? "has a name that Windows keeps for a device"
    : null;
}

/** Line endings become \n, so that a checkout on Windows has the same version. Null for what is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

/** Why a text cannot be kept; null where it can. */
export function textFault(text: string): string | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_FILE_BYTES) return `has ${bytes} bytes; ${MAX_FILE_BYTES} are allowed`;
  if (text.includes("\0")) return "holds a NUL character, which no text has";
  return text.isWellFormed() ? null : "is not UTF-8 text";
}
