import "server-only";
import { database } from "../database.ts";
import { countAgainst, forget, isWithin } from "../rate-limit.ts";
import { isRightPassword } from "./password.ts";

export type SignInResult =
  | { status: "signed-in"; userId: string; sessionVersion: number }
  | { status: "wrong" }
  | { status: "too-many"; retryAfterS: number };

/**
 * Only failures count against the bounds, so a class that signs in at nine o'clock is not locked out. An attempt is
 * counted for its account before it is judged, and forgiven when it was right, so that many at once are not more.
 */
export async function checkCredentials(given: {
  email: string;
  password: string;
  address: string;
}): Promise<SignInResult> {
  for (const decision of [
    await isWithin("sign-in-address", given.address),
    await countAgainst("sign-in-account", given.email),
  ])
    if (!decision.allowed) return { status: "too-many", retryAfterS: decision.retryAfterS };

  const user = await database().user.findUnique({
    where: { email: given.email },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
  if (await isRightPassword(given.password, user?.passwordHash)) {
    await forget("sign-in-account", given.email);
    return { status: "signed-in", userId: user!.id, sessionVersion: user!.sessionVersion };
  }
  await countAgainst("sign-in-address", given.address);
  return { status: "wrong" };
}
