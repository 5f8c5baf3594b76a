/** The text of an uploaded file: UTF-8, UTF-16 with its mark, or what older spreadsheets write. */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so it is the code page in which Western spreadsheets save.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
