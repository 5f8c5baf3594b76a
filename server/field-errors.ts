import type { z } from "zod";

/**
 * What is wrong with each field, by its name. A form within the input has the names of its own fields, and in a list of it
 * the place goes with the name: "items.2".
 */
export function fieldErrors({ issues }: z.ZodError): Record<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const { path, message } of issues) {
    const isInForm = path[0] === "form" && path.length > 1;
    const [name, place] = isInForm ? path.slice(1) : path;
    if (name === undefined) continue;
    const field = isInForm && typeof place === "number" ? `${String(name)}.${place}` : String(name);
    fields.set(field, [...(fields.get(field) ?? []), message]);
  }
  return Object.fromEntries(fields);
}
