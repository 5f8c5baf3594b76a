import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** As wide as a card on a phone, so that text is never drawn smaller than it is elsewhere. */
const WIDTH = 340;

/**
 * A plot as SVG text, drawn on the server: the page needs no script for it. Colours are variables of the theme, so both
 * themes are the same drawing.
 */
export function draw(label: string, options: PlotOptions): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plot({
    document: document as unknown as Document,
    width: WIDTH,
    style: { fontSize: "12px", fontFamily: "inherit" },
    ...options,
  });
  // Its rules are in globals.css: a style element without the response's nonce would be refused.
  svg.querySelector("style")?.remove();
  for (const part of svg.querySelectorAll("[aria-label], [aria-hidden]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-hidden");
  }
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg.outerHTML;
}
