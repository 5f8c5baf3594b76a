import { expect, test } from "vitest";
import { seccompFilter } from "#grader/process/confine/seccomp.ts";
import { type Architecture, refusedCalls } from "#grader/process/confine/system-calls.ts";

const AUDIT = { x64: 0xc000003e, arm64: 0xc00000b7 };
const [ALLOW, KILL, EPERM, ENOSYS] = [0x7fff0000, 0x80000000, 0x00050001, 0x00050026];
const ARCHITECTURES = ["x64", "arm64"] as const;

type SystemCall = { arch: number; number: number; args?: [number, number] };

/** What the kernel would do with the call: the five instructions of classic BPF that the filter is made of. */
function decide(filter: Buffer, { arch, number, args = [0, 0] }: SystemCall): number {
  const data: Record<number, number> = { 0: number, 4: arch, 16: args[0], 24: args[1] };
  let accumulator = 0;
  for (let i = 0; i < filter.length / 8; i++) {
    const [code, ifTrue, ifFalse] = [filter.readUInt16LE(i * 8), filter[i * 8 + 2]!, filter[i * 8 + 3]!];
    const k = filter.readUInt32LE(i * 8 + 4);
    if (code === 0x06) return k;
    if (code === 0x20) accumulator = data[k]!;
    else if (code === 0x15) i += accumulator === k ? ifTrue : ifFalse;
    else if (code === 0x35) i += accumulator >= k ? ifTrue : ifFalse;
    else if (code === 0x45) i += (accumulator & k) !== 0 ? ifTrue : ifFalse;
    else throw new Error(`no such instruction: ${code}`);
  }
  throw new Error("the filter ends without an answer");
}

/** Numbers of both architectures, from the kernel's tables: x86 has its own, arm64 the generic ones. */
const NUMBERS: Record<string, Record<Architecture, number>> = {
  read: { x64: 0, arm64: 63 },
  write: { x64: 1, arm64: 64 },
  execve: { x64: 59, arm64: 221 },
  mmap: { x64: 9, arm64: 222 },
  futex: { x64: 202, arm64: 98 },
  socket: { x64: 41, arm64: 198 },
  socketpair: { x64: 53, arm64: 199 },
  ptrace: { x64: 101, arm64: 117 },
  io_uring_setup: { x64: 425, arm64: 425 },
  ioctl: { x64: 16, arm64: 29 },
  clone: { x64: 56, arm64: 220 },
  clone3: { x64: 435, arm64: 435 },
};

const on = (architecture: Architecture, startsProcesses = false) => {
  const filter = seccompFilter(architecture, startsProcesses);
  return (name: string, args?: [number, number]) =>
    decide(filter, { arch: AUDIT[architecture], number: NUMBERS[name]![architecture], ...(args && { args }) });
};

test.each(ARCHITECTURES)("seccompFilter(%s) lets a process compute, read, write and begin", (architecture) => {
  for (const name of ["read", "write", "execve", "mmap", "futex"]) expect(on(architecture)(name), name).toBe(ALLOW);
});

test.each(ARCHITECTURES)("seccompFilter(%s) refuses every call of its list", (architecture) => {
  const filter = seccompFilter(architecture, false);
  const refused = refusedCalls(architecture, false);
  expect(refused.size).toBeGreaterThan(50);
  for (const [name, number] of refused) expect(decide(filter, { arch: AUDIT[architecture], number }), name).toBe(EPERM);
  for (const name of ["socket", "ptrace", "io_uring_setup"]) expect(on(architecture)(name), name).toBe(EPERM);
});

test.each(ARCHITECTURES)(
  "seccompFilter(%s) lets threads begin and no process, unless processes are needed",
  (architecture) => {
    const [thread, process, namespace] = [0x003d0f00, 17, 0x10000000 + 17];
    const [leaf, parent] = [on(architecture), on(architecture, true)];
    expect([leaf("clone", [thread, 0]), leaf("clone", [process, 0]), leaf("clone", [namespace, 0])]).toEqual([
      ALLOW,
      EPERM,
      EPERM,
    ]);
    expect([parent("clone", [process, 0]), parent("clone", [namespace, 0])]).toEqual([ALLOW, EPERM]);
    expect([leaf("socketpair"), parent("socketpair")]).toEqual([EPERM, ALLOW]);
    // The answer that makes the C library use clone.
    expect(leaf("clone3")).toBe(ENOSYS);
  },
);

test("seccompFilter refuses to type into a terminal and leaves other requests alone", () => {
  const ioctl = (request: number) => on("x64")("ioctl", [0, request]);
  expect([ioctl(0x5412), ioctl(0x541c), ioctl(0x5413)]).toEqual([EPERM, EPERM, ALLOW]);
});

test("seccompFilter ends a process that numbers its calls in another way", () => {
  const filter = seccompFilter("x64", false);
  const read = 0;
  expect(decide(filter, { arch: AUDIT.arm64, number: read })).toBe(KILL);
  expect(decide(filter, { arch: 0x40000003, number: read })).toBe(KILL);
  const x32 = 0x40000000;
  expect(decide(filter, { arch: AUDIT.x64, number: x32 + read })).toBe(KILL);
});
