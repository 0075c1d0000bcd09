// A slider over the days of a thing. It moves the whole page; while it is dragged, what came later fades at once.

const DAY = 24 * 60 * 60 * 1000;

export default function daySlider(form) {
  const first = Date.parse(form.dataset.first);
  const last = Date.parse(form.dataset.last);
  const asOf = form.elements.asOf;
  if (!(last > first)) {
    return;
  }
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'slider';
  slider.min = '0';
  slider.max = String(Math.round((last - first) / DAY));
  slider.setAttribute('aria-label', form.dataset.label);
  const dayOf = (value) => new Date(first + Number(value) * DAY).toISOString().slice(0, 10);
  const follow = () => {
    const at = Date.parse(asOf.value);
    slider.value = Number.isNaN(at) ? slider.max : String(Math.floor((at - first) / DAY));
    slider.setAttribute('aria-valuetext', dayOf(slider.value));
  };
  follow();
  slider.addEventListener('input', () => {
    asOf.value = slider.value === slider.max ? '' : dayOf(slider.value);
    slider.setAttribute('aria-valuetext', dayOf(slider.value));
    const end = first + (Number(slider.value) + 1) * DAY;
    for (const thing of document.querySelectorAll('#thing [data-at]')) {
      thing.classList.toggle('later', Date.parse(thing.dataset.at) >= end);
    }
  });
  slider.addEventListener('change', () => form.requestSubmit());
  asOf.addEventListener('change', follow);
  form.append(slider);
}
