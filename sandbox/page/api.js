// Talks to the control API of this server, and to nothing else.

export class Refusal extends Error {}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(`/sandbox/${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal("The local Telegram does not answer. Is `safar sandbox` running?");
  }
  const data = await response.json();
  if (!response.ok) throw new Refusal(data.error ?? data.description ?? `Error ${response.status}`);
  return data;
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);

// Live events; on every (re)connection the whole state is read anew, so nothing is missed.
export function listen({ onConnect, onEvent, onLost }) {
  const source = new EventSource("/sandbox/events");
  let ready = Promise.resolve();
  source.addEventListener("hello", () => { ready = ready.then(onConnect); });
  source.addEventListener("message", (event) => {
    const data = JSON.parse(event.data);
    ready = ready.then(() => onEvent(data));
  });
  source.addEventListener("error", onLost);
}
