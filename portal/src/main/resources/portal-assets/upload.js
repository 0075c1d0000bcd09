// Shows how far an upload is, and puts the answer in the page's place. What was typed beside the file is sent with it.

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (!submitter?.dataset.upload || submitter.dataset.plain || !form.elements.file.files.length) {
    return;
  }
  event.preventDefault();
  document.querySelector('.said')?.remove();
  const shown = document.createElement('div');
  const progress = document.createElement('progress');
  progress.max = 1;
  progress.setAttribute('aria-label', submitter.dataset.upload);
  const text = document.createElement('span');
  shown.append(`${submitter.dataset.upload} `, progress, text);
  submitter.closest('.actions').append(shown);

  const request = new XMLHttpRequest();
  request.open('POST', submitter.formAction);
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) {
      progress.value = loaded / total;
      text.textContent = ` ${Math.round((100 * loaded) / total)} %`;
    }
  });
  request.addEventListener('load', () => show(request, form, submitter));
  // Without an answer the browser sends the form itself and says what is wrong.
  request.addEventListener('error', () => sendPlainly(form, submitter));
  request.send(new FormData(form, submitter));
});

function sendPlainly(form, submitter) {
  delete form.dataset.sent;
  submitter.dataset.plain = 'true';
  form.requestSubmit(submitter);
}

function show(request, form, submitter) {
  const content = new DOMParser().parseFromString(request.responseText, 'text/html').getElementById('content');
  // Another origin, such as the sign-in, has no such page.
  if (!content) {
    sendPlainly(form, submitter);
    return;
  }
  keepTyped(document.getElementById('content'), content);
  document.getElementById('content').replaceWith(content);
  document.dispatchEvent(new CustomEvent('content'));
  const said = content.querySelector('#refused') ?? content.querySelector('[role="status"]');
  said?.setAttribute('tabindex', '-1');
  said?.focus();
}

// A file that is too large is not read to its end, and so the server doesn't know what was typed.
function keepTyped(before, after) {
  const fields = 'input[id]:not([type="hidden"], [type="file"], [type="checkbox"]), select[id], textarea[id]';
  for (const field of before.querySelectorAll(fields)) {
    const same = after.querySelector(`#${CSS.escape(field.id)}`);
    if (same) {
      same.value = field.value;
    }
  }
  for (const details of before.querySelectorAll('details[open]')) {
    const heading = details.closest('section')?.getAttribute('aria-labelledby');
    after.querySelector(`section[aria-labelledby="${heading}"] details`)?.setAttribute('open', '');
  }
}
