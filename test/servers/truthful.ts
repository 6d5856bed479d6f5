/** Servers that fit a spec: they respond with its examples, and deviate only where a test changes that. */
import { listOperations, type Spec } from "../../scripts/spec/read.ts";
import { pathValues } from "../engine/check-request.ts";
import { type Handler, key } from "./loopback.ts";

/** What is about to be sent. A `body` that is a string is sent as it is. */
export interface Answer {
  operation: string;
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: lies fit no type
  body: any;
}

/** Servers that fit a document. `ignored` are query parameters that have no effect. */
export function serversOf(spec: Spec) {
  const entries = listOperations(spec);
  const examples = JSON.stringify(entries.map(({ responses }) => responses["200"]));
  const truthful =
    (lie: (answer: Answer) => void = () => {}, ignored: readonly string[] = []): Handler =>
    (response, { method, path, headers }) => {
      const { pathname, searchParams } = new URL(path, "http://localhost");
      const entry = entries
        .filter((each) => each.method.toUpperCase() === method)
        .sort((a, b) => a.path.split("{").length - b.path.split("{").length)
        .find((each) => pathValues(each, pathname));
      if (!entry) return void response.writeHead(404).end();
      const given = headers["x-api-key"];
      const ids = Object.values(pathValues(entry, pathname) ?? {});
      const exists = ids.every((id) => examples.includes(JSON.stringify(id)));
      const status = given !== key ? 401 : exists ? 200 : 404;
      const samples = entry.responses[status]?.content?.["application/json"]?.examples ?? {};
      const example =
        samples[status !== 401 ? "" : given ? "invalid_api_key" : "missing_api_key"] ?? Object.values(samples)[0];
      const answer: Answer = {
        operation: entry.id,
        status,
        headers: { "content-type": "application/json" },
        body: structuredClone(example?.value),
      };
      for (const name of ignored) searchParams.delete(name);
      if (status === 200) select(answer.body, searchParams);
      lie(answer);
      response.writeHead(answer.status, answer.headers);
      response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
    };
  /** Lies in the responses of one operation with one status. */
  const lieOf = (operation: string, lie: Lie, status = 200) =>
    truthful((answer) => {
      if (answer.operation === operation && answer.status === status) lie(Object(answer.body).data, answer);
    });
  return { truthful, lieOf };
}

/** Changes the data of a response, or all of it. */
export type Lie = (data: Answer["body"], answer: Answer) => unknown;

/** Keeps of a list what the query asks for. */
function select(body: unknown, query: URLSearchParams): void {
  const data = Object(Object(body).data) as Record<string, unknown>;
  const [name, items] = Object.entries(data).find(([, value]) => Array.isArray(value)) ?? [];
  if (name === undefined) return;
  const limit = Number(query.get("limit") ?? 50);
  const offset = Number(query.get("offset") ?? 0);
  const filters = [...query].filter(([filter]) => filter !== "limit" && filter !== "offset");
  const found = (items as Record<string, unknown>[]).filter((item) =>
    filters.every(([filter, value]) => typeof item[filter] !== "string" || `${item[filter]}`.toLowerCase() === value),
  );
  data[name] = found.slice(offset, offset + limit);
  if (typeof data["total"] === "number") data["total"] = found.length;
}
