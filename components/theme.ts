export const THEMES = ["system", "light", "dark"] as const;
/** What the reader has set. `system` follows the device. */
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

/** The theme of a `theme` cookie; anything unknown follows the system. Without zod, which no other page's script needs. */
export function parseTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}
