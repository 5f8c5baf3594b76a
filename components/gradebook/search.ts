import type { BookQuery } from "./types.ts";

/** The address of a gradebook in this order, with these filters; what is as usual is left out. */
export function searchOf({ sort, descending, q, section, state, open }: BookQuery, offset = 0): string {
  const search = new URLSearchParams();
  if (sort !== "name") search.set("sort", sort);
  if (descending) search.set("descending", "true");
  for (const [name, value] of Object.entries({ q, section, state, open })) if (value) search.set(name, value);
  if (offset > 0) search.set("offset", String(offset));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** The same order again turns it round; points begin with the highest. */
export function sortedBy(query: BookQuery, sort: string): BookQuery {
  const isText = ["name", "email", "section"].includes(sort);
  return { ...query, sort, descending: query.sort === sort ? !query.descending : !isText };
}
