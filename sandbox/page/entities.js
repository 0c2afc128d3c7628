// Formatted text as DOM nodes. Words of people are only ever put in as text, never as HTML.

const SAFE = /^(https?|tg|tel|mailto):/i;

function element(tag, className) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}

function anchor(address) {
  if (!SAFE.test(address)) return element("span");
  const made = element("a");
  made.href = address;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

function withScheme(text) {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`;
}

function spoiler() {
  const made = element("span", "spoiler");
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.setAttribute("aria-label", "Hidden text, press to show");
  const show = () => {
    made.classList.add("seen");
    made.removeAttribute("role");
    made.removeAttribute("aria-label");
  };
  made.addEventListener("click", show);
  made.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return made;
}

function wrapper(entity, words, onCommand) {
  switch (entity.type) {
    case "bold": return element("b");
    case "italic": return element("i");
    case "underline": return element("u");
    case "strikethrough": return element("s");
    case "code": return element("code");
    case "pre": return element("pre");
    case "blockquote":
    case "expandable_blockquote": return element("blockquote");
    case "spoiler": return spoiler();
    case "text_link": return anchor(entity.url);
    case "url": return anchor(withScheme(words));
    case "email": return anchor(`mailto:${words}`);
    case "phone_number": return anchor(`tel:${words.replace(/[^+\d]/g, "")}`);
    case "bot_command": {
      if (!onCommand) return element("span", "command");
      const made = element("button", "command");
      made.type = "button";
      made.addEventListener("click", () => onCommand(words));
      return made;
    }
    default: return element("span");
  }
}

// Telegram counts in UTF-16 units, as JavaScript strings do.
function fill(parent, text, start, end, entities, onCommand) {
  let place = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (from < place || to <= from) continue;
    parent.append(text.slice(place, from));
    const made = wrapper(entity, text.slice(from, to), onCommand);
    const inner = entities.slice(index + 1).filter((e) => e.offset >= from && e.offset < to);
    fill(made, text, from, to, inner, onCommand);
    parent.append(made);
    place = to;
  }
  parent.append(text.slice(place, end));
}

export function words(text, entities, onCommand) {
  const made = element("div", "words");
  made.dir = "auto";
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(made, text, 0, text.length, sorted, onCommand);
  return made;
}

export { element };
