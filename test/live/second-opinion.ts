/**
 * What Prism's proxy thinks of recorded responses. It misses fields that are new or renamed, and replaces what it cannot
 * read by an error of its own: an opinion, not a result. The API is not called again, and Prism never sees the key.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startProxy } from "../../scripts/spec/mock.ts";
import type { Spec } from "../../scripts/spec/read.ts";
import { queryString, readJson } from "../engine/record.ts";
import type { LiveResult } from "./result.ts";

export interface Opinion {
  operation: string;
  call: string;
  message: string;
}

export async function askPrism(spec: Spec, exchanges: LiveResult["exchanges"]): Promise<Opinion[]> {
  let current: LiveResult["exchanges"][number] | undefined;
  const recorded = createServer((_, response) => {
    const type = current?.responseHeaders["content-type"];
    // No location: the proxy would follow it.
    response.writeHead(current?.status ?? 500, type === undefined ? {} : { "content-type": type });
    response.end(current?.responseText);
  });
  await once(recorded.listen(0, "127.0.0.1"), "listening");
  const proxy = await startProxy(spec, `http://127.0.0.1:${(recorded.address() as AddressInfo).port}`);
  try {
    const opinions: Opinion[] = [];
    for (current of exchanges) {
      const { operation, call, method, path, query, body, responseHeaders } = current;
      const type = responseHeaders["content-type"];
      if (type !== undefined && !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(;.*)?$/.test(type)) {
        opinions.push({
          operation,
          call,
          message: `cannot be asked: the content type ${JSON.stringify(type)} is malformed`,
        });
        continue;
      }
      const response = await fetch(`${proxy.url}${path}${queryString(query)}`, {
        method,
        redirect: "manual",
        ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      });
      const text = await response.text();
      const violations = response.headers.get("sl-violations");
      if (violations) opinions.push(...readViolations(violations).map((message) => ({ operation, call, message })));
      else if (response.headers.get("content-type") === "application/problem+json") {
        opinions.push({ operation, call, message: `answers for it with ${response.status}: ${text.slice(0, 200)}` });
      }
    }
    return opinions;
  } finally {
    await proxy.close();
    recorded.closeAllConnections();
    recorded.close();
  }
}

function readViolations(header: string): string[] {
  const violations = readJson(header);
  if (!Array.isArray(violations)) return [header];
  return violations.map(({ location, message }) => `${location.join(".")}: ${message}`);
}
