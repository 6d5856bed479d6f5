/** What the body of an error says, whichever of the documented forms it has. */
export interface ErrorBody {
  code?: string | undefined;
  message?: string | undefined;
  details?: Record<string, unknown> | undefined;
}

/** Reads all documented forms: `{code, message, details}`, with `success: false` or without, and `{error: {…}}`; and text. */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === "string") return { message: isReadable(body) ? body.trim() : undefined };
  const outer = asObject(body);
  const { code, message, details } = asObject(outer?.["error"]) ?? outer ?? {};
  return {
    code: typeof code === "string" ? code : undefined,
    message: typeof message === "string" ? message : typeof outer?.["error"] === "string" ? outer["error"] : undefined,
    details: asObject(details),
  };
}

/** A page of HTML or a long text stays in `body`; it makes no message. */
function isReadable(text: string): boolean {
  return text.trim() !== "" && text.length <= 200 && !text.includes("<");
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
