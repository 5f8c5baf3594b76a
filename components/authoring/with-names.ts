const PLACE = /\{\{\s*([A-Za-z_]\w*)\s*(\|\s*tex\s*)?\}\}/g;

/** A prompt with the names of a variant's numbers where the numbers will be, for as long as there are none. */
export function withNames(text: string): { filled: string; hasNames: boolean } {
  const filled = text.replaceAll(PLACE, (_, name: string, tex: string | undefined) =>
    tex === undefined ? `⟨${name}⟩` : `\\langle\\texttt{${name.replaceAll("_", "\\_")}}\\rangle`,
  );
  return { filled, hasNames: filled !== text };
}

/** What a file in mistakes/ tells a learner: the comment that it begins with. "" while there is none. */
export function messageOf(code: string): string {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(code)?.[1] ?? "";
  return comment.replace(/^[ \t]*\* ?/gm, "").trim();
}
