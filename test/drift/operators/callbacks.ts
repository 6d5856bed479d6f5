/** Changes of where and how the API posts to others. What it posts are schemas like any other. */
import { methods, type Operation, type PathItem, type Spec } from "../../../scripts/spec/read.ts";
import { at, escaped, holder, type Mutant, operationsAt } from "../mutant.ts";

export function* callbackMutants(spec: Spec): Generator<Mutant> {
  for (const place of callbackPointers(spec)) {
    const mutant = (operator: string, change: string, apply: (items: Record<string, PathItem>) => void): Mutant => ({
      operator: `callback ${operator}`,
      breaking: true,
      place,
      change,
      operations: operationsAt(spec, place),
      apply: (copy) => apply(at<Record<string, PathItem>>(copy, place)),
    });
    for (const [address, item] of Object.entries(at<Record<string, PathItem>>(spec, place))) {
      yield mutant("address changed", `${address} -> {$request.body#/callback}`, (items) => {
        items["{$request.body#/callback}"] = items[address] as PathItem;
        delete items[address];
      });
      yield mutant("removed", address, (items) => void delete items[address]);
      for (const method of methods.filter((name) => item[name])) {
        yield mutant("method changed", `${method} -> put`, (items) => {
          const changed = items[address] as PathItem;
          changed.put = changed[method] as Operation;
          delete changed[method];
        });
        yield mutant("response dropped", "200", (items) => {
          delete (items[address] as Required<PathItem>)[method].responses["200"];
        });
        yield mutant("made to need a key", "security", (items) => {
          (items[address] as Required<PathItem>)[method].security = [{ ApiKeyAuth: [] }];
        });
        yield mutant("media type changed", "text/plain", (items) => {
          const { requestBody } = (items[address] as PathItem)[method] as Required<Operation>;
          requestBody.content = { "text/plain": requestBody.content["application/json"] ?? {} };
        });
      }
    }
  }
  for (const [path, item] of Object.entries(spec.paths)) {
    for (const method of methods.filter((name) => item[name]?.callbacks)) {
      const place = `#/paths/${escaped(path)}/${method}/callbacks`;
      yield {
        operator: "callbacks of an operation removed",
        breaking: true,
        place,
        change: "none",
        operations: operationsAt(spec, place),
        apply: (copy) => {
          const { parent, name } = holder(copy, place);
          delete parent[name];
        },
      };
    }
  }
}

function callbackPointers(spec: Spec): string[] {
  return Object.keys(spec.components?.["callbacks"] ?? {}).map((name) => `#/components/callbacks/${escaped(name)}`);
}
