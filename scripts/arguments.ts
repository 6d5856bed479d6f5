/** What Node's `parseArgs` says of arguments that it refuses, without the advice behind it. */
export function misuse(error: unknown): string {
  const { message } = error as Error;
  return (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")
    ? (message.split(/\.\s/)[0] ?? "")
    : message;
}
