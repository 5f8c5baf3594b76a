import { z } from "zod";

/** Addresses are compared in lower case everywhere. */
export const Email = z
  .string("Enter your e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("Enter an e-mail address like name@example.org."));

const Name = z
  .string("Enter your name.")
  .trim()
  .min(1, "Enter your name.")
  .max(100, "Use at most 100 characters.")
  .refine((text) => !/\p{Cc}/u.test(text), "Use letters only; this has an invisible control character.");

/** Its strength is judged in password.ts, where name and address are known. */
const NewPassword = z.string("Enter a password.").min(1, "Enter a password.").max(1000, "Use at most 200 characters.");
const Token = z.string().max(200);

export const SignUp = z.object({ name: Name, email: Email, password: NewPassword, invitation: Token.optional() });
export const Credentials = z.object({ email: Email, password: z.string().min(1).max(1000) });
export const PasswordChange = z.object({
  currentPassword: z.string("Enter your present password.").min(1, "Enter your present password.").max(1000),
  newPassword: NewPassword,
});
export const ResetRequest = z.object({ email: Email });
export const PasswordReset = z.object({ token: Token, newPassword: NewPassword });
export const ResetLinkFor = z.object({ userId: z.uuid() });
export const Nothing = z.unknown();
