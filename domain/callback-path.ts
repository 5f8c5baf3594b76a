/** Where to go after signing in: a path of this site, or the start page when it is anything else. */
export function safeCallbackPath(path: string | undefined): string {
  return path && /^\/[^/\\]/.test(path) && !/[\u0000-\u001f]/.test(path) ? path : "/";
}
