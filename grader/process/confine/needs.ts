/** What one kind of process needs of the machine. It gets no more. */
export type Needs = {
  /** Files and folders that it reads, absolute. Those that do not exist are left out. */
  reads: readonly string[];
  /** Whether it starts processes of its own. */
  startsProcesses: boolean;
  /** CPU time in all its life, or null: what serves many programs adds up any amount. */
  cpuSeconds: number | null;
  openFiles: number;
};

/** The least that a Node process can do with. */
export const NO_NEEDS: Needs = { reads: [], startsProcesses: false, cpuSeconds: 60, openFiles: 64 };
