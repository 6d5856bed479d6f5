/** One problem of a request, with the place that it concerns. */
export interface RequestIssue {
  /** The field, with dots: `slides.0.media`. Undefined where the server named none. */
  path: string | undefined;
  message: string;
}

/** What the body of an error says, whichever of the known forms it has. */
export interface ErrorBody {
  code?: string | undefined;
  message?: string | undefined;
  details?: Record<string, unknown> | undefined;
  issues: readonly RequestIssue[];
}

const longestMessage = 1_000;
const mostIssues = 50;
const noReason = "The server refused the request";

/**
 * Reads the documented forms: `{ code, message, details }` with or without `success: false`, and `{ error: { … } }`; beside
 * them problem+json (`title`, `detail`), messages in lists or by field (such as `errors`), and plain text.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === "string") return { message: isReadable(body) ? body.trim() : undefined, issues: [] };
  const outer = asObject(body) ?? {};
  const inner = asObject(outer["error"]) ?? outer;
  const details = asObject(inner["details"]);
  const code = asString(inner["code"]);
  const { errors } = inner;
  const lists = [errors, inner["message"], inner["issues"], inner["details"], inner["detail"]];
  const issues = ((lists.find(Array.isArray) as unknown[] | undefined) ?? byField(errors))
    .slice(0, mostIssues)
    .map(readIssue)
    .filter((issue) => issue !== undefined);
  const message =
    asString(inner["message"]) ??
    join([asString(inner["title"]), asString(inner["detail"])]) ??
    asString(outer["error"]) ??
    asString(outer["message"]);
  if (issues.length === 0 && message !== undefined) issues.push(...issuesIn(message));
  const text = message ?? (issues.length > 0 ? issues.map(formatIssue).join("; ") : undefined);
  if (issues.length === 0) issues.push(...issuesOf(details, message ?? noReason));
  return { code, message: withDetails(text, details)?.slice(0, longestMessage), details, issues };
}

function readIssue(value: unknown): RequestIssue | undefined {
  const text = asString(value);
  if (text !== undefined) return issuesIn(text)[0] ?? { path: undefined, message: text };
  const issue = asObject(value);
  const message = asString(issue?.["message"]) ?? asString(issue?.["detail"]) ?? asString(issue?.["msg"]);
  if (!issue || message === undefined) return undefined;
  const path = issue["path"] ?? issue["field"] ?? issue["param"] ?? issue["loc"];
  const steps = [path].flat().filter((step) => typeof step === "string" || typeof step === "number");
  return { path: steps.length > 0 ? steps.join(".") : undefined, message };
}

/** `{ title: ["too long", …], … }`. */
function byField(errors: unknown): object[] {
  return Object.entries(asObject(errors) ?? {}).flatMap(([path, messages]) =>
    [messages].flat().map((message) => ({ path, message })),
  );
}

/**
 * The documented form of validation messages: `slides.0.media: String must contain at least 1 character(s)`. `Error: …` and
 * `error: …` name no field.
 */
function issuesIn(message: string): RequestIssue[] {
  const match = /^(?!error:)([a-z_]\w*(?:\.\w+)*): (\S.*)$/s.exec(message);
  return match ? [{ path: match[1], message: match[2] as string }] : [];
}

/** The fields that the documented details name. */
function issuesOf({ missing, field }: Record<string, unknown> = {}, message: string): RequestIssue[] {
  const paths = new Set([missing, field].flat().map(asString));
  return [...paths].flatMap((path) => (path === undefined ? [] : [{ path, message }])).slice(0, mostIssues);
}

function formatIssue({ path, message }: RequestIssue): string {
  return path === undefined ? message : `${path}: ${message}`;
}

/** Adds what the documented details name: the missing fields, or the field and its allowed values. */
function withDetails(message: string | undefined, details: Record<string, unknown> | undefined): string | undefined {
  const { missing, field, allowed } = details ?? {};
  const parts = [
    Array.isArray(missing) && missing.length > 0 && `missing: ${list(missing)}`,
    typeof field === "string" && `field: ${field}`,
    Array.isArray(allowed) && allowed.length > 0 && `allowed: ${list(allowed)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? message : `${message ?? noReason} (${parts.join("; ")})`;
}

function list(values: unknown[]): string {
  return values
    .slice(0, 30)
    .filter((value) => typeof value !== "object")
    .map(String)
    .join(", ");
}

/** HTML and long strings stay in `body` and are not used as a message. */
function isReadable(text: string): boolean {
  return text.trim() !== "" && text.length <= 200 && !text.includes("<");
}

function asString(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function join(parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join(": ") || undefined;
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
