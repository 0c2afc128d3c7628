// Right side: the operators' group with its topics.

import { post } from "/page/api.js";
import { composer, toaster } from "/page/composer.js";
import { element } from "/page/entities.js";
import { Log } from "/page/log.js";
import { summary } from "/page/message.js";

const GENERAL = 1;
const STRANGER = 9999;
const find = (id) => document.getElementById(id);

export class Operators {
  constructor(attempt) {
    this.attempt = attempt;
    this.topics = new Map();
    this.current = GENERAL;
    this.chatId = null;
    this.toast = toaster(find("operator-toast"));
    this.log = new Log(find("operator-log"), (message) => this.options(message), () => this.nothing());
    this.field = find("operator-input");
    composer(find("operator-form"), this.field, (text) => this.send({ text }));
    find("operator-photo").addEventListener("click", () => this.send({ photo: true }));
    find("back").addEventListener("click", () => {
      find("split").dataset.open = "list";
      find("topics").querySelector('[aria-current="true"]')?.focus();
    });
    find("shut").addEventListener("click", () => {
      const action = this.topic?.closed ? "reopen" : "close";
      this.attempt(() => post(`operators/${this.operator}/topics/${this.current}/${action}`));
    });
  }

  get topic() { return this.topics.get(this.current); }
  get operator() { return Number(find("operator").value); }

  load(state) {
    const group = state.operators;
    this.chatId = group.chat_id;
    find("group-title").textContent = group.title;
    find("group-state").textContent = `${group.members.length} members and the bot`;
    this.drawMembers(group.members);
    const unread = new Map([...this.topics].map(([id, topic]) => [id, topic.unread]));
    this.topics = new Map(group.topics.map((topic) => [topic.thread_id, {
      ...topic, unread: unread.get(topic.thread_id) ?? 0, messages: new Map(topic.messages.map((m) => [m.message_id, m])),
    }]));
    if (!this.topics.has(this.current)) this.current = GENERAL;
    this.draw();
  }

  drawMembers(members) {
    const select = find("operator");
    const chosen = select.value;
    const options = members.map((member) => new Option(`${member.name} · ${member.id}`, member.id));
    if (!members.some((member) => member.id === STRANGER)) options.push(new Option(`A stranger · ${STRANGER}`, STRANGER));
    select.replaceChildren(...options);
    if (chosen && options.some((option) => option.value === chosen)) select.value = chosen;
  }

  onTopic(topic) {
    if (topic.deleted) {
      this.topics.delete(topic.thread_id);
      if (this.current === topic.thread_id) this.open(GENERAL, false);
      this.drawList();
      return;
    }
    const known = this.topics.get(topic.thread_id);
    this.topics.set(topic.thread_id, { messages: new Map(), unread: 0, ...known, ...topic });
    this.drawList();
    if (topic.thread_id === this.current) this.drawHead();
  }

  onMessage(thread, message) {
    const topic = this.topics.get(thread) ?? { thread_id: thread, name: "…", messages: new Map(), unread: 0 };
    this.topics.set(thread, topic);
    const old = topic.messages.get(message.message_id);
    if (old && old.revision > message.revision) return;
    topic.messages.set(message.message_id, message);
    const seen = thread === this.current && find("topic").offsetParent !== null;
    if (thread === this.current) this.log.put(message);
    if (!seen && !old && message.from === "bot" && !message.service) topic.unread += 1;
    this.drawList();
  }

  get unread() { return [...this.topics.values()].reduce((sum, topic) => sum + topic.unread, 0); }

  open(thread, show = true) {
    this.current = thread;
    if (show) find("split").dataset.open = "topic";
    this.draw();
  }

  step(by) {
    const ids = this.sorted().map((topic) => topic.thread_id);
    const next = ids.indexOf(this.current) + by;
    if (next >= 0 && next < ids.length) this.open(ids[next]);
  }

  // The newest stir first, General at the top.
  sorted() {
    const stir = (topic) => Math.max(topic.thread_id, ...topic.messages.keys());
    return [...this.topics.values()].sort((a, b) =>
      (b.thread_id === GENERAL) - (a.thread_id === GENERAL) || stir(b) - stir(a));
  }

  draw() {
    if (this.topic) this.topic.unread = 0;
    this.drawList();
    this.drawHead();
    this.log.show(this.topic?.messages ?? new Map());
  }

  seen() {
    if (this.topic && find("topic").offsetParent !== null) this.topic.unread = 0;
    this.drawList();
  }

  drawHead() {
    const topic = this.topic;
    find("topic-name").textContent = (topic?.name ?? "") + (topic?.closed ? " (closed)" : "");
    find("shut").textContent = topic?.closed ? "Reopen topic" : "Close topic";
    find("operator-input").placeholder = topic?.closed ? "Closed: administrators can still write" : "Message";
  }

  drawList() {
    const held = find("topics").contains(document.activeElement);
    find("topics").replaceChildren(...this.sorted().map((topic) => this.item(topic)));
    if (held) find("topics").querySelector('[aria-current="true"]')?.focus();
    document.dispatchEvent(new CustomEvent("unread"));
  }

  item(topic) {
    const made = element("button");
    made.type = "button";
    made.dataset.testid = `topic-${topic.thread_id}`;
    made.dataset.closed = String(Boolean(topic.closed));
    if (topic.thread_id === this.current) made.setAttribute("aria-current", "true");
    const mark = element("span", "mark");
    mark.textContent = topic.thread_id === GENERAL ? "#" : (topic.name.match(/[\p{L}\p{N}]/u)?.[0] ?? "•").toUpperCase();
    mark.style.background = `#${(topic.icon_color ?? 0x6fb9f0).toString(16).padStart(6, "0")}`;
    mark.setAttribute("aria-hidden", "true");
    const name = element("span", "name");
    name.textContent = topic.name;
    const state = element("span", "state");
    if (topic.closed) state.textContent = "closed";
    if (topic.unread) {
      const dot = element("span", "dot");
      dot.setAttribute("role", "img");
      dot.setAttribute("aria-label", `${topic.unread} new`);
      state.append(dot);
    }
    const last = element("span", "last");
    const newest = [...topic.messages.values()].filter((m) => !m.deleted).at(-1);
    last.textContent = newest ? summary(newest) : "No messages yet";
    made.append(mark, name, state, last);
    made.addEventListener("click", () => { this.open(topic.thread_id); this.field.focus({ preventScroll: true }); });
    return made;
  }

  nothing() {
    const made = element("div", "empty");
    const text = element("p");
    text.textContent = "Nothing here yet. When the bot hands a person over, a topic appears in the list.";
    made.append(text);
    return made;
  }

  options(message) {
    const answered = message.reply_to && message.reply_to !== this.current;
    return {
      mine: message.from === "operator" && message.operator === this.operator,
      author: message.from === "bot" ? "Safar" : message.name,
      answered: answered ? this.topic?.messages.get(message.reply_to) : null,
      onCommand: (text) => this.send({ text }),
      onTap: async (button, control) => {
        control.classList.add("waiting");
        const answer = await this.attempt(() => post(
          `operators/${this.operator}/topics/${this.current}/taps`,
          { message_id: message.message_id, button: button.data ?? button.text },
        ));
        control.classList.remove("waiting");
        if (answer?.url) window.open(answer.url, "_blank", "noopener,noreferrer");
      },
    };
  }

  send(body) {
    return this.attempt(() => post(`operators/${this.operator}/topics/${this.current}/messages`, body));
  }
}
