/** A plugin of typedoc: pages are called by their titles, and entry points by what is imported. */
import { Converter, ReflectionKind } from "typedoc";

const entryPoints = { index: "hooked-client", testing: "hooked-client/testing" };

export function load({ converter }) {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    document.name = findHeading(document.content)?.title ?? document.name;
  });
  converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
    if (reflection.kindOf(ReflectionKind.Module)) reflection.name = entryPoints[reflection.name] ?? reflection.name;
  });
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    // The site has the same title as the README.
    const { part, heading } = findHeading(project.readme ?? []) ?? {};
    if (part) part.text = part.text.replace(heading, "");
  });
}

/** The first heading of a page, and the part that it is in. */
function findHeading(parts) {
  for (const part of parts) {
    const [heading, title] = /^# (.*)\n/m.exec(part.text) ?? [];
    if (heading) return { part, heading, title };
  }
  return undefined;
}
