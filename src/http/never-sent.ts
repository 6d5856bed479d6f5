/** Reads the errors of `fetch`: which of them prove that no request reached the server. */

/** How far a request came that ended in an error of `fetch`. */
export interface Reach {
  /** Whether the server may have received the request. */
  sent: boolean;
  /** Whether the same request would fail the same way again. */
  permanent: boolean;
}

const passing: Reach = { sent: false, permanent: false };
const lasting: Reach = { sent: false, permanent: true };
/** A mistake in the program of a custom `fetch`, made before or after it sent the request. */
const mistake: Reach = { sent: true, permanent: true };

/** Codes of errors by what they prove. Everything else may have happened after the request was sent. */
const byCode: Record<string, Reach> = {
  // Node, libuv: the connection was never made. `AggregateError` of happy eyeballs holds several of them.
  ECONNREFUSED: passing,
  ENOTFOUND: passing,
  EAI_AGAIN: passing,
  EAI_FAIL: passing,
  ENETUNREACH: passing,
  EHOSTUNREACH: passing,
  ENETDOWN: passing,
  EADDRNOTAVAIL: passing,
  ERR_SOCKET_CONNECTION_TIMEOUT: passing,
  // undici
  UND_ERR_CONNECT_TIMEOUT: passing,
  UND_ERR_PRX_TLS: passing,
  UND_ERR_INVALID_ARG: lasting,
  UND_ERR_NOT_SUPPORTED: lasting,
  // Bun
  ConnectionRefused: passing,
  FailedToOpenSocket: passing,
  DNSResolveFailed: passing,
  // TLS of Node and Bun: a handshake that fails comes before the request.
  EPROTO: lasting,
  HOSTNAME_MISMATCH: lasting,
  INVALID_CA: lasting,
  CERT_HAS_EXPIRED: lasting,
  CERT_NOT_YET_VALID: lasting,
  CERT_REVOKED: lasting,
  CERT_REJECTED: lasting,
  CERT_UNTRUSTED: lasting,
  CERT_CHAIN_TOO_LONG: lasting,
  CERT_SIGNATURE_FAILURE: lasting,
  DEPTH_ZERO_SELF_SIGNED_CERT: lasting,
  SELF_SIGNED_CERT_IN_CHAIN: lasting,
  UNABLE_TO_GET_ISSUER_CERT: lasting,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: lasting,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: lasting,
  UNKNOWN_CERTIFICATE_VERIFICATION_ERROR: lasting,
};

const bySyscall: Record<string, Reach> = { connect: passing, getaddrinfo: passing };

/** Words of errors that carry no code, each with where it was seen. */
const byMessage: readonly (readonly [RegExp, Reach])[] = [
  [/\bclient error \(Connect\).*(certificate|tls handshake|InvalidCertificate)/i, lasting], // Deno, hyper with rustls
  [/\bclient error \(Connect\)|\bdns error\b/i, passing], // Deno, hyper
  [/^Client network socket disconnected before secure TLS/, passing], // Node: with the code ECONNRESET
  [/^bad port$/, lasting], // undici: a port that fetch refuses
  [/^Proxy response \(\d+\)/, lasting], // undici's ProxyAgent: the proxy refused to CONNECT
  [/\bcertificate\b/i, lasting], // Bun and workerd name no code for some of them
  // V8 and JavaScriptCore, of a TypeError or ReferenceError
  [/ is not (a function|a constructor|defined|an object|iterable)\b|^Cannot (read|set|destructure) propert/, mistake],
];

const mostCauses = 5;

/** What the error of a `fetch`, its causes and the errors of an aggregate prove. */
export function reachOf(error: unknown, depth = 0): Reach {
  const unknown: Reach = { sent: true, permanent: false };
  if (typeof error !== "object" || error === null || depth > mostCauses) return unknown;
  const { code, syscall, message, cause, errors } = error as Record<string, unknown>;
  if (typeof code === "string") {
    if (Object.hasOwn(byCode, code)) return byCode[code] as Reach;
    // What can break in the midst of a connection proves nothing.
    if (/^ERR_(TLS|SSL)_/.test(code) && !/RECORD|EOF|DECRYPT|INTERNAL|UNEXPECTED/.test(code)) return lasting;
  }
  if (typeof syscall === "string" && Object.hasOwn(bySyscall, syscall)) return bySyscall[syscall] as Reach;
  if (typeof message === "string") {
    const known = byMessage.find(([words]) => words.test(message));
    if (known) return known[1];
  }
  if (Array.isArray(errors) && errors.length > 0) {
    // Each address was tried: all of them must have failed before anything was sent.
    const reaches = errors.slice(0, 20).map((each) => reachOfAddress(each, depth));
    const [first] = reaches;
    if (first && reaches.every(({ sent }) => !sent)) return reaches.find(({ permanent }) => !permanent) ?? first;
  }
  return reachOf(cause, depth + 1);
}

/** Within an aggregate of connection attempts a time-out is one of connecting. */
function reachOfAddress(error: unknown, depth: number): Reach {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === "ETIMEDOUT" ? passing : reachOf(error, depth + 1);
}
