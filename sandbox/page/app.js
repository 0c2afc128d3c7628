// Puts the two sides together, feeds them with live events, and minds the keyboard.

import { get, listen, post } from "/page/api.js";
import { Migrant } from "/page/migrant.js";
import { Operators } from "/page/operators.js";

const find = (id) => document.getElementById(id);

// Runs something that the server may refuse, and shows the refusal where the person looks.
async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    const side = document.activeElement?.closest("#operators") ? operators : migrant;
    side.toast(error.message);
    return null;
  }
}

const migrant = new Migrant(attempt);
const operators = new Operators(attempt);

function alertBox(text) {
  find("alert-text").textContent = text;
  if (!find("alert").open) find("alert").showModal();
}

const HANDLERS = {
  message(event) {
    if (event.chat_id === operators.chatId) operators.onMessage(event.thread_id, event.message);
    else if (event.chat_id > 0) migrant.onMessage(event.chat_id, event.message);
    showUnread();
  },
  topic(event) { if (event.chat_id === operators.chatId) operators.onTopic(event.topic); },
  user(event) { migrant.onUser(event.user); },
  action(event) { migrant.onAction(event.chat_id, event.action); },
  toast(event) {
    if (!event.text) return;
    if (event.alert) alertBox(event.text);
    else if (event.chat_id === operators.chatId) operators.toast(event.text);
    else if (event.user_id === migrant.current) migrant.toast(event.text);
  },
  commands(event) { migrant.commands = event.commands; },
  reset: reload, migrated: reload, group: reload, profile: reload,
};

async function reload() {
  const state = await get("state");
  operators.load(state);
  await migrant.load(state);
  showUnread();
}

function connected(live) {
  const node = find("link-state");
  node.classList.toggle("live", live);
  node.textContent = live ? "live" : "connecting…";
}

listen({
  onConnect: () => reload().then(() => connected(true), () => connected(false)),
  onEvent: (event) => HANDLERS[event.type]?.(event),
  onLost: () => connected(false),
});

// ---- the two sides on a narrow screen ----
function show(side, focus) {
  document.body.dataset.side = side;
  for (const button of document.querySelectorAll(".switch button")) {
    button.setAttribute("aria-pressed", String(button.dataset.to === side));
  }
  const shown = side === "migrant" ? migrant : operators;
  shown.log.toEnd();
  shown.seen();
  if (focus) shown.field.focus();
  showUnread();
}

function badge(node, count) {
  node.hidden = !count;
  node.textContent = count || "";
}
function showUnread() {
  badge(find("operators-unread"), operators.unread);
  badge(find("migrant-unread"), [...migrant.users.values()].reduce((sum, user) => sum + user.unread, 0));
}
document.addEventListener("unread", showUnread);

for (const button of document.querySelectorAll(".switch button")) {
  button.addEventListener("click", () => show(button.dataset.to, false));
}

find("reset").addEventListener("click", async () => {
  if (window.confirm("Forget all people, chats and topics of this local Telegram?")) await attempt(() => post("reset"));
});
find("operator").addEventListener("change", () => operators.draw());

// ---- keyboard; physical keys, so that it works with a Cyrillic layout too ----
const KEYS = {
  KeyM: () => show("migrant", true),
  KeyO: () => { find("split").dataset.open = "topic"; show("operators", true); },
  KeyJ: () => { show("operators", false); operators.step(1); },
  KeyK: () => { show("operators", false); operators.step(-1); },
  KeyN: () => { show("migrant", false); migrant.add(); },
};
document.addEventListener("keydown", (event) => {
  if (event.altKey && !event.ctrlKey && !event.metaKey && KEYS[event.code]) {
    event.preventDefault();
    KEYS[event.code]();
  } else if (event.key === "Escape") {
    const menuOpen = migrant.menu;
    migrant.closeMenu();
    if (menuOpen) migrant.field.focus();
    else migrant.stopEditing();
  }
});
