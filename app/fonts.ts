import localFont from "next/font/local";

/** The interface. Preloaded: it is on every page. */
export const sans = localFont({
  src: [
    { path: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2" },
    {
      path: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2",
      style: "italic",
    },
  ],
  weight: "200 900",
  variable: "--font-sans-file",
  display: "swap",
});

/** Prompts and page titles. */
export const serif = localFont({
  src: [
    { path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2" },
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
      style: "italic",
    },
  ],
  weight: "200 900",
  variable: "--font-serif-file",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

/** Code and numbers. */
export const mono = localFont({
  src: "../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-mono-file",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});
