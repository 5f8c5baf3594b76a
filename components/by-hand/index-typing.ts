import type { MathfieldElement } from "mathlive";

/**
 * Leaves an index as soon as what is typed can be no part of it: h_2^2 is the square of h_2, and h_2w a product. Left alone,
 * the maths field writes all of it into the index.
 */
export function leaveIndexInTime(field: MathfieldElement, names: string[]): void {
  const indices = names.flatMap((name) => name.split("_").slice(1));
  let index: string | null = null;

  function press({ key, ctrlKey, metaKey }: KeyboardEvent): void {
    if (key === "Shift" || ctrlKey || metaKey) return;
    if (key === "_") index = "";
    else if (index === null) return;
    else if (key.length > 1) index = null;
    else if (index === "" || indices.some((one) => one.startsWith(index + key))) index += key;
    else {
      index = null;
      field.executeCommand("moveAfterParent");
    }
  }
  // Before the field itself hears of the key.
  field.addEventListener("keydown", press, { capture: true });
}
