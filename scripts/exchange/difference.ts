import { createTwoFilesPatch } from "diff";
import { plainText } from "#grader/plain-text.ts";
import type { Files } from "./folder.ts";
import { textOf } from "./merge.ts";

type Sides = { slug: string; path: string; mine: Files; theirs: Files };

/** How the server's text of a file differs from the one here, as `diff -u` shows it, without what a terminal would obey. */
export function differenceOf({ slug, path, mine, theirs }: Sides): string {
  const [here, there] = [textOf(mine, path), textOf(theirs, path)];
  const name = `${slug}/${path}`;
  const of = (text: string | null, whose: string) => (text === null ? `${whose}, there is no such file` : whose);
  const patch = createTwoFilesPatch(name, name, here ?? "", there ?? "", of(here, "here"), of(there, "on the server"), {
    context: 3,
  });
  return plainText(patch.trimEnd());
}
