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
  Spec,
} from "../spec/read.ts";
import { operationsOf, pathsOf } from "../spec/read.ts";
import { type Pair, pairs } from "./pairs.ts";

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

type Served = { servers?: Server[] };

function wholeOperations(spec: Spec): OperationAt[] {
  return operationsOf(spec, pathsOf(spec)).map(({ path, item, method, operation, parameters }) => {
    const { parameters: _, ...rest } = operation;
    const title = `${method.toUpperCase()} ${path}`;
    const { servers = (item as PathItem & Served).servers } = operation as Operation & Served;
    return {
      id: operation.operationId ?? title,
      title,
      method,
      path,
      operation: rest,
      parameters,
      servers: addressesOf(servers ?? spec.servers),
      usesDocumentServers: servers === undefined,
      security: operation.security ?? spec.security,
    };
  });
}

function addressesOf(servers: readonly Server[] | undefined): string[] | undefined {
  return servers?.map(({ url = "", variables = {} }) => {
    const address = url.replace(names, (whole, name) =>
      Object.hasOwn(variables, name) ? String(variables[name]?.default) : whole,
    );
    // The case of a host and its usual port make no difference.
    const isWhole = /^https?:\/\/[^{}]*$/i.test(address) && URL.canParse(address);
    return (isWhole ? new URL(address).href : address).replace(/\/$/, "");
  });
}

/** The operations of two documents: by path, by whole address, and by operationId. */
export function operationPairs(before: Spec, after: Spec): Pair<OperationAt>[] {
  return pairs(wholeOperations(before), wholeOperations(after), [
    ({ title }) => title,
    routeOf,
    addressOf,
    ({ operation }) => operation.operationId,
  ]);
}

/** The names of parameters of the path are not sent. */
export function routeOf({ method, path }: Pick<OperationAt, "method" | "path">): string {
  return `${method} ${unnamed(path)}`;
}

/** With what the server has of the path. */
export function addressOf({ method, path, servers }: OperationAt): string {
  return routeOf({ method, path: baseOf(servers?.[0]) + path });
}

/** What the address of a server has of the path. */
export function baseOf(server = ""): string {
  return server.replace(/^\w+:\/\/[^/]*/, "").replace(/\/$/, "");
}

const names = /\{([^}]*)\}/g;

export function unnamed(path: string): string {
  return path.replace(names, "{}");
}

/** The names of the parameters of a path, in order. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(names)].map(([, name]) => name as string);
}
