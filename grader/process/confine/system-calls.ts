/** The architectures the filter knows, as `process.arch` names them. */
export type Architecture = "x64" | "arm64";

/** Numbers on [x64, arm64]; null where the architecture has no such call. */
type Numbers = readonly [x64: number, arm64: number | null];

/** No process of ours needs these, and each has been a way into the kernel, out of a sandbox or to other processes. */
const REFUSED_TO_ALL: Record<string, Numbers> = {
  ...{
    socket: [41, 198],
    connect: [42, 203],
    bind: [49, 200],
    listen: [50, 201],
    accept: [43, 202],
    accept4: [288, 242],
  },
  ...{ ptrace: [101, 117], process_vm_readv: [310, 270], process_vm_writev: [311, 271], process_madvise: [440, 440] },
  ...{ kcmp: [312, 272], pidfd_open: [434, 434], pidfd_getfd: [438, 438], pidfd_send_signal: [424, 424] },
  ...{ mount: [165, 40], umount2: [166, 39], pivot_root: [155, 41], chroot: [161, 51], mount_setattr: [442, 442] },
  ...{ open_tree: [428, 428], move_mount: [429, 429], fsopen: [430, 430], fsconfig: [431, 431], fsmount: [432, 432] },
  ...{ fspick: [433, 433], setns: [308, 268], unshare: [272, 97], sethostname: [170, 161], setdomainname: [171, 162] },
  ...{ bpf: [321, 280], perf_event_open: [298, 241], userfaultfd: [323, 282], fanotify_init: [300, 262] },
  ...{ io_uring_setup: [425, 425], io_uring_enter: [426, 426], io_uring_register: [427, 427] },
  ...{ add_key: [248, 217], request_key: [249, 218], keyctl: [250, 219] },
  ...{ kexec_load: [246, 104], kexec_file_load: [320, 294], reboot: [169, 142] },
  ...{ init_module: [175, 105], finit_module: [313, 273], delete_module: [176, 106] },
  ...{ name_to_handle_at: [303, 264], open_by_handle_at: [304, 265], memfd_create: [319, 279], execveat: [322, 281] },
  ...{ swapon: [167, 224], swapoff: [168, 225], acct: [163, 89], quotactl: [179, 60], syslog: [103, 116] },
  ...{ settimeofday: [164, 170], clock_settime: [227, 112], personality: [135, 92], lookup_dcookie: [212, 18] },
  ...{
    migrate_pages: [256, 238],
    move_pages: [279, 239],
    modify_ldt: [154, null],
    iopl: [172, null],
    ioperm: [173, null],
  },
};

/** Only a process that starts others needs these. Node makes its pipes to them with socketpair. */
const REFUSED_TO_LEAVES: Record<string, Numbers> = { fork: [57, null], vfork: [58, null], socketpair: [53, 199] };

/** Refused in part, by what they are asked. */
export const CLONE: Numbers = [56, 220];
export const CLONE3: Numbers = [435, 435];
export const IOCTL: Numbers = [16, 29];

/** The calls that a process may not make at all, by name. execve is not among them: it is how the process itself begins. */
export function refusedCalls(architecture: Architecture, startsProcesses: boolean): Map<string, number> {
  const refused = startsProcesses ? REFUSED_TO_ALL : { ...REFUSED_TO_ALL, ...REFUSED_TO_LEAVES };
  const numbers = Object.entries(refused).map(([name, both]) => [name, numberOn(architecture, both)] as const);
  return new Map(numbers.filter((entry): entry is readonly [string, number] => entry[1] !== null));
}

export function numberOn(architecture: Architecture, [x64, arm64]: Numbers): number | null {
  return architecture === "x64" ? x64 : arm64;
}
