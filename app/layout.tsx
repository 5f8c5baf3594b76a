import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SiteHeader } from "#components/site-header.tsx";
import { SkipLink } from "#components/skip-link.tsx";
import { parseTheme, THEME_COOKIE } from "#components/theme.ts";
import { countUnread } from "#server/notifications/read.ts";
import { readViewer } from "#server/viewer.ts";
import { signOut } from "./actions.ts";
import { mono, sans, serif } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Gradcheck", template: "%s · Gradcheck" },
  description: "Learn recurrent networks by building their mathematics, with every step checked.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The Content-Security-Policy has a nonce of its own for each response, which a page made at build time cannot carry.
  await connection();
  const viewer = await readViewer();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);

  return (
    <html lang="en" data-theme={theme} className={`${sans.variable} ${serif.variable} ${mono.variable}`}>
      <body className="font-sans antialiased">
        <SkipLink />
        <SiteHeader viewer={viewer} unread={viewer ? await countUnread(viewer) : 0} theme={theme} signOut={signOut} />
        {children}
      </body>
    </html>
  );
}
