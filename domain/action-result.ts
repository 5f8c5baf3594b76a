/** What a server action answers. `fields` names the form fields at fault and what is wrong with each. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; message: string; fields?: Record<string, string[]> };
