// Verifies an evidence file in the browser. The file is read here and goes nowhere.

export default function verifyEvidence(section) {
  const verdict = section.querySelector('.verdict');
  const say = (kind, headline, sentence) => {
    const strong = document.createElement('strong');
    strong.textContent = headline;
    const detail = document.createElement('p');
    detail.textContent = sentence;
    detail.lang = 'en';
    verdict.className = `verdict ${kind}`;
    verdict.replaceChildren(strong, detail);
  };
  section.querySelector('input[type="file"]').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    if (!file) {
      return;
    }
    say('', section.dataset.reading, file.name);
    const verifier = await import(section.dataset.verifier);
    const keys = [...document.querySelectorAll('[data-key]')].map((key) => key.textContent.trim());
    const { code, sentence } = await verifier.verify(new Uint8Array(await file.arrayBuffer()), keys);
    const kind = { [verifier.WHOLE]: 'whole', [verifier.BROKEN]: 'broken' }[code] ?? 'unknown';
    say(kind, section.dataset[kind], sentence);
  });
}
