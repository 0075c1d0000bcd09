// Shows how far an upload is, and puts the answer in the page's place without losing what is typed in its other forms.

// A smaller file is there before anybody could look at its progress: the browser sends it by itself.
const WORTH_WATCHING = 1_000_000;

document.addEventListener('submit', (event) => {
  const form = event.target;
  const file = form.querySelector('input[type="file"]')?.files[0];
  if (!form.dataset.upload || !file || file.size < WORTH_WATCHING) {
    return;
  }
  event.preventDefault();
  document.querySelector('.said')?.remove();
  const shown = document.createElement('div');
  const progress = document.createElement('progress');
  progress.max = 1;
  progress.setAttribute('aria-label', form.dataset.upload);
  const text = document.createElement('span');
  shown.append(`${form.dataset.upload} `, progress, text);
  form.querySelector('.actions').append(shown);

  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) {
      progress.value = loaded / total;
      text.textContent = ` ${Math.round((100 * loaded) / total)} %`;
    }
  });
  request.addEventListener('load', () => show(request, form));
  // Without an answer the browser sends the form itself and says what is wrong.
  request.addEventListener('error', () => form.submit());
  request.send(new FormData(form));
});

function show(request, form) {
  const content = new DOMParser().parseFromString(request.responseText, 'text/html').getElementById('content');
  // Another origin, such as the sign-in, has no such page.
  if (!content) {
    form.submit();
    return;
  }
  keepTyped(document.getElementById('content'), content, form);
  document.getElementById('content').replaceWith(content);
  document.dispatchEvent(new CustomEvent('content'));
  const said = content.querySelector('#refused') ?? content.querySelector('[role="status"]');
  said?.setAttribute('tabindex', '-1');
  said?.focus();
}

function keepTyped(before, after, sent) {
  const fields = 'input[id]:not([type="hidden"], [type="file"], [type="checkbox"]), select[id], textarea[id]';
  for (const field of before.querySelectorAll(fields)) {
    const same = after.querySelector(`#${CSS.escape(field.id)}`);
    if (same && !sent.contains(field)) {
      same.value = field.value;
    }
  }
  for (const details of before.querySelectorAll('details[open]')) {
    const heading = details.closest('section')?.getAttribute('aria-labelledby');
    after.querySelector(`section[aria-labelledby="${heading}"] details`)?.setAttribute('open', '');
  }
}
