/** Where openapi.yaml would say something. */

const members = [
  ...["tags", "operationId", "x-helper", "deprecated", "summary", "description", "externalDocs", "x-documented"],
  ...["security", "parameters", "requestBody", "callbacks", "responses"],
];

/** Behind how many of its siblings something new belongs: all of them, if it is no status and no member of an operation. */
export function placeAmong(siblings: readonly string[], keys: readonly string[]): number {
  const [section, , , member] = keys;
  const key = keys.at(-1) as string;
  const isMember = section === "paths" && keys.length === 4;
  const isStatus = section === "paths" && keys.length === 5 && member === "responses";
  const next = siblings.findIndex((other) =>
    isMember ? members.indexOf(other) > members.indexOf(key) : isStatus && other > key,
  );
  // Nothing goes before the first, which may share its line with what it is in.
  return next < 1 || (isMember && !members.includes(key)) ? siblings.length : next;
}
