// A browser without scripts, as far as signing in needs one: cookies, redirects, forms.

const FORMS = ['/csam/sign-in', '/csam/code', '/csam/consent'];

export class Browser {
  #cookies = new Map();
  #base;
  #callback;

  /** `callback` is the relying party's address: what goes there is an answer and is not fetched. */
  constructor(base, callback) {
    this.#base = base;
    this.#callback = callback;
  }

  async #fetch(url, init = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Follows our redirects to a page, or to the answer for the relying party. */
  async #follow(response, at) {
    while (response.status === 303) {
      const to = new URL(response.headers.get('location'), at);
      if (to.href.startsWith(this.#callback)) return { answer: to };
      at = to;
      response = await this.#fetch(to);
    }
    return { status: response.status, html: await response.text() };
  }

  async open(url) {
    return this.#follow(await this.#fetch(url), url);
  }

  async post(path, fields) {
    const url = new URL(path, this.#base);
    return this.#follow(await this.#fetch(url, { method: 'POST', body: new URLSearchParams(fields) }), url);
  }

  /** Fills every form of a sign-in until there is an answer, or a page that asks nothing. */
  async signIn(step, typed) {
    const asked = [];
    while (!step.answer) {
      const path = FORMS.find((path) => step.html.includes(`action="${path}"`));
      if (!path) break;
      asked.push(path);
      if (asked.length > 6) throw new Error(`asked again and again: ${asked}`);
      step = await this.post(path, { ...fields(step.html, path), ...(await typed(path)) });
    }
    return { ...step, asked };
  }
}

/** What the form to `path` would post as it stands. */
function fields(html, path) {
  const start = html.indexOf(`action="${path}"`);
  const form = html.slice(start, html.indexOf('</form>', start));
  const found = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    if (name) found[name] = attribute(input, 'value') ?? '';
  }
  return found;
}

export function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found?.[1].replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&');
}
