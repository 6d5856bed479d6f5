/**
 * Ways to send parameters and bodies that few operations need. Where the document needs one, the types of `Api` demand it,
 * and a helper passes it as the option of openapi-fetch that it is.
 */
import { commaLists } from "../../generated/rules.ts";
import { HookedArgumentError } from "./errors.ts";
import { readHeaders } from "./options.ts";
import { checkPlainObject, describe, kindOf, serializeBody, serializeQuery } from "./validate.ts";

declare const checked: unique symbol;

/** Header parameters that were checked: those of a document are typed, but a value may hold a line break. */
export type CheckedHeaders<H> = H & { readonly [checked]: true };

/**
 * Checks header parameters: `params: { header: headerParams({ "x-team": team }) }`. Undefined is left out.
 *
 * @public
 */
export function headerParams<H extends object>(headers: H): CheckedHeaders<H> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  const texts = given.map(([name, value]) => [name, typeof value === "object" ? value : String(value)]);
  return readHeaders(Object.fromEntries(texts)) as unknown as CheckedHeaders<H>;
}

type CommaLists = typeof commaLists;

/** Serializes the query of one operation. */
export interface CommaSeparated<Operation> {
  (query: object): string;
  readonly [checked]?: Operation;
}

/**
 * Sends lists as `ids=a,b` and not as `ids=a&ids=b`, as far as the document says so.
 *
 * @public
 */
export function commaSeparated<Operation extends keyof CommaLists>(operation: Operation): CommaSeparated<Operation> {
  const names = new Set<string>(commaLists[operation]);
  return (query) =>
    Object.entries(query)
      .map(([name, value]) => {
        const repeated = serializeQuery({ [name]: value });
        if (!names.has(name)) return repeated;
        const values = repeated.split("&").map((part) => part.slice(part.indexOf("=") + 1));
        return repeated && `${encodeURIComponent(name)}=${values.join()}`;
      })
      .filter((part) => part !== "")
      .join("&");
}

/**
 * Sends a body as multipart/form-data: files as they are, lists as several parts of one name, objects as JSON. Undefined is
 * left out.
 *
 * @public
 */
export function serializeForm(body: object | undefined): FormData {
  checkPlainObject("The body", body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined) continue;
      const isFile = kindOf(item) === "Blob" || kindOf(item) === "File";
      form.append(name, isFile ? (item as Blob) : partOf(name, item));
    }
  }
  return form;
}

function partOf(name: string, value: unknown): string | Blob {
  if (value === null) throw new HookedArgumentError(`${name} is null, which a form cannot express. Leave it out`);
  const json = serializeBody({ [name]: value });
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (kindOf(value) === "Date") return (value as Date).toISOString();
  if (typeof value === "object") return new Blob([json.slice(json.indexOf(":") + 1, -1)], { type: "application/json" });
  throw new HookedArgumentError(
    `${name} must be a file, a string, a number, a boolean or an object, not ${describe(value)}`,
  );
}
