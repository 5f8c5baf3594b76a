"use client";

import { type InvitationLink, writeLinksFile } from "#domain/enrolment/links-file.ts";

/** Has the browser keep the links as a file; the server does not have them any more. */
export function downloadLinks(links: readonly InvitationLink[]): void {
  const url = URL.createObjectURL(new Blob([writeLinksFile(links)], { type: "text/csv" }));
  const anchor = Object.assign(document.createElement("a"), { href: url, download: "invitation-links.csv" });
  anchor.click();
  URL.revokeObjectURL(url);
}
