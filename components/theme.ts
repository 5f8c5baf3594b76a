import { z } from "zod";

/** What the reader has set. `system` follows the device. */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

export const THEME_COOKIE = "theme";

/** The theme of a `theme` cookie; anything unknown follows the system. */
export function parseTheme(cookie: string | undefined): Theme {
  const theme = Theme.safeParse(cookie);
  return theme.success ? theme.data : "system";
}
