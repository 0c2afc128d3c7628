// Left side: the phones of the migrants.

import { post } from "/page/api.js";
import { composer, toaster } from "/page/composer.js";
import { element } from "/page/entities.js";
import { Log } from "/page/log.js";
import { summary } from "/page/message.js";

const LANGUAGES = {
  ru: "Русский", ky: "Кыргызча", kk: "Қазақша", tg: "Тоҷикӣ", uz: "Oʻzbekcha", tk: "Türkmençe", en: "English",
};
const ATTACHMENTS = [
  ["Photo", "photo"], ["Voice message", "voice"], ["Location", "location"],
  ["Document", "document"], ["Contact", "contact"],
];
const FIRST_ID = 1001;
const TYPING_MS = 5000; // how long Telegram shows a chat action

const find = (id) => document.getElementById(id);

export class Migrant {
  constructor(attempt) {
    this.attempt = attempt;
    this.users = new Map();
    this.current = null;
    this.commands = [];
    this.editing = null;
    this.profile = { descriptions: {} };
    this.toast = toaster(find("toast"));
    this.log = new Log(find("migrant-log"), (message) => this.options(message), () => this.welcome());
    this.field = find("migrant-input");
    this.composer = composer(find("migrant-form"), this.field, (text) => this.send(text));
    this.wire();
  }

  wire() {
    for (const [code, name] of Object.entries(LANGUAGES)) {
      const option = new Option(name, code);
      option.lang = code;
      find("language").append(option);
    }
    find("language").addEventListener("change", (event) =>
      this.attempt(() => post(`users/${this.current}`, { language_code: event.target.value })));
    find("add-person").addEventListener("click", () => this.add());
    find("block").addEventListener("click", () => {
      const action = this.user?.blocked ? "unblock" : "block";
      this.attempt(() => post(`users/${this.current}/${action}`));
    });
    find("start").addEventListener("click", () => { this.send("/start"); this.field.focus(); });
    find("commands").addEventListener("click", () => this.toggleMenu("commands"));
    find("attach").addEventListener("click", () => this.toggleMenu("attach"));
    find("editing").querySelector("button").addEventListener("click", () => this.stopEditing());
    find("people").addEventListener("keydown", (event) => this.arrowTabs(event));
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "ArrowUp" && !this.field.value) this.editLast(event);
      if (event.key === "/" && !this.field.value) this.openMenu("commands", false);
    });
    this.field.addEventListener("input", () => {
      if (!this.field.value.startsWith("/")) this.closeMenu();
    });
  }

  get user() { return this.users.get(this.current); }

  // ---- state ----
  load(state) {
    this.commands = state.commands;
    this.profile = state.profile;
    find("bot-name").textContent = state.profile.names[""] ?? state.bot.first_name;
    this.users = new Map(state.users.map((user) => [user.id, {
      ...user, unread: 0, messages: new Map(user.messages.map((m) => [m.message_id, m])),
    }]));
    if (!this.users.has(this.current)) this.current = this.users.keys().next().value ?? null;
    this.draw();
    if (this.current === null) return this.add();
    return undefined;
  }

  async add() {
    let number = FIRST_ID;
    while (this.users.has(number)) number += 1;
    const name = `Migrant ${number - FIRST_ID + 1}`;
    this.pick = number;
    await this.attempt(() => post(`users/${number}`, { first_name: name, language_code: "ru" }));
  }

  onUser(user) {
    const known = this.users.get(user.id);
    if (!known && user.id >= 7001 && user.id <= 7003 && !user.started) return;
    this.users.set(user.id, { messages: new Map(), unread: 0, ...known, ...user });
    if (this.pick === user.id || this.current === null) {
      this.current = user.id;
      this.pick = null;
      this.draw();
      this.field.focus({ preventScroll: true });
    } else if (user.id === this.current) this.drawHead();
    this.drawTabs();
  }

  onMessage(number, message) {
    const user = this.users.get(number);
    if (!user) return;
    const old = user.messages.get(message.message_id);
    if (old && old.revision > message.revision) return;
    user.messages.set(message.message_id, message);
    if (number === this.current) {
      if (message.from === "bot") this.typing("");
      this.log.put(message);
      this.drawFoot();
    }
    const seen = number === this.current && find("migrant").offsetParent !== null;
    if (!seen && !old && message.from === "bot") {
      user.unread += 1;
      this.drawTabs();
    }
  }

  onAction(number, action) {
    if (number !== this.current) return;
    this.typing(action === "typing" ? "typing…" : `${action.replaceAll("_", " ")}…`);
  }

  typing(text) {
    clearTimeout(this.typingTimer);
    const node = find("bot-state");
    node.textContent = text || (this.user?.blocked ? "blocked" : "bot");
    node.classList.toggle("typing", Boolean(text));
    if (text) this.typingTimer = setTimeout(() => this.typing(""), TYPING_MS);
  }

  // ---- drawing ----
  draw() {
    this.stopEditing();
    this.closeMenu();
    if (this.user) this.user.unread = 0;
    this.drawTabs();
    this.drawHead();
    this.log.show(this.user?.messages ?? new Map());
    this.drawFoot();
  }

  seen() {
    if (this.user) this.user.unread = 0;
    this.drawTabs();
  }

  drawTabs() {
    const held = find("people").contains(document.activeElement);
    find("people").replaceChildren(...[...this.users.values()].map((user) => {
      const tab = element("button");
      tab.type = "button";
      tab.setAttribute("role", "tab");
      tab.dataset.testid = `person-${user.id}`;
      const chosen = user.id === this.current;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      tab.textContent = user.name;
      const code = element("small");
      code.textContent = user.language_code ?? "";
      tab.append(code);
      if (user.unread) {
        const dot = element("span", "dot");
        dot.setAttribute("aria-label", "new messages");
        dot.setAttribute("role", "img");
        tab.append(dot);
      }
      tab.addEventListener("click", () => { this.current = user.id; this.draw(); });
      if (chosen) queueMicrotask(() => { tab.scrollIntoView({ block: "nearest", inline: "nearest" }); if (held) tab.focus(); });
      return tab;
    }));
  }

  arrowTabs(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const ids = [...this.users.keys()];
    this.current = ids[(ids.indexOf(this.current) + step + ids.length) % ids.length];
    this.draw();
  }

  drawHead() {
    const user = this.user;
    find("language").value = user?.language_code ?? "ru";
    find("block").textContent = user?.blocked ? "Unblock" : "Block";
    find("block").setAttribute("aria-pressed", String(Boolean(user?.blocked)));
    this.typing("");
    this.drawFoot();
  }

  drawFoot() {
    const user = this.user;
    const waiting = Boolean(user) && (!user.started || user.blocked);
    find("start").hidden = !waiting;
    find("start").textContent = user?.blocked ? "Restart the bot" : "Start";
    find("migrant-form").hidden = waiting && user.blocked;
    this.drawKeyboard();
  }

  drawKeyboard() {
    const root = find("reply-keyboard");
    const fromBot = [...(this.user?.messages.values() ?? [])].filter((m) => m.from === "bot");
    const last = fromBot.reverse().find((m) => m.keyboard || m.remove_keyboard);
    root.hidden = !last?.keyboard || last.deleted;
    root.replaceChildren(...(last?.keyboard ?? []).map((row) => {
      const line = element("div");
      for (const text of row) {
        const button = element("button");
        button.type = "button";
        button.textContent = text;
        button.addEventListener("click", () => this.tap(last.message_id, text));
        line.append(button);
      }
      return line;
    }));
  }

  welcome() {
    const made = element("div", "empty");
    const title = element("strong");
    title.textContent = "What can this bot do?";
    const text = element("p");
    const texts = this.profile.descriptions;
    text.textContent = texts[this.user?.language_code] ?? texts[""] ?? "Press Start, or write.";
    made.append(title, text);
    return made;
  }

  options(message) {
    const mine = message.from === "user";
    return {
      mine,
      answered: message.reply_to ? this.user?.messages.get(message.reply_to) : null,
      onEdit: mine ? (m) => this.edit(m) : null,
      onCommand: (text) => this.send(text),
      onTap: async (button, control) => {
        control.classList.add("waiting");
        await this.tap(message.message_id, button.data ?? button.text);
        control.classList.remove("waiting");
      },
    };
  }

  // ---- doing ----
  async send(text) {
    this.closeMenu();
    if (this.editing) {
      const body = { message_id: this.editing.message_id, text };
      const done = await this.attempt(() => post(`users/${this.current}/edits`, body));
      if (done) this.stopEditing();
      return done;
    }
    return this.attempt(() => post(`users/${this.current}/messages`, { text, language_code: find("language").value }));
  }

  async tap(messageId, button) {
    const answer = await this.attempt(() => post(`users/${this.current}/taps`, { message_id: messageId, button }));
    if (answer?.url) window.open(answer.url, "_blank", "noopener,noreferrer");
    if (answer?.copy_text) this.toast(`Copied: ${answer.copy_text.text}`);
  }

  edit(message) {
    this.editing = message;
    find("editing").hidden = false;
    find("editing").querySelector("em").textContent = summary(message);
    this.field.value = message.text;
    this.composer.grow();
    this.field.focus();
  }

  editLast(event) {
    const mine = [...(this.user?.messages.values() ?? [])].filter((m) => m.from === "user" && m.text);
    if (!mine.length) return;
    event.preventDefault();
    this.edit(mine.at(-1));
  }

  stopEditing() {
    if (!this.editing) return;
    this.editing = null;
    find("editing").hidden = true;
    this.field.value = "";
    this.composer.grow();
  }

  // ---- menus ----
  toggleMenu(which) {
    if (this.menu === which) this.closeMenu();
    else this.openMenu(which, true);
  }

  openMenu(which, focus) {
    const entries = which === "attach" ? this.attachEntries() : this.commandEntries();
    const root = find("menu");
    root.replaceChildren(...entries);
    root.hidden = false;
    this.menu = which;
    for (const id of ["commands", "attach"]) find(id).setAttribute("aria-expanded", String(id === which));
    if (focus) root.querySelector("button")?.focus();
  }

  closeMenu() {
    find("menu").hidden = true;
    this.menu = null;
    for (const id of ["commands", "attach"]) find(id).setAttribute("aria-expanded", "false");
  }

  entry(strong, text, act) {
    const made = element("button");
    made.type = "button";
    const name = element("b");
    name.textContent = strong;
    made.append(name, text);
    made.addEventListener("click", () => { this.closeMenu(); act(); this.field.focus(); });
    return made;
  }

  attachEntries() {
    return ATTACHMENTS.map(([name, kind]) => {
      const made = this.entry(name, "", () =>
        this.attempt(() => post(`users/${this.current}/messages`, { [kind]: true })));
      made.dataset.testid = `attach-${kind}`;
      return made;
    });
  }

  // Telegram shows the narrowest scope that has commands, in the user's language or the default.
  commandEntries() {
    const code = this.user?.language_code ?? "";
    const pick = (scope) => [code, ""].map((language) =>
      this.commands.find((c) => c.scope.type === scope.type && (c.scope.chat_id ?? null) === (scope.chat_id ?? null)
        && c.language_code === language)).find((found) => found?.commands.length);
    const found = pick({ type: "chat", chat_id: this.current }) ?? pick({ type: "all_private_chats" }) ?? pick({ type: "default" });
    if (!found) {
      const none = element("p");
      none.textContent = "The bot has not set any commands.";
      return [none];
    }
    return found.commands.map((c) => this.entry(`/${c.command}`, c.description, () => this.send(`/${c.command}`)));
  }
}
