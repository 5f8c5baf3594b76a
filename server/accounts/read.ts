import "server-only";
import { environment } from "../env.ts";

/** How accounts come about here, as the operator has set it. */
export const signUpMode = () => environment().SIGN_UP;
