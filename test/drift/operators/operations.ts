/** Changes of operations: where they are, what they take beside a body, what they answer, and who may call them. */
import {
  type Content,
  listOperations,
  type Operation,
  type OperationEntry,
  type Parameter,
  type PathItem,
  type RequestBody,
  type ResponseObject,
  resolve,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { merged } from "../../../scripts/spec/walk.ts";
import { at, escaped, type Mutant, mutantsAt, pointerTo } from "../mutant.ts";

export function* operationMutants(spec: Spec): Generator<Mutant> {
  for (const entry of listOperations(spec)) {
    yield* identityMutants(entry);
    yield* parameterMutants(spec, entry);
    yield* bodyMutants(entry);
    yield* responseMutants(spec, entry);
    const mutant = breakingAt<Operation>(entry);
    const servers = [{ url: "https://other.example" }];
    yield mutant("servers of an operation", "other.example", { servers });
    yield mutant("servers of a path", "other.example", (_, copy) =>
      Object.assign(copy.paths[entry.path] ?? {}, { servers }),
    );
    yield mutant("security removed", "security: []", { security: [] });
  }
  yield* documentMutants(spec);
}

const breakingAt = <T>(entry: OperationEntry, below = "") =>
  mutantsAt<T>({ breaking: true, place: pointerTo(entry) + below, operations: [entry.id] });

const operationOf = (spec: Spec, entry: OperationEntry) => at<Operation>(spec, pointerTo(entry));

function* identityMutants(entry: OperationEntry): Generator<Mutant> {
  const { id, method, path } = entry;
  const mutant = breakingAt<Operation>(entry);
  const move = (to: { method?: OperationEntry["method"]; path?: string }) => (operation: Operation, copy: Spec) => {
    const item = copy.paths[path] as PathItem;
    delete item[method];
    const target = to.path ?? path;
    const { parameters } = item;
    copy.paths[target] ??= parameters ? { parameters } : {};
    Object.assign(copy.paths[target] as PathItem, { [to.method ?? method]: operation });
    if (!("get" in item || "post" in item || "patch" in item || "delete" in item)) delete copy.paths[path];
  };
  const moved = path.replace("/v1/", "/v2/");
  yield mutant("path changed", `${path} -> ${moved}`, move({ path: moved }));
  const withTeam = path.replace("/v1/", "/v1/{teamId}/");
  yield mutant("path parameter added", `${path} -> ${withTeam}`, (operation, copy) => {
    move({ path: withTeam })(operation, copy);
    addParameter(operation, "path", true);
  });
  const another = method === "get" ? "post" : "put";
  yield mutant("method changed", `${method} -> ${another}`, move({ method: another }));
  yield mutant("operationId changed", `${id} -> ${id}2`, { operationId: `${id}2` });
  yield mutant("operation removed", id, (_, copy) => delete copy.paths[path]?.[method]);
  const added = mutant("operation added", `${id}Again`, (operation, copy) => {
    const { parameters } = copy.paths[path] as PathItem;
    const again = { ...(parameters && { parameters }), [method]: { ...operation, operationId: `${id}Again` } };
    copy.paths[`${path}/again`] = structuredClone(again);
  });
  yield { ...added, operations: [`${id}Again`] };
}

function* parameterMutants(spec: Spec, entry: OperationEntry): Generator<Mutant> {
  const { path } = entry;
  for (const list of [`#/paths/${escaped(path)}`, pointerTo(entry)]) {
    const parameters = at<{ parameters?: Parameter[] }>(spec, list).parameters ?? [];
    for (const [i, { name, in: place, required = false }] of parameters.entries()) {
      const common = { breaking: true, place: `${list}/parameters/${i}`, operations: [entry.id] };
      const mutant = mutantsAt<Parameter>(common, `${place} parameter `);
      const drop = (copy: Spec) => at<unknown[]>(copy, `${list}/parameters`).splice(i, 1);
      const movePath = (copy: Spec, step: string) => {
        copy.paths[path.replace(`{${name}}`, step)] = copy.paths[path] as PathItem;
        delete copy.paths[path];
      };
      const renamed = `${name}X`;
      yield mutant("renamed", `${name} -> ${renamed}`, (parameter, copy) => {
        parameter.name = renamed;
        if (place === "path") movePath(copy, `{${renamed}}`);
      });
      if (place === "path") {
        yield mutant("dropped", name, (_, copy) => {
          drop(copy);
          movePath(copy, "mine");
        });
      }
      if (place !== "query") continue;
      yield mutant("dropped", name, (_, copy) => drop(copy));
      yield mutant(required ? "made optional" : "made required", name, { required: !required });
      yield mutant("moved to a header", name, { in: "header" });
    }
  }
  const mutant = breakingAt<Operation>(entry);
  for (const place of ["query", "header"] as const) {
    yield mutant(`required ${place} parameter added`, "teamId", (operation) => addParameter(operation, place, true));
  }
}

export function addParameter(
  operation: Operation,
  place: Parameter["in"],
  required: boolean,
  schema: Schema = { type: "string" },
): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    { name: "teamId", in: place, required, description: "The team", schema },
  ];
}

function* bodyMutants(entry: OperationEntry): Generator<Mutant> {
  if (!entry.operation.requestBody) return;
  const mutant = breakingAt<RequestBody>(entry, "/requestBody");
  yield mutant("body made optional", "required: false", { required: false });
  yield mutant("request media type changed", "multipart/form-data", (body) => {
    body.content = { "multipart/form-data": body.content["application/json"] ?? {} };
  });
  yield mutant("body removed", "no body", (_, copy) => delete operationOf(copy, entry).requestBody);
}

function* responseMutants(spec: Spec, entry: OperationEntry): Generator<Mutant> {
  for (const [status, { content, description }] of Object.entries(entry.responses)) {
    const mutant = breakingAt<ResponseObject>(entry, `/responses/${status}`);
    /** Of a copy: other operations may share the response. */
    const edited = (
      operator: string,
      change: string,
      edit: (types: Record<string, Content>, copy: Spec) => unknown,
      newStatus = status,
    ) =>
      mutant(operator, change, (response, copy) => {
        const { responses } = operationOf(copy, entry);
        delete responses[status];
        const changed = structuredClone(resolve(copy, response));
        edit(changed.content ?? {}, copy);
        responses[newStatus] = changed;
      });
    yield mutant("status dropped", status, (_, copy) => delete operationOf(copy, entry).responses[status]);
    if (content && status !== "204") {
      const plain = { schema: { type: "string" }, examples: { plain: { value: "x" } } };
      yield edited("response media type added", `${status}: text/plain`, (types) =>
        Object.assign(types, { "text/plain": plain }),
      );
    }
    const other = String(Number(status) + (status === "200" ? 1 : 18));
    yield edited("status changed", `${status} -> ${other}`, () => {}, other);
    if (!content) continue;
    yield edited("response media type changed", `${status}: text/plain`, (types) => {
      types["text/plain"] = types["application/json"] ?? {};
      delete types["application/json"];
    });
    yield mutant("response content removed", status, (_, copy) => {
      operationOf(copy, entry).responses[status] = { description };
    });
    // A success without its envelope; an error within one.
    const wrapped = merged(spec, content["application/json"]?.schema ?? {}).properties?.["data"] !== undefined;
    const [kind, change] = [
      status === "200" ? "envelope" : "error body",
      wrapped ? "the fields of data alone" : "all within error",
    ];
    yield edited(`${kind} changed`, change, ({ "application/json": json = {} }, copy) => {
      const inner = json.schema ?? {};
      json.schema = wrapped
        ? (merged(copy, inner).properties?.["data"] ?? {})
        : { type: "object", required: ["error"], properties: { error: inner } };
      for (const example of Object.values(json.examples ?? {})) {
        example.value = wrapped ? ((example.value as { data: never }).data ?? {}) : { error: example.value };
      }
    });
  }
}

const scheme = "#/components/securitySchemes/ApiKeyAuth";
const bearer = { type: "http", scheme: "bearer", in: undefined, name: undefined, description: undefined };

function* documentMutants(spec: Spec): Generator<Mutant> {
  const operations = listOperations(spec).map(({ id }) => id);
  const breaking = (place: string) => mutantsAt<unknown[]>({ breaking: true, place, operations });
  const ofScheme = breaking(scheme);
  yield ofScheme("auth header renamed", "x-api-key -> x-key", { name: "x-key" });
  yield ofScheme("auth moved", "header -> query", { in: "query" });
  yield ofScheme("auth moved", "header -> cookie", { in: "cookie" });
  yield breaking("#/security")("security made optional", "or none", (security) => security.push({}));
  yield ofScheme("auth scheme changed", "bearer", bearer);
  yield breaking("#/security")("security removed", "security: []", (security) => security.splice(0));
  const url = "https://api.hooked.ai";
  yield breaking("#/servers")("server changed", url, (servers) => servers.splice(0, servers.length, { url }));
}
