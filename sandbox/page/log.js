// A column of messages that keeps itself in order and stays at its end.

import { element } from "/page/entities.js";
import { bubble, day } from "/page/message.js";

const NEAR = 90; // pixels from the end that still count as reading the newest

export class Log {
  constructor(root, optionsFor, empty) {
    this.root = root;
    this.optionsFor = optionsFor;
    this.empty = empty;
    this.messages = new Map();
  }

  show(messages) {
    this.messages = messages;
    this.root.replaceChildren();
    const sorted = [...messages.values()].sort((a, b) => a.message_id - b.message_id);
    let last = "";
    for (const message of sorted) {
      const today = day(message.date);
      if (today !== last) {
        const mark = element("div", "day");
        mark.textContent = last = today;
        this.root.append(mark);
      }
      this.root.append(bubble(message, this.optionsFor(message)));
    }
    if (!sorted.length && this.empty) this.root.append(this.empty());
    this.toEnd();
  }

  // A message that is new, or another than before.
  put(message) {
    const old = this.root.querySelector(`[data-message-id="${message.message_id}"]`);
    const near = this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < NEAR;
    if (old) {
      const held = old.contains(document.activeElement);
      const made = bubble(message, this.optionsFor(message));
      old.replaceWith(made);
      if (held) (made.querySelector(".buttons button") ?? this.root).focus();
      if (near) this.toEnd();
      return;
    }
    this.root.querySelector(".empty")?.remove();
    if (!this.root.querySelector(".day")) {
      this.show(this.messages);
      return;
    }
    this.root.append(bubble(message, this.optionsFor(message)));
    if (near || message.from !== "bot") this.toEnd();
  }

  toEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }
}
