/** What comes from outside (servers, documents, arguments) is escaped before it reaches a terminal. */

/** Control characters, other ends of lines and marks of direction: they move the cursor, or reorder what is shown. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;

/** A string of several lines in which nothing but line breaks and tabs has an effect. */
export function printableLines(text: string): string {
  return text.replace(unprintable, escapeCharacter);
}

/** A value on one line, whatever it holds. */
export function printable(text: string): string {
  return printableLines(text).replace(/[\n\t]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const short = { "\n": "\\n", "\t": "\\t", "\r": "\\r" }[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
