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
  button.addEventListener('click', () => navigator.clipboard?.writeText(text));
  id.append(button);
}

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
