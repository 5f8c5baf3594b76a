"use client";

import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "./theme.ts";

const A_YEAR_S = 31_536_000;
const WORDS: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };

/** Sets the theme at once, and for later requests with a cookie, so that the server sends the right colours first. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);

  function choose(next: Theme) {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    // The Cookie Store API is missing on plain http, where many classrooms run this.
    // biome-ignore lint/suspicious/noDocumentCookie: see above
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${A_YEAR_S}; samesite=lax`;
  }

  return (
    <fieldset>
      <legend className="px-2 text-sm text-text-muted">Colours</legend>
      <div className="mt-1 flex rounded-md border border-border-control p-0.5">
        {THEMES.map((option) => (
          <label
            key={option}
            className="flex-1 cursor-pointer rounded-sm px-2 py-0.5 text-center text-sm has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              value={option}
              checked={option === chosen}
              onChange={() => choose(option)}
              className="sr-only"
            />
            {WORDS[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
