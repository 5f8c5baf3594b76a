import ivm from "isolated-vm";

/** An isolate with a context and nothing of ours in it: what cannot be done without. */
export type BareIsolate = { call(args: string): string; dispose(): void; load(code: string): void };

/** `code` is a CommonJS program that exports `entry`. Arguments and answers travel as JSON. */
export function createBareIsolate(entry: string): BareIsolate {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  const context = isolate.createContextSync();
  let call: ivm.Reference | undefined;
  const load = (code: string) => {
    const program = `(() => { const module = { exports: {} }; ${code}
      return (text) => JSON.stringify(module.exports.${entry}(...JSON.parse(text))); })()`;
    call = context.evalSync(program, { reference: true });
  };
  return {
    load,
    call: (args) => call!.applySync(undefined, [args], { timeout: 5000 }) as string,
    dispose: () => isolate.dispose(),
  };
}
