/** Starts our programs as child processes, and waits for their messages. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Starts a program for as long as `work` takes. */
export async function withChild<T>(
  program: URL,
  { args = [], flags = [] }: { args?: readonly string[]; flags?: string[] },
  work: (child: ChildProcess) => Promise<T>,
): Promise<T> {
  const child = fork(fileURLToPath(program), args, { execArgv: flags });
  try {
    return await work(child);
  } finally {
    child.kill();
  }
}

export function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${child.spawnargs.slice(1).join(" ")} ended (${code})`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.removeListener("exit", onExit);
      resolve(message as T);
    });
  });
}
