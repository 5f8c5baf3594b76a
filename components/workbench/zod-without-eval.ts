import { z } from "zod";

/*
 * zod compiles object schemas with `new Function` where it may, and finds out by trying, which our
 * Content-Security-Policy reports as an attack. Imported before any schema is made.
 */
z.config({ jitless: true });
