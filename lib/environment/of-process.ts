import { type Environment, readEnvironment } from "./environment.ts";

let read: Environment | undefined;

/** The settings of this process, which stay as they are while it runs: every page asks for some. */
export function environmentOfProcess(): Environment {
  read ??= readEnvironment(process.env);
  return read;
}
