const HERE = "http://here.invalid";

/**
 * Where to go after signing in: a path of this site, or the start page when it is anything else. The address is read
 * as a browser reads it, so that "/\\elsewhere" and "/<tab>/elsewhere" are recognised for what they are.
 */
export function safeCallbackPath(path: string | undefined): string {
  if (!path?.startsWith("/") || !URL.canParse(path, HERE)) return "/";
  const url = new URL(path, HERE);
  return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : "/";
}
