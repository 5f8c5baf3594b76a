// Preloaded into the web server and the worker. The channel closes when the launcher is gone, also by SIGKILL, and
// nobody would stop this process after that.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 10_000).unref();
});
