/** The operations of a document, each with what its path item and the document add to it, and the pairing of those of two documents. */
import type {
  Callback,
  Json,
  Method,
  Operation,
  Parameter,
  PathItem,
  RequestBody,
  ResponseObject,
} from "../spec/read.ts";
import { methods } from "../spec/read.ts";
import type { Document } from "./flat.ts";

export interface OperationAt {
  id: string;
  title: string;
  method: Method;
  path: string;
  operation: Omit<Operation, "parameters" | "responses"> & {
    responses?: Record<string, ResponseObject>;
    requestBody?: RequestBody;
    callbacks?: Record<string, Callback>;
  };
  parameters: Parameter[];
  /** Where it is called, without a `/` at the end; undefined if no server is named. */
  servers: string[] | undefined;
  /** Whether the servers are those of the whole document. */
  usesDocumentServers: boolean;
  /** Undefined where the document does not state whether it needs a key. */
  security: Record<string, string[]>[] | undefined;
}

interface Server {
  url?: string;
  variables?: Record<string, { default?: Json }>;
}

export function operationsOf(document: Document): OperationAt[] {
  const { paths, servers, security } = document.spec;
  return Object.entries(paths).flatMap(([path, reference]) => {
    if (path.startsWith("x-")) return [];
    const item = document.resolve(reference) as PathItem & { servers?: Server[] };
    return methods.flatMap((method): OperationAt | [] => {
      const operation = item[method] as (Operation & { servers?: Server[] }) | undefined;
      if (!operation) return [];
      const { parameters = [], ...rest } = operation;
      const all = [...(item.parameters ?? []), ...parameters].map((one) => [document.resolve(one), one] as const);
      const title = `${method.toUpperCase()} ${path}`;
      return {
        id: operation.operationId ?? title,
        title,
        method,
        path,
        operation: rest,
        // An operation replaces parameters of its path.
        parameters: [...new Map(all.map(([{ in: place, name }, one]) => [`${place} ${name}`, one])).values()],
        servers: addressesOf(operation.servers ?? item.servers ?? servers),
        usesDocumentServers: (operation.servers ?? item.servers) === undefined,
        security: operation.security ?? security,
      };
    });
  });
}

function addressesOf(servers: readonly Server[] | undefined): string[] | undefined {
  return servers?.map(({ url = "", variables = {} }) => {
    const address = url.replace(/\{([^}]*)\}/g, (whole, name) =>
      Object.hasOwn(variables, name) ? String(variables[name]?.default) : whole,
    );
    // The case of a host and its usual port make no difference.
    const isWhole = /^https?:\/\/[^{}]*$/i.test(address) && URL.canParse(address);
    return (isWhole ? new URL(address).href : address).replace(/\/$/, "");
  });
}

/** Pairs the operations of two documents: by path, by whole address, and by operationId. Any side may be missing. */
export function pairs(
  old: readonly OperationAt[],
  current: readonly OperationAt[],
): [OperationAt | undefined, OperationAt | undefined][] {
  const left = new Set(current);
  const found = new Map<OperationAt, OperationAt>();
  for (const key of [
    ({ title }: OperationAt) => title,
    routeOf,
    addressOf,
    ({ operation }: OperationAt) => operation.operationId,
  ]) {
    const candidates = new Map([...left].map((one) => [key(one), one]));
    for (const one of old) {
      const other = found.has(one) || key(one) === undefined ? undefined : candidates.get(key(one));
      if (!other || !left.has(other)) continue;
      found.set(one, other);
      left.delete(other);
    }
  }
  return [
    ...old.map((one): [OperationAt, OperationAt | undefined] => [one, found.get(one)]),
    ...[...left].map((other): [undefined, OperationAt] => [undefined, other]),
  ];
}

/** The names of parameters of the path are not sent. */
export function routeOf({ method, path }: Pick<OperationAt, "method" | "path">): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** With what the server has of the path. */
export function addressOf(operation: OperationAt): string {
  const [server = ""] = operation.servers ?? [];
  const base = server.replace(/^\w+:\/\/[^/]*/, "");
  return routeOf({ method: operation.method, path: base + operation.path });
}

/** The names of the parameters of a path, in order. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
}
