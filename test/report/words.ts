/** The sentences of a report, on the page and in the terminal. */
import { count } from "../engine/findings.ts";
import { allCases, allFindings, allOperations, documentFindings, type Report } from "./model.ts";

export interface Headline {
  inSync: boolean;
  title: string;
  text: string;
}

export function headline(report: Report): Headline {
  const operations = allOperations(report);
  const cases = allCases(report);
  const calls = `calls of ${count(operations.length, "operation")} went as they must`;
  if (report.findings.length === 0) {
    return {
      inSync: true,
      title: "In sync",
      text: `Client, openapi.yaml and docs agree: all ${cases.length} ${calls}, and all that is documented was exercised.`,
    };
  }
  const wrong = operations.filter((operation) => allFindings(operation).length > 0).length;
  const places = [
    ...(wrong > 0 ? [`in ${wrong} of ${count(operations.length, "operation")}`] : []),
    ...(documentFindings(report).length > 0 ? ["in the document as a whole"] : []),
  ];
  const passed = cases.filter(({ state }) => state === "passed").length;
  return {
    inSync: false,
    title: count(report.findings.length, "finding"),
    text: `Client, openapi.yaml and docs do not agree ${places.join(" and ")}. ${passed} of ${cases.length} ${calls}.`,
  };
}
