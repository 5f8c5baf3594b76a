import { afterEach, expect, test, vi } from "vitest";
import { sendSave } from "#components/authoring/draft-requests.ts";

const PLACE = { courseId: "course", slug: "gru" };
const SAVE = { revision: 1, changes: [{ path: "prompt.md", text: "typed" }] };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a save that nobody answers is given up, to be sent again", async () => {
  const late = new AbortController();
  vi.spyOn(AbortSignal, "timeout").mockReturnValue(late.signal);
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    const never = Promise.withResolvers<Response>();
    signal?.addEventListener("abort", () => never.reject(signal.reason));
    return never.promise;
  });
  const answer = sendSave(PLACE, SAVE, false);
  late.abort();
  expect(await answer).toEqual({ outcome: "unreachable" });
});

test.each([
  [401, { outcome: "signed-out" }],
  [404, { outcome: "refused", message: "This exercise cannot be written by you any more." }],
  [429, { outcome: "unreachable" }],
  [500, { outcome: "unreachable" }],
  [502, { outcome: "unreachable" }],
  [409, { outcome: "refused", message: "No." }],
])("a save that is answered with status %i is told as what it is", async (status, outcome) => {
  vi.stubGlobal("fetch", async () => Response.json({ message: "No." }, { status }));
  expect(await sendSave(PLACE, SAVE, false)).toEqual(outcome);
});

test("a page of a proxy's own is no answer", async () => {
  vi.stubGlobal("fetch", async () => new Response("<h1>Sorry</h1>"));
  expect(await sendSave(PLACE, SAVE, false)).toEqual({ outcome: "unreachable" });
});
