import { AsyncLocalStorage } from "node:async_hooks";
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
  const turns = new Turns({ ...busyThread, atOnce: 4 });
  const door = atTheDoor(turns);
  door.arrive("visits", "p1", "p2", "p3", "p4", "p5");
  door.arrive("changes", "c1", "c2", "c3", "c4", "c5");
  expect(door.begun).toEqual(["p1", "p2", "p3", "p4", "c1", "c2", "c3", "c4"]);
  door.close("p1", "p2", "c1");
  // Two pages and four changes have a turn, and the page that came earlier waits for both kinds.
  expect(door.begun.slice(8)).toEqual(["c5"]);
  door.close("c2", "c3", "c4");
  expect(door.begun.slice(9)).toEqual(["p5"]);
});

test("every line has turns of its own, however many go before it", () => {
  const door = atTheDoor(new Turns({ ...busyThread, atOnce: 4 }));
  door.arrive("changes", "c1", "c2", "c3", "c4", "c5");
  door.arrive("visits", "v1", "v2", "v3");
  door.arrive("prefetches", "p1", "p2", "p3");
  expect(door.begun).toEqual(["c1", "c2", "c3", "c4", "v1", "v2", "p1", "p2"]);
});

test("a turn whose response says nothing is over after a while, once", async () => {
  const turns = new Turns({ ...busyThread, turnMs: 5 });
  const door = atTheDoor(turns);
  door.arrive("visits", "a", "b", "c", "d", "e");
  expect(door.begun).toEqual(["a", "b"]);
  await expect.poll(() => door.begun).toEqual(["a", "b", "c", "d", "e"]);
  door.close("a", "b", "c", "d", "e");
  // Had the late responses ended their turns again, more than two would be let in now.
  door.arrive("visits", "f", "g", "h");
  expect(door.begun.slice(5)).toEqual(["f", "g"]);
});

test("what begins when another ends knows nothing of that one's request", () => {
  const request = new AsyncLocalStorage<string>();
  const turns = new Turns({ ...busyThread, atOnce: 1 });
  const seen: (string | undefined)[] = [];
  const responses = [1, 2, 3].map(() => new EventEmitter());
  responses.forEach((response, i) => {
    request.run(`request ${i}`, () => turns.inTurn("visits", response, () => seen.push(request.getStore())));
  });
  request.run("another", () => responses[0]!.emit("close"));
  expect(seen).toEqual(["request 0", "request 1", "request 2"]);
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
  const turns = new Turns({ atOnce: 2, turnMs: 60_000 });
  let arrived = 0;
  const server = createServer((request, response) => {
    arrived++;
    turns.inTurn("visits", response, () => request.url === "/quick" && response.end("answered"));
  });
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const ask = (path: string) => get({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path });
  for (let i = 0; i < 9; i++) ask("/never").on("error", () => {});
  await expect.poll(() => arrived).toBe(9);
  const [answer] = await once(ask("/quick"), "response");
  expect(await answer.setEncoding("utf8").toArray()).toEqual(["answered"]);
});

const signedIn = { headers: { cookie: "theme=dark; __Secure-authjs.session-token=x" } };

test.each([
  ["a submission", { method: "POST", url: "/exercises/rnn-step", ...signedIn }, "changes"],
  ["a draft", { method: "PUT", url: "/api/drafts/rnn-step?part=a", ...signedIn }, "changes"],
  ["a program's token", { method: "PUT", url: "/api/v1/courses/x", headers: { authorization: "Bearer x" } }, "changes"],
  ["what is sent by nobody", { method: "POST", url: "/exercises/rnn-step" }, "visits"],
  ["signing in", { method: "POST", url: "/api/auth/callback/credentials", ...signedIn }, "visits"],
  ["the form of a new account", { method: "POST", url: "/sign-up?next=%2Fprogress" }, "visits"],
  ["something sent to where health is told", { method: "POST", url: "/healthz" }, "visits"],
  ["the page to sign in", { method: "GET", url: "/sign-in" }, "visits"],
  ["a page", { method: "GET", url: "/exercises/rnn-step" }, "visits"],
  ["an address that is none", { method: "GET", url: "/wp-login.php" }, "visits"],
  ["an address that is none, like a part of a page", { method: "GET", url: "/_next/nope" }, "visits"],
  ["a page by a detour", { method: "GET", url: "/_next/static/../../courses/x" }, "visits"],
  ["a page by an escaped detour", { method: "GET", url: "/_next/static/%2E%2e/%2e%2e/courses/x" }, "visits"],
  ["a prefetch", { method: "GET", url: "/progress", headers: { "next-router-prefetch": "1" } }, "prefetches"],
  ["a part of a page", { method: "GET", url: "/_next/static/chunks/a.js" }, null],
  ["events, which last", { method: "GET", url: "/api/submissions/00000000-0000-4000-8000-000000000001/events" }, null],
  ["health", { method: "GET", url: "/healthz" }, null],
])("%s stands in the line of its kind", (_, request, line) => {
  expect(lineOf({ headers: {}, ...request })).toBe(line);
});
