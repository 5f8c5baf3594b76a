/** Which worker Monaco starts for a language. */
self.MonacoEnvironment = {
  getWorker: (_id, label) => {
    if (label === "typescript" || label === "javascript")
      return new Worker(new URL("./ts.worker.ts", import.meta.url), { type: "module" });
    if (label === "json") return new Worker(new URL("./json.worker.ts", import.meta.url), { type: "module" });
    return new Worker(new URL("./editor.worker.ts", import.meta.url), { type: "module" });
  },
};

export {};
