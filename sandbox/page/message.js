// One message as a bubble with its buttons.

import { element, words } from "/page/entities.js";

const SERVICE = {
  forum_topic_created: (value) => `Topic “${value.name}” was created`,
  forum_topic_edited: (value) => `Topic was renamed to “${value.name ?? ""}”`,
  forum_topic_closed: () => "Topic was closed",
  forum_topic_reopened: () => "Topic was reopened",
  new_chat_members: (value) => `${value.map((user) => user.first_name).join(", ")} joined`,
  migrate_to_chat_id: (value) => `The group moved to ${value}`,
  migrate_from_chat_id: (value) => `The group moved here from ${value}`,
};

export function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

export function day(seconds) {
  return new Date(seconds * 1000).toLocaleDateString([], { day: "numeric", month: "long" });
}

// A short line for lists: the words, or what kind of thing it is.
export function summary(message) {
  if (message.service) return serviceText(message);
  if (message.text) return message.text;
  return message.kind.replace("_", " ");
}

function serviceText(message) {
  const [kind, value] = Object.entries(message.service)[0] ?? ["", {}];
  return SERVICE[kind]?.(value) ?? kind.replaceAll("_", " ");
}

function withText(tag, text, className) {
  const made = element(tag, className);
  made.textContent = text;
  return made;
}

function icon(className, sign, title, detail) {
  const made = element("div", className);
  made.append(withText("i", sign));
  const side = element("div");
  if (title) side.append(withText("b", title));
  side.append(withText("small", detail));
  made.append(side);
  return made;
}

function duration(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// A player; where there is nothing to play (a placeholder that somebody "spoke"), its picture.
function sound(value) {
  const made = element("div", "voice");
  const player = element("audio");
  player.controls = true;
  player.preload = "metadata";
  player.dataset.testid = "player";
  player.src = `/sandbox/files/${encodeURIComponent(value.file_id)}`;
  player.addEventListener("error", () => {
    made.replaceChildren(withText("i", "▶"), element("div", "wave"));
    made.append(withText("small", duration(value.duration ?? 0)));
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", `Voice message, ${value.duration ?? 0} seconds`);
  });
  made.append(player);
  return made;
}

function media(message) {
  const value = message.media ?? {};
  switch (message.kind) {
    case "photo": {
      const made = element("img", "photo");
      made.src = `/sandbox/files/${encodeURIComponent(value.file_id)}`;
      made.alt = message.text || "Photo";
      return made;
    }
    case "voice":
    case "audio":
      return sound(value);
    case "location": {
      const made = element("div", "place");
      const spot = element("i");
      spot.append(element("span", "pin"));
      made.append(spot);
      made.append(withText("small", `${Number(value.latitude).toFixed(4)}, ${Number(value.longitude).toFixed(4)}`));
      return made;
    }
    case "contact":
      return icon("file", "☎", value.first_name, value.phone_number ?? "");
    default:
      return icon("file", "▤", value.file_name ?? message.kind.replace("_", " "), `${value.file_size ?? 0} bytes`);
  }
}

function origin(message) {
  const from = message.forward_origin;
  const name = from.sender_user?.first_name ?? from.sender_user_name ?? from.sender_chat?.title ?? from.chat?.title;
  return withText("div", `Forwarded from ${name ?? "somebody"}`, "origin");
}

function buttonRows(message, onTap) {
  const made = element("div", "buttons");
  for (const row of message.buttons) {
    const line = element("div");
    for (const button of row) {
      const control = withText("button", button.text, button.url ? "out" : "");
      control.type = "button";
      control.dataset.testid = "button";
      control.dataset.data = button.data ?? "";
      control.addEventListener("click", () => onTap(button, control));
      line.append(control);
    }
    made.append(line);
  }
  return made;
}

function meta(message, options) {
  const made = element("div", "meta");
  if (options.mine && options.onEdit && !message.deleted) {
    const pencil = withText("button", "edit", "pencil");
    pencil.type = "button";
    pencil.dataset.testid = "edit";
    pencil.addEventListener("click", () => options.onEdit(message));
    made.append(pencil);
  }
  if (message.silent) made.append(withText("span", "silent"));
  if (message.deleted) made.append(withText("span", "deleted"));
  else if (message.edited) made.append(withText("span", "edited"));
  const time = withText("time", clock(message.date));
  time.dateTime = new Date(message.date * 1000).toISOString();
  made.append(time);
  return made;
}

// options: mine (stands right), author (a name above), answered (the message it replies to),
// onTap(button, control), onCommand(text), onEdit(message)
export function bubble(message, options) {
  if (message.service) {
    const made = withText("div", serviceText(message), "service");
    made.dataset.messageId = message.message_id;
    return made;
  }
  const made = element("article", `message${options.mine ? " right" : ""}${message.deleted ? " deleted" : ""}`);
  made.dataset.testid = "message";
  made.dataset.messageId = message.message_id;
  made.dataset.from = message.from;
  const box = element("div", "bubble");
  if (options.author) {
    const author = withText("div", options.author, "author");
    if (message.operator) author.append(withText("small", ` ${message.operator}`));
    box.append(author);
  }
  if (message.forward_origin) box.append(origin(message));
  if (options.answered) box.append(withText("div", summary(options.answered), "answer"));
  if (message.kind !== "text") box.append(media(message));
  if (message.text) box.append(words(message.text, message.entities, options.onCommand));
  box.append(meta(message, options));
  made.append(box);
  if (message.reactions) made.append(withText("div", message.reactions.join(" "), "reaction"));
  if (message.buttons.length && !message.deleted) made.append(buttonRows(message, options.onTap));
  return made;
}
