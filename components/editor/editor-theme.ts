import * as monaco from "monaco-editor/editor";

export const THEME_NAME = "gradcheck";

/** Draws the editor in the tokens of app/globals.css, and again whenever the page's theme changes. */
export function followPageTheme(): () => void {
  defineTheme();
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(defineTheme);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", defineTheme);
  return () => {
    chosen.disconnect();
    system.removeEventListener("change", defineTheme);
  };
}

function defineTheme() {
  const read = tokenReader();
  const background = read("surface-raised");
  monaco.editor.defineTheme(THEME_NAME, {
    base: isDark(background) ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      { token: "", foreground: bare(read("text")) },
      { token: "comment", foreground: bare(read("text-muted")), fontStyle: "italic" },
      { token: "keyword", foreground: bare(read("accent")) },
      { token: "number", foreground: bare(read("verdict-partial")) },
      { token: "string", foreground: bare(read("verdict-passed")) },
      { token: "type", foreground: bare(read("verdict-late")) },
      { token: "delimiter", foreground: bare(read("text-muted")) },
    ],
    colors: {
      "editor.background": background,
      "editor.foreground": read("text"),
      "editorLineNumber.foreground": read("text-muted"),
      "editorLineNumber.activeForeground": read("text"),
      "editor.lineHighlightBackground": read("surface"),
      "editor.lineHighlightBorder": "#00000000",
      "editorCursor.foreground": read("accent"),
      "editorIndentGuide.background1": read("border"),
      "editorWidget.background": read("surface"),
      "editorWidget.border": read("border-control"),
      focusBorder: read("accent"),
    },
  });
  monaco.editor.setTheme(THEME_NAME);
}

/** Reads tokens as #rrggbb. The browser resolves light and dark only for a property in use, so an element uses each. */
function tokenReader(): (token: string) => string {
  const probe = document.createElement("span");
  document.body.append(probe);
  const { style } = probe;
  const computed = getComputedStyle(probe);
  queueMicrotask(() => probe.remove());
  return (token) => {
    style.color = `var(--color-${token})`;
    const parts = computed.color.match(/\d+/g) ?? [];
    return `#${parts
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`;
  };
}

const bare = (colour: string) => colour.slice(1);

function isDark(colour: string): boolean {
  return Number.parseInt(colour.slice(3, 5), 16) < 128;
}
