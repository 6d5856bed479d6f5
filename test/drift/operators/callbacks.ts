/** Changes of where and how the API posts to others. What it posts are schemas like any other. */
import { methods, type Operation, type PathItem, type Spec } from "../../../scripts/spec/read.ts";
import { at, escaped, type Mutant, mutantsAt, operationsAt, pointerTo } from "../mutant.ts";

type Items = Record<string, PathItem>;

export function* callbackMutants(spec: Spec): Generator<Mutant> {
  const breakingAt = <T>(place: string, prefix?: string) =>
    mutantsAt<T>({ breaking: true, place, operations: operationsAt(spec, place) }, prefix);
  for (const component of Object.keys(spec.components?.["callbacks"] ?? {})) {
    const place = `#/components/callbacks/${escaped(component)}`;
    const mutant = breakingAt<Items>(place, "callback ");
    for (const [address, item] of Object.entries(at<Items>(spec, place))) {
      yield mutant("address changed", `${address} -> {$request.body#/callback}`, (items) => {
        items["{$request.body#/callback}"] = items[address] as PathItem;
        delete items[address];
      });
      yield mutant("removed", address, { [address]: undefined });
      for (const method of methods.filter((name) => item[name])) {
        const ofOperation = (
          operator: string,
          change: string,
          edit: (operation: Operation, item: PathItem) => unknown,
        ) =>
          mutant(operator, change, (items) => {
            const changed = items[address] as PathItem;
            edit(changed[method] as Operation, changed);
          });
        yield ofOperation("method changed", `${method} -> put`, (operation, changed) => {
          changed.put = operation;
          delete changed[method];
        });
        yield ofOperation("response dropped", "200", ({ responses }) => delete responses["200"]);
        yield ofOperation("made to need a key", "security", (operation) => {
          operation.security = [{ ApiKeyAuth: [] }];
        });
        yield ofOperation("body made optional", "required: false", ({ requestBody }) => {
          if (requestBody) requestBody.required = false;
        });
        const response = mutantsAt<Items>(
          { breaking: false, place, operations: operationsAt(spec, place) },
          "callback ",
        );
        yield response("response added", "410", (items) => {
          Object.assign(items[address]?.[method]?.responses ?? {}, { 410: { description: "Gone" } });
        });
        yield ofOperation("media type changed", "text/plain", ({ requestBody: body = { content: {} } }) => {
          body.content = { "text/plain": body.content["application/json"] ?? {} };
        });
      }
    }
  }
  for (const [path, item] of Object.entries(spec.paths)) {
    for (const method of methods.filter((name) => item[name]?.callbacks)) {
      const place = `${pointerTo({ path, method })}/callbacks`;
      yield breakingAt(place)("callbacks of an operation removed", "none", (_, copy) => {
        delete copy.paths[path]?.[method]?.callbacks;
      });
    }
  }
}
