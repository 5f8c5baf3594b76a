import { type PlotOptions, plot } from "@observablehq/plot";

/**
 * A plot as an SVG element of the browser's document or of one on the server. Colours are variables of the theme, so
 * both themes are the same drawing. Whoever shows it names it: the names of its parts would be the library's.
 */
export function plotElement(document: Document, options: PlotOptions): Element {
  const svg = plot({ document, style: { fontSize: "12px", fontFamily: "inherit" }, ...options });
  // Its rules are in globals.css: a style element without the response's nonce would be refused.
  svg.querySelector("style")?.remove();
  for (const part of svg.querySelectorAll("[aria-label], [aria-hidden]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-hidden");
  }
  return svg;
}
