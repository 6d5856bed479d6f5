/** What the changes mean for the version, and a draft for CHANGELOG.md. */
import { type Change, gravest } from "./change.ts";

export interface Bump {
  from: string;
  to: string;
  /** The rule in words. */
  because: string;
}

/** Semver. While major is 0, a caret range takes patches only: what breaks is a minor release, the rest a patch. */
export function bumpOf(version: string, changes: readonly Change[], isReleased = true): Bump {
  const level = gravest(changes);
  if (!level) return { from: version, to: version, because: "nothing changed" };
  if (!isReleased) return { from: version, to: version, because: `${version} is not released yet` };
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const initial = major === 0;
  const part = {
    breaking: initial ? "minor" : "major",
    compatible: initial ? "patch" : "minor",
    documentation: "patch",
  }[level];
  const next = { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` };
  const because = `${level === "documentation" ? "documentation-only" : level} changes are a ${part} release${initial ? " while major is 0" : ""}`;
  return { from: version, to: next[part as keyof typeof next], because };
}

const headings = { added: "Added", changed: "Changed", deprecated: "Deprecated", removed: "Removed" } as const;

/** The sections of keepachangelog.com. It is a draft: write what a user can do now, and drop what no user will notice. */
export function changelogOf(changes: readonly Change[]): string {
  const noticed = changes.filter(({ level }) => level !== "documentation");
  const sections = Object.entries(headings).flatMap(([kind, heading]) => {
    const own = noticed.filter((change) => change.kind === kind);
    const sorted = [...own.filter(isBreaking), ...own.filter((change) => !isBreaking(change))];
    return sorted.length > 0 ? [`### ${heading}`, "", ...sorted.map(lineOf), ""] : [];
  });
  if (changes.length > 0 && noticed.length === 0)
    sections.push("### Changed", "", `- Documentation (${changes.length} places).`, "");
  return ["## [Unreleased]", "", ...sections].join("\n");
}

function isBreaking({ level }: Change): boolean {
  return level === "breaking";
}

function lineOf(change: Change): string {
  const names = change.each ? ` (${change.operations?.join(", ")})` : "";
  return `- ${isBreaking(change) ? "**Breaking:** " : ""}\`${change.place}\` ${change.what}${names}.`;
}
