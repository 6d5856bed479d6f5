/** Checks a request body against its schema, for the keywords that openapi.yaml uses, and words problems as Hooked does. */
import { requestSchemas, type TestingSchema } from "../../generated/testing.ts";

/** One thing that is wrong with a value. */
export interface Issue {
  path: string;
  kind: "missing" | "enum" | "too long" | "other";
  message: string;
  value?: unknown;
  allowed?: unknown[];
}

interface Rules {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Rules>;
  additionalProperties?: boolean;
  items?: Rules;
  oneOf?: Rules[];
  anyOf?: Rules[];
  allOf?: Rules[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
}

/** Everything that is wrong with a value. */
export function validate(schema: TestingSchema, value: unknown, path = ""): Issue[] {
  const rules = schema as Rules;
  // Whatever is sent there, however deep, is not looked at.
  if (Object.keys(rules).length === 0) return [];
  if (rules.$ref !== undefined) return validate(requestSchemas[rules.$ref] ?? {}, value, path);
  if (value === null && rules.nullable) return [];
  const variants = rules.oneOf ?? rules.anyOf;
  if (variants) return ofVariants(variants, value, path);
  const parts = (rules.allOf ?? []).flatMap((part) => validate(part as TestingSchema, value, path));
  const other = (message: string): Issue => ({ path, kind: "other", message });
  const type = typeOf(value);
  if (rules.type !== undefined && type !== rules.type && !(rules.type === "number" && type === "integer")) {
    return [other(`Expected ${rules.type}, received ${type}`)];
  }
  if (rules.enum && !rules.enum.includes(value)) {
    return [{ path, kind: "enum", message: `Invalid ${words(path)}`, value, allowed: rules.enum }];
  }
  const issues = [...parts];
  if (typeof value === "string") issues.push(...ofString(rules, value, other, path));
  if (typeof value === "number") issues.push(...ofNumber(rules, value, other));
  if (Array.isArray(value)) issues.push(...ofArray(rules, value, other, path));
  else if (typeof value === "object" && value !== null) issues.push(...ofObject(rules, { ...value }, path));
  return issues;
}

type Other = (message: string) => Issue;

function ofString({ minLength = 0, maxLength, pattern, format }: Rules, value: string, other: Other, path: string) {
  const length = [...value].length;
  if (length < minLength) return [other(`String must contain at least ${minLength} character(s)`)];
  if (maxLength !== undefined && length > maxLength) {
    return [{ path, kind: "too long", message: `String must contain at most ${maxLength} character(s)` } as const];
  }
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return [other(`String must match ${pattern}`)];
  if (format === "date-time" && Number.isNaN(Date.parse(value))) return [other("Invalid date-time")];
  return [];
}

function ofNumber({ minimum = -Infinity, maximum = Infinity, multipleOf }: Rules, value: number, other: Other) {
  if (value < minimum || value > maximum) {
    if (maximum === Infinity) return [other(`Number must be at least ${minimum}`)];
    if (minimum === -Infinity) return [other(`Number must be at most ${maximum}`)];
    return [other(`Number must be between ${minimum} and ${maximum}`)];
  }
  return multipleOf !== undefined && value % multipleOf !== 0
    ? [other(`Number must be a multiple of ${multipleOf}`)]
    : [];
}

/** What the docs call the items of a list, one and several. */
const nouns: Record<string, [string, string]> = {
  slides: ["slide", "slides"],
  texts: ["text element", "text elements"],
};

function ofArray(
  { minItems = 0, maxItems = Infinity, items = {} }: Rules,
  value: unknown[],
  other: Other,
  path: string,
) {
  const [one, several] = nouns[path.split(".").at(-1) ?? ""] ?? ["item", "items"];
  if (value.length < minItems) {
    return [other(minItems === 1 ? `At least one ${one} is required` : `At least ${minItems} ${several} are required`)];
  }
  if (value.length > maxItems) return [other(`Cannot have more than ${maxItems} ${several}`)];
  return value.flatMap((item, i) => validate(items as TestingSchema, item, join(path, String(i))));
}

function ofObject({ required = [], properties = {}, additionalProperties }: Rules, value: object, path: string) {
  const fields = Object.entries(value);
  const missing = required
    .filter((name) => !fields.some(([present]) => present === name))
    .map((name): Issue => ({ path: join(path, name), kind: "missing", message: "Required" }));
  const wrong = fields.flatMap(([name, field]): Issue[] => {
    const rules = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (rules) return validate(rules as TestingSchema, field, join(path, name));
    return additionalProperties === false
      ? [{ path: join(path, name), kind: "other", message: "Unrecognized field" }]
      : [];
  });
  return [...missing, ...wrong];
}

/** The issues of the variant that was meant: the one whose telling field fits, else the one with the fewest issues. */
function ofVariants(variants: readonly Rules[], value: unknown, path: string): Issue[] {
  const results = variants.map((variant) => validate(variant as TestingSchema, value, path));
  const score = (issues: readonly Issue[]) =>
    issues.reduce((sum, { kind }) => sum + (kind === "enum" ? 100 : kind === "missing" ? 1 : 10), 0);
  const [best = []] = results.sort((a, b) => score(a) - score(b));
  const [enumIssue] = best.filter(({ kind }) => kind === "enum");
  if (!enumIssue) return best;
  const allowed = results.flat().filter((issue) => issue.kind === "enum" && issue.path === enumIssue.path);
  return [{ ...enumIssue, allowed: [...new Set(allowed.flatMap((issue) => issue.allowed ?? []))] }];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** `aspectRatio` as "aspect ratio". */
function words(path: string): string {
  return (path.split(".").at(-1) ?? path).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
