/** As exercises/folder.ts has them for folders and archives: a test holds that no draft has what those refuse. */
export const MAX_FILE_BYTES = 256 * 1024;
export const MAX_FILES = 200;
/** Of all files of one exercise together. */
export const MAX_EXERCISE_BYTES = 2 * 1024 * 1024;
const MAX_PATH_LENGTH = 100;

const PART = "parts/[A-Za-z][A-Za-z0-9]*";
/** Folders of an exercise; a part that is a program has the last two again. */
const FOLDER = new RegExp(`^(${PART}|(${PART}/)?(alternatives|mistakes))$`);
/** With an ending, so that no file is called as a property of every object is. */
const NAME = /^[A-Za-z0-9][\w-]*(\.[A-Za-z0-9]+)+$/;

/** Names that Windows keeps for devices, whatever stands after the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What is wrong with the path of a file, in words; null when nothing is. Whether an exercise has such a file is another question. */
export function pathFault(path: string): string | null {
  if (path.length > MAX_PATH_LENGTH) return `has a path of ${path.length} characters; ${MAX_PATH_LENGTH} are allowed`;
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : null;
  if (folder !== null && !FOLDER.test(folder))
    return "is in no folder of an exercise: those are alternatives/, mistakes/ and parts/NAME/, which may have the first two again";
  if (path.split("/").some((name) => DEVICE.test(name.split(".", 1)[0]!)))
    return "has a name that Windows keeps for a device, so that not everybody could have it as a file";
  if (NAME.test(path.slice((folder?.length ?? -1) + 1))) return null;
  return "has a name that is not of letters without accents, digits, hyphens and underscores, with an ending such as .ts";
}

/** What is wrong with the text of a file, in words; null when nothing is. */
export function sizeFault(text: string): string | null {
  const bytes = bytesAbove(MAX_FILE_BYTES, [text]);
  return bytes && `has ${bytes}`;
}

/** What is wrong with the files of an exercise together, in words; null when nothing is. */
export function totalFault(files: Record<string, string>): string | null {
  const bytes = bytesAbove(MAX_EXERCISE_BYTES, Object.values(files));
  return bytes && `all files of the exercise together have ${bytes}`;
}

/** How many they are, in words; null where they are no more than `most`. */
function bytesAbove(most: number, texts: string[]): string | null {
  // Counting bytes takes a while, and no sign takes more than three of them.
  if (texts.reduce((sum, { length }) => sum + length, 0) <= most / 3) return null;
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return bytes <= most ? null : `${bytes.toLocaleString("en")} bytes; ${most.toLocaleString("en")} are allowed`;
}
