// The one script of a shared page: shows a share button where there is a way to share. The page works without it.
const button = document.querySelector("[data-share]");
const said = document.querySelector("[data-said]");

async function copy(link) {
  if (!navigator.clipboard) return false;
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}

function offer(link) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = link;
  label.append(button.dataset.copy, field);
  said.replaceChildren(label);
  field.focus();
  field.select();
}

async function share() {
  const link = location.href;
  if (navigator.share) {
    try {
      await navigator.share({ title: document.title, url: link });
      return;
    } catch (error) {
      if (error.name === "AbortError") return;
    }
  }
  if (await copy(link)) said.textContent = button.dataset.copied;
  else offer(link);
}

if (button && said) {
  button.hidden = false;
  button.addEventListener("click", share);
}
