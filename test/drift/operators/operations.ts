/** Changes of operations: where they are, what they take beside a body, what they answer, and who may call them. */
import {
  listOperations,
  type Operation,
  type OperationEntry,
  type Parameter,
  type PathItem,
  type ResponseObject,
  resolve,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { merged } from "../../../scripts/spec/walk.ts";
import { at, escaped, type Mutant } from "../mutant.ts";

type Change = (spec: Spec) => void;

export function* operationMutants(spec: Spec): Generator<Mutant> {
  for (const entry of listOperations(spec)) {
    yield* identityMutants(entry);
    yield* parameterMutants(spec, entry);
    yield* bodyMutants(entry);
    yield* responseMutants(spec, entry);
    for (const [operator, holder] of [
      ["servers of an operation", (copy: Spec) => operationOf(copy, entry)],
      ["servers of a path", (copy: Spec) => copy.paths[entry.path]],
    ] as const) {
      const servers = [{ url: "https://other.example" }];
      yield breaking(entry, operator, "other.example", (copy) => void Object.assign(holder(copy) ?? {}, { servers }));
    }
    yield breaking(
      entry,
      "security removed",
      "security: []",
      (copy) => void Object.assign(operationOf(copy, entry), { security: [] }),
    );
  }
  yield* documentMutants(spec);
}

function breaking(
  { id, method, path }: OperationEntry,
  operator: string,
  change: string,
  apply: Change,
  below = "",
): Mutant {
  return {
    operator,
    breaking: true,
    place: `#/paths/${escaped(path)}/${method}${below}`,
    change,
    operations: [id],
    apply,
  };
}

const operationOf = (spec: Spec, { path, method }: OperationEntry) => spec.paths[path]?.[method] as Operation;

function* identityMutants(entry: OperationEntry): Generator<Mutant> {
  const { id, method, path } = entry;
  const move = (to: { method?: OperationEntry["method"]; path?: string }) => (copy: Spec) => {
    const operation = operationOf(copy, entry);
    const item = copy.paths[path] as PathItem;
    delete item[method];
    const target = to.path ?? path;
    const { parameters } = item;
    copy.paths[target] ??= parameters ? { parameters } : {};
    Object.assign(copy.paths[target] as PathItem, { [to.method ?? method]: operation });
    if (!("get" in item || "post" in item || "patch" in item || "delete" in item)) delete copy.paths[path];
  };
  const moved = path.replace("/v1/", "/v2/");
  yield breaking(entry, "path changed", `${path} -> ${moved}`, move({ path: moved }));
  const withTeam = path.replace("/v1/", "/v1/{teamId}/");
  yield breaking(entry, "path parameter added", `${path} -> ${withTeam}`, (copy) => {
    move({ path: withTeam })(copy);
    addParameter(copy, { ...entry, path: withTeam }, "path", true);
  });
  const another = method === "get" ? "post" : "put";
  yield breaking(entry, "method changed", `${method} -> ${another}`, move({ method: another }));
  yield breaking(
    entry,
    "operationId changed",
    `${id} -> ${id}2`,
    (copy) => void Object.assign(operationOf(copy, entry), { operationId: `${id}2` }),
  );
  yield breaking(entry, "operation removed", id, (copy) => void delete copy.paths[path]?.[method]);
  const added = breaking(entry, "operation added", `${id}Again`, (copy) => {
    copy.paths[`${path}/again`] = {
      ...(copy.paths[path]?.parameters && { parameters: structuredClone(copy.paths[path].parameters) }),
      [method]: { ...structuredClone(operationOf(copy, entry)), operationId: `${id}Again` },
    };
  });
  yield { ...added, operations: [`${id}Again`] };
}

function* parameterMutants(spec: Spec, entry: OperationEntry): Generator<Mutant> {
  const { method, path } = entry;
  for (const list of [`#/paths/${escaped(path)}`, `#/paths/${escaped(path)}/${method}`]) {
    const parameters = at<{ parameters?: Parameter[] }>(spec, list).parameters ?? [];
    for (const [i, { name, in: place, required = false }] of parameters.entries()) {
      const edit = (operator: string, change: string, apply: (parameter: Parameter, copy: Spec) => void) => ({
        ...breaking(entry, `${place} parameter ${operator}`, change, (copy) =>
          apply(at<Parameter>(copy, `${list}/parameters/${i}`), copy),
        ),
        place: `${list}/parameters/${i}`,
      });
      const renamed = `${name}X`;
      yield edit("renamed", `${name} -> ${renamed}`, (parameter, copy) => {
        parameter.name = renamed;
        if (place !== "path") return;
        copy.paths[path.replace(`{${name}}`, `{${renamed}}`)] = copy.paths[path] as PathItem;
        delete copy.paths[path];
      });
      if (place === "path") {
        yield edit("dropped", name, (_, copy) => {
          at<{ parameters: unknown[] }>(copy, list).parameters.splice(i, 1);
          copy.paths[path.replace(`{${name}}`, "mine")] = copy.paths[path] as PathItem;
          delete copy.paths[path];
        });
      }
      if (place !== "query") continue;
      yield edit("dropped", name, (_, copy) => void at<{ parameters: unknown[] }>(copy, list).parameters.splice(i, 1));
      yield edit(
        required ? "made optional" : "made required",
        name,
        (parameter) => void Object.assign(parameter, { required: !required }),
      );
      yield edit("moved to a header", name, (parameter) => void Object.assign(parameter, { in: "header" }));
    }
  }
  for (const place of ["query", "header"] as const) {
    yield breaking(entry, `required ${place} parameter added`, "teamId", (copy) =>
      addParameter(copy, entry, place, true),
    );
  }
}

export function addParameter(
  spec: Spec,
  entry: OperationEntry,
  place: "path" | "query" | "header",
  required: boolean,
  schema: Schema = { type: "string" },
): void {
  const operation = operationOf(spec, entry);
  operation.parameters = [
    ...(operation.parameters ?? []),
    { name: "teamId", in: place, required, description: "The team", schema },
  ];
}

function* bodyMutants(entry: OperationEntry): Generator<Mutant> {
  const { requestBody } = entry.operation;
  if (!requestBody) return;
  const bodyOf = (copy: Spec) => operationOf(copy, entry).requestBody as NonNullable<Operation["requestBody"]>;
  yield breaking(
    entry,
    "body made optional",
    "required: false",
    (copy) => void Object.assign(bodyOf(copy), { required: false }),
    "/requestBody",
  );
  yield breaking(
    entry,
    "request media type changed",
    "multipart/form-data",
    (copy) => {
      bodyOf(copy).content = { "multipart/form-data": bodyOf(copy).content["application/json"] ?? {} };
    },
    "/requestBody",
  );
  yield breaking(
    entry,
    "body removed",
    "no body",
    (copy) => void delete operationOf(copy, entry).requestBody,
    "/requestBody",
  );
}

function* responseMutants(spec: Spec, entry: OperationEntry): Generator<Mutant> {
  for (const [status, response] of Object.entries(entry.responses)) {
    const below = `/responses/${status}`;
    const set = (copy: Spec, key: string, value: ResponseObject | undefined) => {
      const { responses } = operationOf(copy, entry);
      delete responses[status];
      if (value) responses[key] = value;
    };
    const copyOf = (copy: Spec) =>
      structuredClone(resolve(copy, operationOf(copy, entry).responses[status] as ResponseObject));
    yield breaking(entry, "status dropped", status, (copy) => set(copy, status, undefined), below);
    if (response.content && status !== "204") {
      const addType = (copy: Spec) => {
        const changed = copyOf(copy);
        changed.content = {
          ...changed.content,
          "text/plain": { schema: { type: "string" }, examples: { plain: { value: "x" } } },
        };
        set(copy, status, changed);
      };
      yield breaking(entry, "response media type added", `${status}: text/plain`, addType, below);
    }
    const other = String(Number(status) + (status === "200" ? 1 : 18));
    yield breaking(entry, "status changed", `${status} -> ${other}`, (copy) => set(copy, other, copyOf(copy)), below);
    if (!response.content) continue;
    yield breaking(
      entry,
      "response media type changed",
      `${status}: text/plain`,
      (copy) => {
        const changed = copyOf(copy);
        changed.content = { "text/plain": changed.content?.["application/json"] ?? {} };
        set(copy, status, changed);
      },
      below,
    );
    yield breaking(
      entry,
      "response content removed",
      status,
      (copy) => set(copy, status, { description: response.description }),
      below,
    );
    yield envelopeMutant(spec, entry, status, set, copyOf);
  }
}

/** A success without its envelope; an error within one. */
function envelopeMutant(
  spec: Spec,
  entry: OperationEntry,
  status: string,
  set: (copy: Spec, status: string, response: ResponseObject) => void,
  copyOf: (copy: Spec) => ResponseObject,
): Mutant {
  const schema = entry.responses[status]?.content?.["application/json"]?.schema ?? {};
  const wrapped = merged(spec, schema).properties?.["data"] !== undefined;
  return breaking(
    entry,
    `${status === "200" ? "envelope" : "error body"} changed`,
    wrapped ? "the fields of data alone" : "all within error",
    (copy) => {
      const response = copyOf(copy);
      const content = response.content?.["application/json"] ?? {};
      const inner = content.schema ?? {};
      content.schema = wrapped
        ? (merged(copy, inner).properties?.["data"] ?? {})
        : { type: "object", required: ["error"], properties: { error: inner } };
      for (const example of Object.values(content.examples ?? {})) {
        example.value = wrapped ? ((example.value as { data: never }).data ?? {}) : { error: example.value };
      }
      set(copy, status, response);
    },
    `/responses/${status}`,
  );
}

function* documentMutants(spec: Spec): Generator<Mutant> {
  const operations = listOperations(spec).map(({ id }) => id);
  const document = (operator: string, place: string, change: string, apply: Change): Mutant => ({
    operator,
    breaking: true,
    place,
    change,
    operations,
    apply,
  });
  const scheme = "#/components/securitySchemes/ApiKeyAuth";
  yield document(
    "auth header renamed",
    scheme,
    "x-api-key -> x-key",
    (copy) => void Object.assign(at(copy, scheme), { name: "x-key" }),
  );
  for (const place of ["query", "cookie"]) {
    yield document(
      "auth moved",
      scheme,
      `header -> ${place}`,
      (copy) => void Object.assign(at(copy, scheme), { in: place }),
    );
  }
  yield document("security made optional", "#/security", "or none", (copy) => void copy.security?.push({}));
  yield document("auth scheme changed", scheme, "bearer", (copy) => {
    (copy.components as Record<string, object>)["securitySchemes"] = { ApiKeyAuth: { type: "http", scheme: "bearer" } };
  });
  yield document(
    "security removed",
    "#/security",
    "security: []",
    (copy) => void Object.assign(copy, { security: [] }),
  );
  yield document(
    "server changed",
    "#/servers",
    "https://api.hooked.ai",
    (copy) => void Object.assign(copy, { servers: [{ url: "https://api.hooked.ai" }] }),
  );
}
