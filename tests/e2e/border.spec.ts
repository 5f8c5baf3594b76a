import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect, test } from "@playwright/test";
import { anotherBrowser, signUp } from "./people.ts";
import { exerciseFile, openExercise, submit, verdict, writeCode } from "./workbench.ts";

test("another learner's submission looks exactly like a missing one", async ({ page, browser }) => {
  await signUp(page);
  await openExercise(page, "rnn-step");
  await writeCode(page, exerciseFile("rnn-step/alternatives/loops.ts"));
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes("/api/submissions/")),
    submit(page),
  ]);
  await expect(verdict(page)).toHaveText(/Passed/);
  const id = /submissions\/([0-9a-f-]+)/.exec(answer.url())![1]!;

  const stranger = await anotherBrowser(browser);
  await signUp(stranger);
  const missing = "00000000-0000-4000-8000-000000000000";
  for (const path of ["/submissions/:id", "/api/submissions/:id", "/api/submissions/:id/events"]) {
    const theirs = await stranger.request.get(path.replace(":id", id));
    const none = await stranger.request.get(path.replace(":id", missing));
    expect(theirs.status()).toBe(404);
    expect(none.status()).toBe(404);
    if (path.startsWith("/api")) expect(await theirs.text()).toBe(await none.text());
  }
  await stranger.goto(`/submissions/${id}`);
  await expect(stranger.getByText("There is nothing here")).toBeVisible();
  await stranger.context().close();
});

test("a course is nothing to those who are not in it", async ({ page }) => {
  await signUp(page);
  for (const id of ["00000000-0000-4000-8000-000000000000", "not-an-id", "%00"])
    expect((await page.request.get(`/courses/${id}`)).status()).toBeGreaterThanOrEqual(400);
});

test("malformed requests get a clear answer and no stack trace", async ({ page, request }) => {
  await signUp(page);
  const put = (data: string, headers: Record<string, string>) =>
    page.request.put("/api/drafts/rnn-step", { data, headers });
  const json = { "content-type": "application/json" };
  const answers = [
    [await put("not json", json), 400],
    [await put('{"code": 1}', json), 400],
    [await put(JSON.stringify({ code: "x".repeat(300_000), revision: 0 }), json), 400],
    [await put('{"code": "", "revision": 0}', { "content-type": "text/plain" }), 415],
    [await put('{"code": "", "revision": 0}', { ...json, origin: "https://elsewhere.example" }), 403],
    [await page.request.put("/api/drafts/No_Such", { data: { code: "", revision: 0 } }), 404],
    [await request.put("/api/drafts/rnn-step", { data: { code: "", revision: 0 } }), 401],
    [await request.get("/api/submissions/1"), 401],
    [await request.get("/api/runs/1/events"), 404],
    [await request.get("/exercises/no-such-exercise"), 404],
    [await request.get("/exercises/..%2f..%2fetc"), 404],
    [await request.get("/exercises/%ff"), 400],
    [await request.get("/api/runs/a%00b/events"), 400],
    [await page.request.delete("/api/drafts/No_Such/other"), 404],
    [await put(JSON.stringify({ code: "x".repeat(11_000_000), revision: 0 }), json), 413],
  ] as const;
  for (const [answer, status] of answers) {
    expect(answer.status(), answer.url()).toBe(status);
    expect(await answer.text()).not.toMatch(/at .*\.(ts|js):\d+|node_modules/);
  }
});

test("a body that is too long, or does not say how long it is, is refused unread", async ({ baseURL }) => {
  // Whoever has no account can send one here, and all of it would be in memory at once.
  const send = async (body: BodyInit) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const how = { redirect: "manual", duplex: "half" } as const;
    const answer = await fetch(`${baseURL}/api/auth/signout`, { method: "POST", headers, body, ...how });
    return [answer.status, await answer.text()];
  };
  const tooLong = JSON.stringify({ message: "This is too long: a request's body may have 24 MB." });
  expect(await send("x".repeat(24 * 1024 * 1024 + 1))).toEqual([413, tooLong]);
  const unsaid = JSON.stringify({ message: "Say how long the body is: a request has to have a Content-Length." });
  expect(await send(new Blob(["x"]).stream())).toEqual([411, unsaid]);
  expect((await send("x".repeat(1000)))[0]).toBe(302);

  // As proxies pass on what came by HTTP/3.
  const asking = get(`${baseURL}/healthz`, { headers: { "transfer-encoding": "chunked" } });
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(200);
});

test("every page carries a strict policy with a fresh nonce, and breaks none of it", async ({ page }) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  const policies = [];
  for (const path of ["/", "/sign-in", "/exercises/rnn-bptt"]) {
    const response = await page.goto(path);
    const headers = response!.headers();
    policies.push(headers["content-security-policy"]);
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
  }
  await expect(page.locator(".monaco-editor .view-lines").first()).toBeVisible();
  expect(new Set(policies).size).toBe(3);
  expect(violations).toEqual([]);
});

test("the nonce of a page is the server's own, whatever policy a request names", async ({ request }) => {
  const script = { headers: { "content-security-policy": "script-src 'nonce-chosen'" } };
  const page = await request.get("/sign-in", script);
  const [, own] = /'nonce-([^']+)'/.exec(page.headers()["content-security-policy"] ?? "") ?? [];
  expect(await page.text()).toContain(`nonce="${own}"`);
  expect(await page.text()).not.toContain("chosen");

  const file = /\/_next\/static\/[^"]+\.js/.exec(await page.text())![0];
  expect((await request.get(file, script)).headers()).not.toHaveProperty("content-security-policy");
});

test("a connection that nothing goes over is kept for longer than proxies and browsers keep theirs", async ({
  baseURL,
}) => {
  const response = await fetch(`${baseURL}/healthz`);
  const seconds = Number(/timeout=(\d+)/.exec(response.headers.get("keep-alive") ?? "")?.[1]);
  expect(seconds).toBeGreaterThan(60);
});

test("signing out everywhere ends the session of another browser", async ({ page, browser }) => {
  const learner = await signUp(page);
  const other = await anotherBrowser(browser);
  const { signIn } = await import("./people.ts");
  await signIn(other, learner);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out everywhere.")).toBeVisible();
  await other.goto("/progress");
  await expect(other).toHaveURL(/sign-in/);
  await other.context().close();
});

test("a wrong password is refused without saying whether the address exists", async ({ page }) => {
  await page.goto("/sign-in");
  for (const email of ["instructor@example.org", "nobody@example.org"]) {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This address and password do not belong together.")).toBeVisible();
  }
});
