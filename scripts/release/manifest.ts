/** The package.json and the README of a release. */

export interface Manifest {
  name: string;
  version: string;
  files: string[];
  exports: Record<string, unknown>;
  engines: Record<string, string>;
  [field: string]: unknown;
}

/** What concerns only those who work on this package. */
const development = ["scripts", "devDependencies", "overrides", "jest", "size-limit"];

/** Without the fields for development, and with the addresses of the repository, if one is known. */
export function releasedManifest(manifest: Manifest, repository: string | undefined): Manifest {
  const kept = Object.entries(manifest).filter(([field]) => !development.includes(field));
  const addresses = repository && {
    homepage: `${repository}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: "git", url: `git+${repository}.git` },
  };
  return { ...(Object.fromEntries(kept) as Manifest), ...addresses };
}

/**
 * The README with links that work where no repository is beside it, such as on npm: to the repository at the tag of the version,
 * if one is known; else to the files of the package. What is in neither is no link. Links within the README stay.
 */
export function releasedReadme(
  readme: string,
  { name, version, files }: Manifest,
  repository: string | undefined,
): string {
  return readme.replace(/\[([^\]]+)\]\((?!https?:|#)([^)\s]+)\)/g, (_, text: string, target: string) => {
    const [path = ""] = target.split("#");
    if (repository) return `[${text}](${repository}/blob/v${version}/${target})`;
    return [...files, "LICENSE"].includes(path) ? `[${text}](https://unpkg.com/${name}@${version}/${target})` : text;
  });
}

/** The https address of a repository, from that of a Git remote or from what GitHub sets in a workflow. */
export function repositoryOf(remote: string, env: Record<string, string | undefined> = {}): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (server && repository) return `${server}/${repository}`;
  const [, host, path] =
    /^(?:https:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([\w.-]+)[:/](.+?)(?:\.git)?\/?$/.exec(remote.trim()) ?? [];
  return host && path ? `https://${host}/${path}` : undefined;
}
