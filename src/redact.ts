/**
 * Takes the key out of a text that may quote it, also where JSON has escaped it (once, or twice as JSON within JSON) and
 * where a host name has changed its case. The pattern is built when a call has failed: others do not pay for it.
 */
export function redactor(key: string): (text: string) => string {
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= new RegExp([...key].map(anyForm).join(""), "gi");
    return text.replace(pattern, "[API key]");
  };
}

/** The repetition has a limit, so that no text can make the search slow. */
function anyForm(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, "0");
  return `\\\\{0,3}(?:\\u${code}|u${code})`;
}
