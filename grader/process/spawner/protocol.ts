import type { Launch } from "../confine/launch.ts";

/** The streams of a process that is started, by the number of their descriptor. */
export const STREAMS = ["input", "output", "complaints"] as const;

/** What a connection says first: whose stream it is, and which. All that follows is the process's own. */
export const GREETING_LENGTH = 37;
export const greetingOf = (id: string, stream: number): string => `${id}${stream}`;

/** `filter` in base64, since messages are JSON. */
export type StartRequest = {
  type: "start";
  id: string;
  folder: string;
  launch: Omit<Launch, "filter"> & { filter: string | null };
};
export type SpawnerRequest = StartRequest | { type: "kill"; id: string };

export type Exit = { code: number | null; signal: NodeJS.Signals | null };
export type SpawnerMessage =
  | { type: "started"; id: string; pid: number }
  | { type: "failed"; id: string; reason: string }
  | ({ type: "ended"; id: string } & Exit);
