/** Of what is uploaded. */
export const MAX_ARCHIVE_BYTES = 5 * 1024 * 1024;
/** Of all files of an archive together, inflated. Nothing beyond it is ever inflated. */
export const MAX_TOTAL_BYTES = 20 * 1024 * 1024;
/** Of a tar, whose headers and padding come on top. */
export const MAX_TAR_BYTES = 2 * MAX_TOTAL_BYTES;
export const MAX_EXERCISES = 100;
/** Files and folders, those that are passed over among them. */
export const MAX_ENTRIES = 25_000;
