/** Takes values of a document of upstream over into ours, with the components that they refer to. */
import { isDeepStrictEqual } from "node:util";
import { keysOf, mappedName, pointerOf, targetOf, valueAt } from "../spec/pointer.ts";
import { isObject, type Json, type Schema, type Spec } from "../spec/read.ts";
import { isData, isMapOfNames } from "../spec/walk.ts";
import { Changes } from "../spec-diff/changes.ts";
import { Document } from "../spec-diff/flat.ts";
import { compareSchemas } from "../spec-diff/schemas.ts";
import { schemeName } from "../spec-diff/security.ts";

type Keys = readonly string[];

export class Adoption {
  /** The places where something was added to ours. */
  readonly added: Keys[] = [];
  /** The places in ours of components of theirs. */
  readonly #known = new Map<string, Keys>();
  /** References that are being replaced by what they lead to. */
  readonly #inside: string[] = [];
  /** The schemas of ours that say all that one of theirs says: both names. */
  readonly #same: ReadonlySet<string>;

  constructor(
    readonly ours: Spec,
    readonly theirs: Spec,
  ) {
    this.#same = sameSchemas(ours, theirs);
  }

  add(keys: Keys, value: Json): void {
    if (keys.includes("__proto__"))
      throw new Error(`${pointerOf(keys)} cannot be written: give it another name by hand`);
    let at = this.ours as unknown as Record<string, Json>;
    for (const key of keys.slice(0, -1)) {
      if (!Object.hasOwn(at, key)) at[key] = {};
      at = at[key] as Record<string, Json>;
    }
    at[keys.at(-1) as string] = value;
    this.added.push(keys);
  }

  /** A copy of an operation of theirs that refers to components of ours. Those that ours does not have are added. */
  operation({ security, ...fields }: Record<string, Json>): Json {
    const operation = this.#copy(fields) as Record<string, Json>;
    if (!Array.isArray(security)) return operation;
    const ways = security.map((way) =>
      Object.fromEntries(Object.entries(Object(way)).map(([name, scopes]) => [this.#scheme(name), scopes as Json])),
    );
    return isDeepStrictEqual(ways, this.ours.security) ? operation : { ...operation, security: ways };
  }

  /** The name that ours has for a security scheme of theirs. */
  #scheme(name: string): string {
    const keys = ["components", "securitySchemes", name];
    if (valueAt(this.theirs, keys) === undefined) return name;
    return schemeName(this.ours, name, this.theirs) ?? (this.#bring(keys).at(-1) as string);
  }

  #copy(value: Json, hasNames = false): Json {
    if (Array.isArray(value)) return value.map((item) => this.#copy(item));
    if (!isObject(value)) return value;
    if (typeof value["$ref"] === "string" && !hasNames) return this.#reference(value["$ref"]);
    const fields = Object.entries(value).map(([key, child]) => {
      if (hasNames) return [key, this.#copy(child)];
      if (key === "mapping") return [key, this.#mapping(child)];
      return [key, isData(key) ? child : this.#copy(child, isMapOfNames(key))];
    });
    return Object.fromEntries(fields);
  }

  #reference($ref: string): Json {
    const keys = keysOf($ref);
    if (keys[0] === "components" && keys.length === 3) return { $ref: this.#address(keys) };
    // No component: what it leads to is copied.
    if (this.#inside.includes($ref))
      throw new Error(`${$ref} is no component, and refers to itself: write the operation by hand`);
    this.#inside.push($ref);
    const copy = this.#copy(targetOf(this.theirs, { $ref }).value);
    this.#inside.pop();
    return copy;
  }

  #mapping(mapping: Json): Json {
    if (!isObject(mapping)) return mapping;
    const targets = Object.entries(mapping).map(([value, target]) => {
      const keys = ["components", "schemas", mappedName(String(target))];
      return [value, valueAt(this.theirs, keys) === undefined ? target : this.#address(keys)];
    });
    return Object.fromEntries(targets);
  }

  #address(keys: Keys): string {
    return `#${pointerOf(this.#bring(keys))}`;
  }

  /** Where ours has a component of theirs. It is added if ours has nothing like it; what has its name there is kept. */
  #bring(keys: Keys): Keys {
    const known = this.#known.get(pointerOf(keys));
    if (known) return known;
    const their = valueAt(this.theirs, keys) as Json;
    let own = keys;
    while (valueAt(this.ours, own) !== undefined) {
      if (this.#isSame(own, keys, their)) break;
      own = [...own.slice(0, 2), `Upstream${own[2]}`];
    }
    this.#known.set(pointerOf(keys), own);
    if (valueAt(this.ours, own) !== undefined) return own;
    // It may refer to itself.
    this.add(own, {});
    const copy = this.#copy(their);
    this.add(own, copy);
    this.added.pop();
    return own;
  }

  #isSame(own: Keys, keys: Keys, their: Json): boolean {
    if (own[1] === "schemas") return this.#same.has(`${own[2]} ${keys[2]}`);
    return isDeepStrictEqual(valueAt(this.ours, own), their);
  }
}

/** Compares all at once: what refers to a schema that differs, differs too. Descriptions make no difference. */
function sameSchemas(ours: Spec, theirs: Spec): Set<string> {
  const changes = new Changes(new Document(ours), new Document(theirs));
  const same = new Set<string>();
  for (const name of Object.keys(theirs.components?.schemas ?? {}))
    for (let own = name; Object.hasOwn(ours.components?.schemas ?? {}, own); own = `Upstream${own}`) {
      same.add(`${own} ${name}`);
      const [our, their] = [own, name].map((one) => ({ $ref: `#${pointerOf(["components", "schemas", one])}` }));
      const at = { scope: changes.scope("", `${own} ${name}`), part: "", field: "" };
      for (const sent of [true, false]) compareSchemas(changes, our as Schema, their as Schema, { ...at, sent });
    }
  for (const { level, silent, operations = [] } of changes.list())
    if (level !== "documentation" && silent === undefined) for (const pair of operations) same.delete(pair);
  return same;
}
