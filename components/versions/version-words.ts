/** Which version a submission answered, where the exercise has a newer one. */
export function earlierVersionWords(version: string): string {
  return `for the earlier version ${version} of this exercise`;
}
