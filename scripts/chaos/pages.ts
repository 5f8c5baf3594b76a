import { setTimeout as wait } from "node:timers/promises";
import { ReportState } from "#domain/report-state.ts";

/** Long enough for the web server and the database to come back; a page that waits longer shows nothing. */
const PATIENCE_MS = 240_000;

export type Pages = {
  /** Opens the page of a visitor's run, and keeps it open as a browser does. */
  open(runId: string): void;
  /** What each page shows in the end that should show a verdict. */
  complaints(): Promise<string[]>;
  count(): number;
};

/** What a page came to. */
type Page = "graded" | "still waiting" | `refused with ${number}`;

/** Pages that wait for a verdict through the web server at `origin`, and ask again whenever the connection breaks. */
export function openPages(origin: string): Pages {
  const pages = new Map<string, Promise<Page>>();
  return {
    open: (runId) => void pages.set(runId, followToVerdict(`${origin}/api/runs/${runId}/events`)),
    complaints: async () => {
      const shown = await Promise.all([...pages].map(async ([id, page]) => ({ id, isGraded: await page })));
      return shown
        .filter(({ isGraded }) => !isGraded)
        .map(({ id }) => `the page of the run ${id} never got its verdict`);
    },
    count: () => pages.size,
  };
}

async function followToVerdict(url: string): Promise<Page> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  while (!signal.aborted) {
    // The web server that is down is asked again; only its refusal ends it, as in a browser.
    const page = await connect(url, signal).catch(() => "broken" as const);
    if (page !== "broken") return page;
    await wait(500, undefined, { signal }).catch(() => undefined);
  }
  return "still waiting";
}

/** One connection, for as long as it lasts. */
async function connect(url: string, signal: AbortSignal): Promise<Page | "broken"> {
  const { ok, status, body } = await fetch(url, { signal });
  if (!ok || !body) return `refused with ${status}`;
  let text = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (statesIn(text).some(({ phase }) => phase === "graded")) return "graded";
  }
  return "broken";
}

const statesIn = (text: string): ReportState[] =>
  [...text.matchAll(/^data: (.+)\n/gm)].map(([, json]) => ReportState.parse(JSON.parse(json!)));
