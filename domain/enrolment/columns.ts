/** What a column of a file with people says of them. */
export type Column = "email" | "name" | "first-name" | "last-name" | "section" | "role";

const NAMES: Record<Column, readonly string[]> = {
  email: ["email", "emails", "mail", "emailaddress", "mailaddress", "address"],
  name: ["name", "fullname", "displayname", "student", "studentname", "learner", "person"],
  "first-name": ["firstname", "givenname", "forename"],
  "last-name": ["lastname", "surname", "familyname"],
  section: ["section", "group", "groups", "tutorial", "class"],
  role: ["role", "courserole"],
};

const COLUMNS = Object.keys(NAMES) as Column[];

/** Where each column stands by the names in the first line, and the names that say nothing to us. */
export function readColumns(head: readonly string[]): { places: Map<Column, number>; unused: string[] } {
  const places = new Map<Column, number>();
  const unused: string[] = [];
  head.forEach((title, place) => {
    const letters = title.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
    const column = COLUMNS.find((one) => NAMES[one].includes(letters));
    if (column && !places.has(column)) places.set(column, place);
    else if (title.trim() !== "") unused.push(title.trim().slice(0, 60));
  });
  return { places, unused };
}
