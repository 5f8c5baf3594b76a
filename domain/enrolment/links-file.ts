import Papa from "papaparse";
import type { CourseRole } from "../rights.ts";

/** An invitation as its instructor gets to see it, once. */
export type InvitationLink = { email: string; name: string; section: string | null; role: CourseRole; url: string };

const COLUMNS = ["email", "name", "section", "role", "link"];

/** The links as a file for a spreadsheet, which must not take a name for a formula. */
export function writeLinksFile(links: readonly InvitationLink[]): string {
  const rows = links.map(({ email, name, section, role, url }) => [email, name, section ?? "", role, url]);
  return `\uFEFF${Papa.unparse({ fields: COLUMNS, data: rows }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
