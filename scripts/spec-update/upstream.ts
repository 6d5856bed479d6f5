/** Reads what upstream publishes: an OpenAPI document, or a page of the docs with its block of one. */
import { existsSync, readFileSync } from "node:fs";
import { pointerOf } from "../spec/pointer.ts";
import { isObject, type Json, parseSpec, type Spec } from "../spec/read.ts";
import { structureProblems } from "../spec/structure.ts";
import { unresolved } from "../spec/supported.ts";

/** Bounds for a document of others: bytes, and copies that its aliases ask for. */
const maxBytes = 32 * 1024 * 1024;
const maxAliases = 10_000;

export async function readUpstream(source: string, timeout = 30_000): Promise<Spec> {
  const spec = parseUpstream(await textOf(source, timeout), source);
  // A page of the docs may leave out what a document must have.
  const problems = await structureProblems({ ...spec, openapi: "3.0.3" });
  // What stands in place of an object or a list would be overlooked, or end the comparison without a place.
  const problem = problems.find(([, reason]) => /^Expected type (`\w+` \(|`array`|`object`)/.test(reason));
  if (problem) throw new Error(`${source}: ${pointerOf(problem[0])}: ${problem[1]}`);
  return spec;
}

async function textOf(source: string, timeout: number): Promise<string> {
  if (!/^\w{2,}:\/\//.test(source)) {
    if (!existsSync(source)) throw new Error(`${source} does not exist`);
    return readFileSync(source, "utf8");
  }
  if (!URL.canParse(source)) throw new Error(`${source} is not an address`);
  const { protocol, hostname } = new URL(source);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && loopback))
    throw new Error(`${source}: only https is read, and http from this machine`);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`it took longer than ${timeout / 1000} seconds`)), timeout);
  try {
    return await download(source, controller.signal);
  } catch (cause) {
    throw new Error(`${source} cannot be read`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function download(source: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(source, { redirect: "error", signal });
  if (!response.ok) throw new Error(`the server answered with status ${response.status}`);
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > maxBytes) throw new Error(`it is larger than ${maxBytes / 1024 / 1024} MB`);
  }
  return text;
}

/** A page of the docs has its block in a fence such as ```` ````yaml DELETE /v1/integration/{integrationId} ````. */
const block = /^(`{3,})ya?ml [A-Z]+ \/\S*\n(.*?)^\1/gms;

export function parseUpstream(text: string, source: string): Spec {
  const lines = text.replaceAll("\r\n", "\n");
  const blocks = [...lines.matchAll(block)].map(([, , yaml]) => yaml as string);
  const documents = (blocks.length > 0 ? blocks : [lines]).map((yaml) => parseDocument(yaml, source));
  const spec = documents.reduce(merge) as unknown as Spec;
  for (const [keys, reason] of unresolved(spec)) throw new Error(`${source}: ${pointerOf(keys)}: ${reason}`);
  return spec;
}

function parseDocument(yaml: string, source: string): Json {
  let document: Json;
  try {
    document = parseSpec(yaml, maxAliases) as unknown as Json;
  } catch (cause) {
    throw new Error(`${source} is not YAML`, { cause });
  }
  const { openapi, swagger, paths } = isObject(document) ? document : {};
  const version = swagger === undefined ? `OpenAPI ${openapi}` : `Swagger ${swagger}`;
  if (paths === undefined)
    throw new Error(`${source} has no OpenAPI document: no paths, and no block such as \`\`\`\`yaml GET /v1/…`);
  if (!/^OpenAPI (3\.0\.\d+|undefined)$/.test(version))
    throw new Error(`${source} is ${version}: only OpenAPI 3.0 can be compared. Convert it first`);
  if (!isObject(paths)) throw new Error(`${source}: /paths must be an object with a field for each path`);
  for (const [path, item] of Object.entries(paths))
    if (!isObject(item) || Object.values(item).includes(null))
      throw new Error(`${source}: ${pointerOf(["paths", path])} must be an object with a field for each method`);
  return document;
}

function merge(one: Json, other: Json): Json {
  if (!isObject(one) || !isObject(other)) return other;
  const fields = Object.entries(other).map(([key, value]) => [
    key,
    Object.hasOwn(one, key) ? merge(one[key] as Json, value) : value,
  ]);
  return { ...one, ...Object.fromEntries(fields) };
}
