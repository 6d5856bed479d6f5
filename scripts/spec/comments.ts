/** The comments of generated types, as editors show them best: the description as plain text, then what else is known. */
import ts from "typescript";

/** Rewrites the comments of openapi-typescript, in place. */
export function plainComments(node: ts.Node): void {
  const comments = ts.getSyntheticLeadingComments(node);
  if (comments) ts.setSyntheticLeadingComments(node, comments.map(plainComment));
  ts.forEachChild(node, plainComments);
}

/** Their lines are plain text or a tag each; a line that is indented continues the one before. */
function plainComment(comment: ts.SynthesizedComment): ts.SynthesizedComment {
  const entries = comment.text
    .replace(/^\*(\n \*)?/, "")
    .trim()
    .split(/\n \* (?! {4})/);
  const tags = entries.filter((entry) => entry.startsWith("@") && !/^@(description|enum)\b/.test(entry));
  const description = entries.flatMap((entry) => (entry.startsWith("@description ") ? [entry.slice(13)] : []));
  const plain = entries.filter((entry) => !entry.startsWith("@"));
  const format = plain.filter((line) => line.startsWith("Format: "));
  const title = plain.filter((line) => !line.startsWith("Format: "));
  const lines = [[...title, ...description].join("\n\n"), ...format, ...tags].filter((text) => text !== "");
  const text = lines
    .join("\n")
    .replace(/\n( \* {5})?/g, "\n * ")
    .replace(/ +$/gm, "");
  return { ...comment, text: text.includes("\n") ? `*\n * ${text}\n ` : `* ${text} ` };
}
