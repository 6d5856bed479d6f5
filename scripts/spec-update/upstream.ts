/** Reads what upstream publishes: an OpenAPI document, or a page of the docs with its block of one. */
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Json, parseSpec } from "../spec/read.ts";
import { isObject } from "./json.ts";

export async function readUpstream(source: string): Promise<Json> {
  return parseUpstream(await textOf(source), source);
}

async function textOf(source: string): Promise<string> {
  if (!/^\w{2,}:\/\//.test(source)) {
    if (!existsSync(source)) throw new Error(`${source} does not exist`);
    return readFileSync(source, "utf8");
  }
  const { protocol, hostname } = new URL(source);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && loopback))
    throw new Error(`${source}: only https is read, and http from this machine`);
  const reply = await fetch(source, { redirect: "error", signal: AbortSignal.timeout(30_000) });
  if (!reply.ok) throw new Error(`${source} answers ${reply.status}`);
  return reply.text();
}

/** A page of the docs has its block in a fence such as ```` ````yaml DELETE /v1/integration/{integrationId} ````. */
const block = /^(`{3,})ya?ml [A-Z]+ \/\S*\n(.*?)^\1/gms;

export function parseUpstream(text: string, source: string): Json {
  const blocks = [...text.matchAll(block)].map(([, , yaml]) => yaml as string);
  const documents = (blocks.length > 0 ? blocks : [text]).map((yaml) => parseDocument(yaml, source));
  return documents.reduce(merge, {});
}

function parseDocument(yaml: string, source: string): Json {
  const { paths } = Object(parse(yaml, { maxAliasCount: -1 }));
  if (paths === null || typeof paths !== "object")
    throw new Error(`${source} has no OpenAPI document: no paths, and no block such as \`\`\`\`yaml GET /v1/…`);
  return parseSpec(yaml) as unknown as Json;
}

function merge(one: Json, other: Json): Json {
  if (!isObject(one) || !isObject(other)) return other;
  const members = Object.entries(other).map(([key, value]) => [
    key,
    key in one ? merge(one[key] as Json, value) : value,
  ]);
  return { ...one, ...Object.fromEntries(members) };
}
