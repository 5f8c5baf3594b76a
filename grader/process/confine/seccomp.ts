import { type Architecture, CLONE, CLONE3, IOCTL, numberOn, refusedCalls } from "./system-calls.ts";

/** What the kernel calls the architecture (linux/audit.h). A process of another one would number its calls differently. */
const AUDIT_ARCHITECTURE: Record<Architecture, number> = { x64: 0xc000003e, arm64: 0xc00000b7 };

/** Opcodes of classic BPF that the filter uses (linux/bpf_common.h). */
const LOAD = 0x20;
const JUMP_IF_EQUAL = 0x15;
const JUMP_IF_AT_LEAST = 0x35;
const JUMP_IF_ANY_BIT = 0x45;
const RETURN = 0x06;

/** Offsets in struct seccomp_data. Of an argument this is the low half, on little-endian machines. */
const NUMBER = 0;
const ARCHITECTURE = 4;
const ARGUMENT = [16, 24] as const;

const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const EPERM = 0x00050000 + 1;
const ENOSYS = 0x00050000 + 38;

/** Calls of the x32 ABI have this bit set; they would slip past a list of numbers. */
const X32 = 0x40000000;
const CLONE_THREAD = 0x00010000;
/** CLONE_NEWTIME is not among them: as a flag of clone that bit means something else. */
const CLONE_NEW_NAMESPACE = 0x02000000 + 0x00020000 + 0x04000000 + 0x08000000 + 0x10000000 + 0x20000000 + 0x40000000;
/** Requests to a terminal to take something for typed. */
const TIOCSTI = 0x5412;
const TIOCLINUX = 0x541c;

type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, k: number];
const INSTRUCTION_BYTES = 8;

/**
 * A filter in the form of `bwrap --seccomp`. All calls are allowed but the refused ones, which fail with EPERM: what is
 * needed by the next version of Node then at worst gets an error that can be read.
 */
export function seccompFilter(architecture: Architecture, startsProcesses: boolean): Buffer {
  const number = (both: Parameters<typeof numberOn>[1]) => numberOn(architecture, both)!;
  return assemble([
    ...[load(ARCHITECTURE), ...unlessEqual(AUDIT_ARCHITECTURE[architecture], KILL_PROCESS), load(NUMBER)],
    ...when(JUMP_IF_AT_LEAST, X32, KILL_PROCESS),
    ...[...refusedCalls(architecture, startsProcesses).values()].flatMap((call) => when(JUMP_IF_EQUAL, call, EPERM)),
    // Its flags lie in memory, where a filter cannot look. Without it everybody falls back to clone.
    ...when(JUMP_IF_EQUAL, number(CLONE3), ENOSYS),
    ...only(number(CLONE), [
      load(ARGUMENT[0]),
      ...when(JUMP_IF_ANY_BIT, CLONE_NEW_NAMESPACE, EPERM),
      ...(startsProcesses ? [] : [...unlessAnyBit(CLONE_THREAD, EPERM)]),
    ]),
    ...only(number(IOCTL), [
      load(ARGUMENT[1]),
      ...when(JUMP_IF_EQUAL, TIOCSTI, EPERM),
      ...when(JUMP_IF_EQUAL, TIOCLINUX, EPERM),
    ]),
    answer(ALLOW),
  ]);
}

function load(offset: number): Instruction {
  return [LOAD, 0, 0, offset];
}

function answer(action: number): Instruction {
  return [RETURN, 0, 0, action];
}

function when(test: number, operand: number, action: number): Instruction[] {
  return [[test, 0, 1, operand], answer(action)];
}

function unlessEqual(operand: number, action: number): Instruction[] {
  return [[JUMP_IF_EQUAL, 1, 0, operand], answer(action)];
}

function unlessAnyBit(operand: number, action: number): Instruction[] {
  return [[JUMP_IF_ANY_BIT, 1, 0, operand], answer(action)];
}

/** Looks closer at one call; what is not refused there is allowed. */
function only(call: number, closer: Instruction[]): Instruction[] {
  const block = [...closer, answer(ALLOW)];
  return [[JUMP_IF_EQUAL, 0, block.length, call], ...block];
}

function assemble(instructions: Instruction[]): Buffer {
  const filter = Buffer.alloc(instructions.length * INSTRUCTION_BYTES);
  for (const [i, [code, ifTrue, ifFalse, k]] of instructions.entries()) {
    filter.writeUInt16LE(code, i * INSTRUCTION_BYTES);
    filter.writeUInt8(ifTrue, i * INSTRUCTION_BYTES + 2);
    filter.writeUInt8(ifFalse, i * INSTRUCTION_BYTES + 3);
    filter.writeUInt32LE(k, i * INSTRUCTION_BYTES + 4);
  }
  return filter;
}
