import { EventEmitter, once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type Line, lineOf, Turns } from "#server/turns.ts";

/** Requests by name, with nothing to answer: each ends when it is told to. */
function atTheDoor(turns: Turns) {
  const begun: string[] = [];
  const responses = new Map<string, EventEmitter>();
  return {
    begun,
    arrive(line: Line, ...names: string[]) {
      for (const name of names) {
        const response = new EventEmitter();
        responses.set(name, response);
        turns.inTurn(line, response, () => begun.push(name));
      }
    },
    close(...names: string[]) {
      for (const name of names) responses.get(name)!.emit("close");
    },
  };
}

const busyThread = { atOnce: 2, hasTimeToSpare: () => false };

test("who comes when all turns are taken waits for one to end, and goes by arrival", () => {
  const turns = new Turns(busyThread);
  const door = atTheDoor(turns);
  door.arrive("visits", "a", "b", "c", "d");
  expect([door.begun, turns.waiting]).toEqual([["a", "b"], 2]);
  door.close("b");
  expect(door.begun).toEqual(["a", "b", "c"]);
  door.close("a", "c");
  expect([door.begun, turns.waiting]).toEqual([["a", "b", "c", "d"], 0]);
});

test("a change waits for changes alone, and pages for both", () => {
  const turns = new Turns(busyThread);
  const door = atTheDoor(turns);
  door.arrive("visits", "page", "second page", "third page");
  door.arrive("changes", "submission", "draft", "second submission");
  expect(door.begun).toEqual(["page", "second page", "submission", "draft"]);
  door.close("page", "submission");
  // Of the two turns that are left one is the draft's, and a change goes before the page that came earlier.
  expect(door.begun.slice(4)).toEqual(["second submission"]);
  door.close("draft", "second page");
  expect(door.begun.slice(5)).toEqual(["third page"]);
});

test("no line is without a turn, however many go before it", () => {
  const door = atTheDoor(new Turns(busyThread));
  door.arrive("changes", "one", "two", "three");
  door.arrive("visits", "page", "second page");
  door.arrive("arrivals", "password", "second password");
  door.arrive("prefetches", "guess", "second guess");
  expect(door.begun).toEqual(["one", "two", "page", "password", "guess"]);
});

test("whoever hangs up leaves the line, and their place is nobody's turn", () => {
  const turns = new Turns(busyThread);
  const door = atTheDoor(turns);
  door.arrive("visits", "a", "b", "gone", "d", "e");
  door.close("gone");
  expect([door.begun, turns.waiting]).toEqual([["a", "b"], 2]);
  door.close("a");
  expect([door.begun, turns.waiting]).toEqual([["a", "b", "d"], 1]);
});

test("those who hold a turn and wait for something else hold nobody up", async () => {
  const turns = new Turns({ atOnce: 2 });
  const server = createServer((request, response) =>
    turns.inTurn("visits", response, () => request.url === "/quick" && response.end("answered")),
  );
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const ask = (path: string) => get({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path });
  for (let i = 0; i < 9; i++) ask("/never").on("error", () => {});
  const [answer] = await once(ask("/quick"), "response");
  expect(await answer.setEncoding("utf8").toArray()).toEqual(["answered"]);
});

test.each([
  ["a submission", { method: "POST", url: "/exercises/rnn-step" }, "changes"],
  ["a draft", { method: "PUT", url: "/api/drafts/rnn-step?part=a" }, "changes"],
  ["the form to sign in", { method: "GET", url: "/sign-in" }, "visits"],
  ["a page", { method: "GET", url: "/exercises/rnn-step" }, "visits"],
  ["signing in", { method: "POST", url: "/api/auth/callback/credentials" }, "arrivals"],
  ["the form of a new account", { method: "POST", url: "/sign-up?next=%2Fprogress" }, "arrivals"],
  ["an address that is none", { method: "GET", url: "/wp-login.php" }, "visits"],
  ["a prefetch", { method: "GET", url: "/progress", headers: { "next-router-prefetch": "1" } }, "prefetches"],
  ["a part of a page", { method: "GET", url: "/_next/static/chunks/a.js" }, null],
  ["events, which last", { method: "GET", url: "/api/submissions/00000000-0000-4000-8000-000000000001/events" }, null],
  ["health", { method: "GET", url: "/healthz" }, null],
])("%s stands in the line of its kind", (_, request, line) => {
  expect(lineOf({ headers: {}, ...request })).toBe(line);
});
