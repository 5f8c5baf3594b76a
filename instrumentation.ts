import type { Instrumentation } from "next";

/** What surprised a page, with the reference that its reader sees (`digest`) and the id of the request. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // biome-ignore lint/style/noProcessEnv: Next replaces it at build time, and leaves the rest out of the other runtime
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#server/log.ts");
  const digest = (error as { digest?: string }).digest;
  const requestId = request.headers["x-request-id"];
  log().error({ err: error, digest, requestId, route: context.routePath, method: request.method }, "a page failed");
};
