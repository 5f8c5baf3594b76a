import { type PlotOptions, plot, text } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** Readable on a light page and on a dark one: a picture in a README knows only what the reader's system prefers. */
const STYLE = `svg { color: #24292f; font: 13px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { color: #d5dbe1; } }`;

/** Two colours that stay apart on light and dark and for the colour-blind (Okabe and Ito). */
export const OURS = "#0b84c6";
export const OTHERS = "#d98a1f";

/** A plot as a file of its own, with its title above it. */
export function drawSvg(title: string, options: PlotOptions): string {
  const { document } = parseHTML("<html><body></body></html>");
  const heading = text([title], {
    frameAnchor: "top-left",
    dx: -(options.marginLeft ?? 40) + 4,
    dy: -30,
    fontWeight: 600,
  });
  const svg = plot({
    marginTop: 50,
    ...options,
    marks: [...(options.marks ?? []), heading],
    document,
    width: 760,
    style: { background: "transparent", fontSize: "13px" },
  });
  const style = document.createElement("style");
  style.textContent = STYLE;
  svg.prepend(style);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  return `${svg.outerHTML}\n`;
}
