// Small hands for what pages can do without: copying ids, one click once, focus on what was refused.

function addCopies() {
  for (const id of document.querySelectorAll('.id:not(:has(.copy))')) {
    addCopy(id);
  }
}

function addCopy(id) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet copy';
  const text = id.textContent.trim();
  button.setAttribute('aria-label', `${document.body.dataset.copy} ${text}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(text);
    say(`${document.body.dataset.copied} ${text}`);
    button.classList.add('copied');
    setTimeout(() => button.classList.remove('copied'), 2000);
  });
  id.append(button);
}

// What the eye sees at the button, a screen reader hears.
function say(text) {
  const heard = document.getElementById('heard') ?? document.createElement('div');
  heard.id = 'heard';
  heard.className = 'hidden';
  heard.setAttribute('aria-live', 'polite');
  document.body.append(heard);
  heard.textContent = text;
}

// A day or an instant is read in the language's form, and copied in the form that every program reads.
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (selection.isCollapsed || event.target.closest?.('input, textarea')) {
    return;
  }
  const range = selection.getRangeAt(0);
  const place = range.commonAncestorContainer;
  const around = (place.closest ? place : place.parentElement).closest('time');
  const times = around ? [around] : range.cloneContents().querySelectorAll('time');
  let text = around ? around.textContent : selection.toString();
  let from = 0;
  for (const { textContent, dateTime } of times) {
    const at = text.indexOf(textContent, from);
    if (at >= 0) {
      text = text.slice(0, at) + dateTime + text.slice(at + textContent.length);
      from = at + dateTime.length;
    }
  }
  if (times.length) {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  }
});

addCopies();
document.addEventListener('content', addCopies);
document.addEventListener('htmx:afterSettle', addCopies);

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method === 'get' || 'download' in form.dataset) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-busy', 'true');
});

// What only asks says too that it goes on; a download leaves its page as it is.
document.addEventListener('submit', ({ target, submitter }) => {
  if (target.method === 'get' && !('download' in target.dataset)) {
    submitter?.setAttribute('aria-busy', 'true');
  }
});
document.addEventListener('htmx:afterRequest', () => {
  for (const button of document.querySelectorAll('form[method="get"] [aria-busy]')) {
    button.removeAttribute('aria-busy');
  }
});

// What can't be put in its place is opened as a page: a refusal is read there, and an ended session leads to the sign-in.
for (const failed of ['htmx:responseError', 'htmx:sendError']) {
  document.addEventListener(failed, ({ detail }) => {
    location.assign(detail.pathInfo.finalRequestPath ?? detail.pathInfo.requestPath);
  });
}

// A page from the browser's memory can be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
  }
  for (const button of document.querySelectorAll('[aria-busy]')) {
    button.removeAttribute('aria-busy');
  }
});

document.getElementById('refused')?.focus();

// What one page alone needs is loaded where it is named.
for (const place of document.querySelectorAll('[data-module]')) {
  import(place.dataset.module).then((module) => module.default(place));
}

// A preview shows what is typed while it is typed.
for (const form of document.querySelectorAll('form[data-preview]')) {
  form.addEventListener('input', ({ target }) => {
    const place = document.querySelector(`[data-shows="${target.name}"]`);
    if (place) place.textContent = target.value;
  });
}
