import { beforeEach, expect, test } from "vitest";
import { createAccount } from "#server/accounts/admin.ts";
import { requestReset, resetPassword } from "#server/accounts/write.ts";
import { mailInvitations } from "#server/courses/mail-invitations.ts";
import { environment } from "#server/env.ts";
import { aMailServer, unfolded } from "../support/mail-server.ts";

const { letters, url } = aMailServer();

beforeEach(() => {
  environment().SMTP_URL = url();
});

test("a reset link arrives by mail and sets a password", async () => {
  await createAccount({ email: "ada@example.org", name: "Ada", role: "learner" });
  expect(await requestReset({ email: "ada@example.org" }, "192.0.2.1")).toEqual({ ok: true, value: null });
  expect(letters).toHaveLength(1);
  expect(letters[0]).toContain("To: ada@example.org");
  const token = /reset-password\?token=([\w-]+)/.exec(unfolded(letters[0]!))![1]!;
  expect(await resetPassword({ token, newPassword: "lantern orbit mossy quartz" }, "192.0.2.1")).toMatchObject({
    ok: true,
  });
});

test("asking for an address without an account is answered alike and sends nothing", async () => {
  expect(await requestReset({ email: "nobody@example.org" }, "192.0.2.1")).toEqual({ ok: true, value: null });
  expect(letters).toEqual([]);
});

test("reset links to one address are bounded", async () => {
  const ask = () => requestReset({ email: "often@example.org" }, "192.0.2.1");
  for (let i = 0; i < 3; i++) expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ ok: false, message: expect.stringContaining("Too many") });
});

test("without a mail server the page says whom to ask", async () => {
  delete environment().SMTP_URL;
  expect(await requestReset({ email: "ada@example.org" }, "192.0.2.1")).toMatchObject({
    ok: false,
    message: expect.stringContaining("sends no mail"),
  });
});

test("everybody who is invited gets their own link by mail, and one bad address keeps it from nobody", async () => {
  const links = ["a", "b", "c", "d", "e", "f"].map((name) => ({
    ...{ email: `${name}@example.org`, name, section: null, role: "learner" as const },
    url: `http://localhost:3000/sign-up?invitation=${name}`,
  }));
  expect(await mailInvitations("Attention", [{ ...links[0]!, email: "" }, ...links])).toEqual({ failed: 1 });
  expect(letters).toHaveLength(6);
  for (const { email, name } of links) {
    const letter = letters
      .find((one) => one.includes(`To: ${email}`))!
      .replaceAll("=\r\n", "")
      .replaceAll("=3D", "=");
    expect(letter).toContain(`invitation=${name}`);
    expect(letter).toContain("Subject: Your invitation to Attention");
  }
});

test("where no mail can be sent, invitations are not mailed and nothing fails", async () => {
  delete environment().SMTP_URL;
  const link = { email: "a@example.org", name: "", section: null, role: "learner" as const, url: "http://x" };
  expect(await mailInvitations("Attention", [link])).toEqual({ failed: 0 });
  expect(letters).toEqual([]);
});
