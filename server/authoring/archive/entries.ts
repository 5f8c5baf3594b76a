import { MAX_FILE_BYTES } from "#exercises/folder.ts";
import { MAX_ENTRIES, MAX_TOTAL_BYTES } from "./bounds.ts";
import { ArchiveRefusal } from "./refusal.ts";

/** A file of an archive, as it is there. */
export type Entry = { path: string; bytes: Uint8Array };

/** What an archive holds, gathered under its bounds and rules. Both readers put everything that they find in here. */
export class Entries {
  readonly files: Entry[] = [];
  readonly #names = new Map<string, string>();
  #count = 0;
  #bytes = 0;

  /** The entry's path, once it is proven to be one; null for what is passed over, as a folder, or what macOS adds. */
  admit(name: string, isFolder: boolean): string | null {
    this.#count += 1;
    if (this.#count > MAX_ENTRIES) throw new ArchiveRefusal(null, `The archive holds more than ${MAX_ENTRIES} entries`);
    const path = pathOf(name);
    if (path === "" || isHidden(path)) return null;
    if (isFolder) return null;
    // On some machines they are one file, and which of them is left would be chance.
    const key = path.normalize("NFC").toLowerCase();
    const twin = this.#names.get(key);
    if (twin === path) throw new ArchiveRefusal(name, "is in the archive twice");
    if (twin !== undefined)
      throw new ArchiveRefusal(name, `has the name of another file, but for upper and lower case or accents`);
    this.#names.set(key, path);
    return path;
  }

  /** How many bytes the next file may have. */
  get room(): number {
    return Math.min(MAX_FILE_BYTES, MAX_TOTAL_BYTES - this.#bytes);
  }

  refuseSize(path: string, bytes: number | null = null): never {
    if (this.room < MAX_FILE_BYTES)
      throw new ArchiveRefusal(null, `The archive holds more than ${MAX_TOTAL_BYTES / 1024 / 1024} MB of files`);
    const found = bytes === null ? `more than ${MAX_FILE_BYTES}` : String(bytes);
    throw new ArchiveRefusal(path, `has ${found} bytes; a file may have ${MAX_FILE_BYTES}`);
  }

  add(path: string, bytes: Uint8Array): void {
    if (bytes.length > this.room) this.refuseSize(path, bytes.length);
    this.#bytes += bytes.length;
    this.files.push({ path, bytes });
  }
}

/** Refuses what could lead out of the folder on any machine, or could be understood in two ways. */
function pathOf(name: string): string {
  if (name.includes("\0")) throw new ArchiveRefusal(name, "has a NUL character in its name");
  if (name.includes("\\")) throw new ArchiveRefusal(name, "has a backslash in its name; folders are parted by /");
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) throw new ArchiveRefusal(name, "is an absolute path");
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) throw new ArchiveRefusal(name, "leads out of the archive’s folder");
  return parts.join("/");
}

/** As exercises/catalog.ts passes over them; and what Finder and Explorer put beside the files. */
const isHidden = (path: string) =>
  path.split("/").some((part) => part.startsWith(".") || ["__MACOSX", "Thumbs.db", "desktop.ini"].includes(part));
